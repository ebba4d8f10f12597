package io.toritsugi.kpi.workforce;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.Workforce;
import io.toritsugi.kpi.compare.ReportPeriod;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How fast new agents come up to the others: a figure by the months that they have been with the centre.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi the id of the figure
 * @param points what agents reach in each month of their time for which there are figures, in order
 * @since 0.1
 */
public record RampCurve(String kpi, List<RampPoint> points) {
    /** Copies the points. */
    public RampCurve {
        points = List.copyOf(points);
    }

    /**
     * {@return the curve of a figure}
     *
     * <p>A figure of a day, week or month counts for the month of the agent's time in which it begins, or in which he began if he
     * came in the course of it. Figures of agents who were not employed then are left out.
     *
     * @param workforce who has been there since when
     * @param groups figures by agent and by day, week or month; others are passed over
     * @param kpi the id of a ratio
     * @throws IllegalArgumentException if the figure is there and no ratio
     */
    public static RampCurve of(Workforce workforce, Iterable<KpiGroup> groups, String kpi) {
        SortedMap<Long, Sum> sums = new TreeMap<>();
        for (KpiGroup group : groups) {
            Optional<ReportPeriod> period = periodOf(group.dimensions());
            Optional<KpiValue> value = group.find(kpi);
            Optional<AgentId> agent = Optional.ofNullable(group.dimensions().get(Dimension.AGENT.key()))
                    .map(AgentId::of);
            if (period.isPresent() && value.isPresent() && agent.isPresent()) {
                month(workforce, agent.get(), period.get())
                        .ifPresent(month ->
                                sums.computeIfAbsent(month, made -> new Sum()).add(agent.get(), value.get()));
            }
        }
        return new RampCurve(
                kpi,
                sums.entrySet().stream()
                        .map(sum -> sum.getValue().point(sum.getKey()))
                        .toList());
    }

    private static Optional<ReportPeriod> periodOf(Map<String, String> dimensions) {
        if (dimensions.size() != 2) {
            return Optional.empty();
        }
        return List.of(Dimension.DAY, Dimension.WEEK, Dimension.MONTH).stream()
                .filter(dimension -> dimensions.containsKey(dimension.key()))
                .findFirst()
                .map(dimension -> ReportPeriod.parse(
                        dimension,
                        Optional.ofNullable(dimensions.get(dimension.key())).orElseThrow()));
    }

    private static Optional<Long> month(Workforce workforce, AgentId agent, ReportPeriod period) {
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            OptionalLong tenure = workforce.tenureDays(agent, day);
            if (tenure.isPresent()) {
                return Optional.of(ChronoUnit.MONTHS.between(day.minusDays(tenure.getAsLong()), day));
            }
        }
        return Optional.empty();
    }

    private static final class Sum {
        private final Set<AgentId> agents = new HashSet<>();
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;

        private void add(AgentId agent, KpiValue value) {
            agents.add(agent);
            numerator = numerator.add(part(value, value.numerator()));
            denominator = denominator.add(part(value, value.denominator()));
        }

        private static BigDecimal part(KpiValue value, Optional<BigDecimal> part) {
            return part.orElseThrow(
                    () -> new IllegalArgumentException("RampCurve.kpi must be a ratio, was " + value.definition()));
        }

        private RampPoint point(long month) {
            return new RampPoint(month, agents.size(), numerator, denominator);
        }
    }
}
