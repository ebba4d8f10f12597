package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Groups of one grouping as one: what they are made of is added up, and the KPIs are computed of that. */
final class MergedGroup {
    private final KpiCells cells;
    private final int place;
    private final List<KpiGroup> members;

    /**
     * A merged group.
     *
     * @param cells what contacts add up to
     * @param place the place of the grouping
     * @param members the groups, each once; not empty
     */
    MergedGroup(KpiCells cells, int place, List<KpiGroup> members) {
        this.cells = cells;
        this.place = place;
        this.members = members;
    }

    KpiValue value(KpiDefinition definition) {
        return KpiValues.of(
                definition, sum(Cohort.numeratorOf(definition)), sum(Cohort.of(definition)), standing(definition));
    }

    private KpiCell sum(Cohort cohort) {
        KpiCell sum = new KpiCell(Instant.MAX);
        for (KpiGroup member : members) {
            sum.merge(cells.cell(cohort, place, List.copyOf(member.dimensions().values())));
        }
        return sum;
    }

    private Finality.Standing standing(KpiDefinition definition) {
        boolean provisional = figures(definition).anyMatch(KpiValue::provisional);
        if (definition.attribution() != Attribution.ENTRY) {
            long most = figures(definition).mapToLong(KpiValue::censored).max().orElse(0);
            return new Finality.Standing(provisional, most);
        }
        Map<List<String>, Long> byTime = new HashMap<>();
        for (KpiGroup member : members) {
            byTime.put(
                    timeOf(member), member.find(definition.id()).orElseThrow().censored());
        }
        return new Finality.Standing(
                provisional, byTime.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Of the groups of one time each counts all contacts that are not over, for it is not known yet to which they will belong. */
    private static List<String> timeOf(KpiGroup group) {
        return group.dimensions().entrySet().stream()
                .filter(dimension -> Dimension.of(dimension.getKey()).temporal())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Stream<KpiValue> figures(KpiDefinition definition) {
        return members.stream().flatMap(member -> member.find(definition.id()).stream());
    }
}
