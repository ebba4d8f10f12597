package io.toritsugi.kpi.targets;

import io.toritsugi.kpi.report.KpiValue;
import java.time.Instant;

/**
 * A target that began to be missed, or that is no longer missed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param target which target
 * @param missed whether it is missed from now on
 * @param figure what the figure was
 * @param at when that was seen
 * @since 0.1
 */
public record TargetChange(KpiTarget target, boolean missed, KpiValue figure, Instant at) {}
