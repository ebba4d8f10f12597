package io.toritsugi.kpi.collect;

import io.toritsugi.core.id.RoutableId;
import io.toritsugi.kpi.report.KpiValue;

/**
 * What one contact adds to a figure: the figure as it would be if there were no other contact.
 *
 * <p>Numerators, denominators and counts of all contacts add up to those of the figure, but for figures of different customers: whoever
 * has several contacts adds to each. Immutable and thread-safe.
 *
 * @param contact which contact
 * @param value the figure of this contact alone
 * @since 0.1
 */
public record Contribution(RoutableId contact, KpiValue value) {}
