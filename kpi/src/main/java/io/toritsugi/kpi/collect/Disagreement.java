package io.toritsugi.kpi.collect;

import io.toritsugi.core.id.RoutableId;
import io.toritsugi.kpi.report.KpiValue;

/**
 * A contact that two definitions count differently.
 *
 * <p>Immutable and thread-safe.
 *
 * @param contact which contact
 * @param first what the first definition says of this contact alone
 * @param second what the second says
 * @since 0.1
 */
public record Disagreement(RoutableId contact, KpiValue first, KpiValue second) {}
