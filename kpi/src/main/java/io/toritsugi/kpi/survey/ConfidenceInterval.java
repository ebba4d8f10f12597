package io.toritsugi.kpi.survey;

import java.math.BigDecimal;

/**
 * An interval in which a share lies, as sure as was asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low its lower end; from 0 to 1, with up to 12 decimals
 * @param high its upper end; from the lower end to 1, with up to 12 decimals
 * @since 0.1
 */
public record ConfidenceInterval(BigDecimal low, BigDecimal high) {}
