package io.toritsugi.kpi.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The KPIs of groups beside those of an earlier period.
 *
 * <p>A group that is there in one of the periods alone is listed and not compared: that it is not there may mean that nothing
 * happened, or that nobody looked. Immutable and thread-safe.
 *
 * @param comparisons group by group in the order of the report, each in the order of its KPIs; unmodifiable
 * @param withoutBase the groups, with their periods, that have no group in the base; unmodifiable
 * @param baseOnly the groups that are in the base alone; unmodifiable
 * @since 0.1
 */
@JsonPropertyOrder({"comparisons", "withoutBase", "baseOnly"})
public record KpiComparisons(
        @JsonProperty(required = true) List<KpiComparison> comparisons,
        @JsonProperty(required = true) List<Map<String, String>> withoutBase,
        @JsonProperty(required = true) List<Map<String, String>> baseOnly) {
    /** Copies the lists. */
    public KpiComparisons {
        comparisons = List.copyOf(comparisons);
        withoutBase = copies(withoutBase);
        baseOnly = copies(baseOnly);
    }

    /**
     * {@return two reports compared, group by group}
     *
     * @param current the later report
     * @param period the days that it is about
     * @param base the earlier report
     * @param alignment how its days follow from those of the later one
     * @throws IllegalArgumentException if the reports differ in zone, service level, short abandonment or simulation, which change
     *     what a number means, if figures differ in version of the definition, unit or attribution, or if the alignment does not
     *     allow the period
     */
    public static KpiComparisons between(
            KpiReport current, ReportPeriod period, KpiReport base, PeriodAlignment alignment) {
        requireAlike(current.settings(), base.settings());
        Map<Map<String, String>, KpiGroup> then = byScope(base.results());
        Gathered gathered = new Gathered();
        for (KpiGroup group : current.results()) {
            gathered.compare(group.dimensions(), group, period, then.remove(group.dimensions()), alignment);
        }
        return new KpiComparisons(gathered.comparisons, gathered.withoutBase, List.copyOf(then.keySet()));
    }

    /**
     * {@return the days, weeks or months of one result compared with earlier ones of it}
     *
     * <p>Of groups by several dimensions the others stay as they are: the hour of a day meets the same hour. Groups without the
     * dimension, and those by another day, week, month or interval as well, are passed over.
     *
     * @param groups the groups of a result, each at most once
     * @param dimension day, week or month
     * @param alignment with which earlier one each is compared
     * @throws IllegalArgumentException if the alignment does not lead from one value of the dimension to another
     */
    public static KpiComparisons within(List<KpiGroup> groups, Dimension dimension, PeriodAlignment alignment) {
        if (!alignment.fits(dimension)) {
            throw new IllegalArgumentException("PeriodAlignment must lead from " + dimension.key() + " to "
                    + dimension.key() + ", was " + alignment);
        }
        Map<Map<String, String>, KpiGroup> all = byScope(groups);
        Gathered gathered = new Gathered();
        for (KpiGroup group : groups) {
            if (isBy(group, dimension)) {
                Map<String, String> scope = new LinkedHashMap<>(group.dimensions());
                ReportPeriod period = ReportPeriod.parse(
                        dimension,
                        Optional.ofNullable(scope.remove(dimension.key())).orElseThrow());
                Map<String, String> then = new LinkedHashMap<>(group.dimensions());
                then.put(dimension.key(), alignment.baseOf(period).valueOf(dimension));
                gathered.compare(scope, group, period, all.get(then), alignment);
            }
        }
        return new KpiComparisons(gathered.comparisons, gathered.withoutBase, List.of());
    }

    /**
     * {@return the comparisons of one KPI, in order}
     *
     * @param kpi the id of its definition, such as {@code "asa"}
     */
    public List<KpiComparison> of(String kpi) {
        return comparisons.stream()
                .filter(comparison -> comparison.definition().startsWith(kpi + "/"))
                .toList();
    }

    private static void requireAlike(KpiSettings now, KpiSettings then) {
        boolean alike = now.zone().equals(then.zone())
                && now.serviceLevel().equals(then.serviceLevel())
                && now.shortAbandon().equals(then.shortAbandon())
                && now.simulated() == then.simulated();
        if (!alike) {
            throw new IllegalArgumentException(
                    "KpiComparisons must be of reports with the same settings but for the interval, was of " + now
                            + " and " + then);
        }
    }

    private static boolean isBy(KpiGroup group, Dimension dimension) {
        return group.dimensions().containsKey(dimension.key())
                && group.dimensions().keySet().stream()
                        .map(Dimension::of)
                        .allMatch(other -> other == dimension || other == Dimension.HOUR || !other.temporal());
    }

    private static Map<Map<String, String>, KpiGroup> byScope(List<KpiGroup> groups) {
        Map<Map<String, String>, KpiGroup> byScope = new LinkedHashMap<>();
        groups.forEach(group -> byScope.put(group.dimensions(), group));
        return byScope;
    }

    private static List<Map<String, String>> copies(List<Map<String, String>> scopes) {
        List<Map<String, String>> copies = new ArrayList<>();
        scopes.forEach(scope -> copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(scope))));
        return List.copyOf(copies);
    }
}
