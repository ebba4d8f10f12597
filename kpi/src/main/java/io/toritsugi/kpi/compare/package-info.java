/**
 * Period over period: what a figure was, what it was in the period before, and whether that is better. Start at
 * {@link io.toritsugi.kpi.compare.KpiComparisons}.
 *
 * <p>Both figures are kept whole, with what they were divided from, so that a change can be judged by the volumes behind it. Of
 * shares the difference is in percentage points. Undefined is a value and no exception: a figure that is undefined has no
 * difference, and of a base of zero nothing is a multiple.
 *
 * <p>Every month of a report beside the same month of the year before:
 *
 * <pre>{@code
 * KpiComparisons compared = KpiComparisons.within(report.results(), Dimension.MONTH, PeriodAlignment.YEAR_BY_MONTH);
 * for (KpiComparison change : compared.of("abandonment-rate")) {
 *     KpiTrend trend = change.trend(TargetSide.AT_MOST);
 *     Optional<BigDecimal> points = change.difference();
 * }
 * }</pre>
 */
@NullMarked
package io.toritsugi.kpi.compare;

import org.jspecify.annotations.NullMarked;
