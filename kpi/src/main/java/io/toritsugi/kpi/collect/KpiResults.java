package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.collect.Finality.Standing;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.report.DistributionBucket;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.report.PageData;
import io.toritsugi.kpi.report.PageDefinition;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.report.ReportSource;
import io.toritsugi.kpi.unit.ContactUnits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a collector has come to at one time: groups with their KPIs, distributions, and what was odd.
 *
 * <p>It keeps the sums of its groups. Their figures are worked out each time that a group is asked for, so the memory of a report grows
 * with the groups that it has, and not with those that are passed over or written one by one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class KpiResults {
    private final KpiSettings settings;
    private final KpiCatalogue catalogue;
    private final KpiCells cells;
    private final GroupList groups;
    private final Map<String, List<DistributionBucket>> distributions;
    private final Map<String, Long> oddities;

    KpiResults(KpiSettings settings, KpiCatalogue catalogue, KpiCells cells, Finality finality) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.cells = cells;
        this.groups = groupsOf(catalogue, cells, finality);
        this.distributions = Collections.unmodifiableMap(distributionsOf(
                cells.cell(Cohort.EVERYONE_BY_ENTRY, 0, List.of()).totals()));
        this.oddities = Collections.unmodifiableMap(cells.oddities());
    }

    /** {@return the groups: the total first, then grouping by grouping, each in the order of its values; unmodifiable} */
    public List<KpiGroup> groups() {
        return groups;
    }

    /**
     * {@return the groups of one grouping, in the order of their values; unmodifiable}
     *
     * @param grouping by what they are grouped
     * @throws IllegalArgumentException if the collector does not group so
     */
    public List<KpiGroup> groupsBy(Grouping grouping) {
        return groups.by(placeOf(grouping));
    }

    private int placeOf(Grouping grouping) {
        int place = cells.groupings().indexOf(grouping);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "KpiResults.grouping must be one of " + cells.groupings() + ", was " + grouping);
        }
        return place;
    }

    /**
     * {@return several groups as one, such as the agents of a team: numerators, denominators and distributions are added up, and
     * each KPI is computed of the sums; never a mean of what the groups came to}
     *
     * <p>As groups of one grouping share no unit, the figures are those that a collector would give for all of them together. Of
     * the contacts that are not over none is counted twice. Costs a pass over the members.
     *
     * @param grouping by what the members are grouped
     * @param members which of its groups, by their dimensions
     * @param scope what the merged group is called, such as {@code {"team": "north"}}
     * @throws IllegalArgumentException if the collector does not group so, or if no group is a member
     */
    public KpiGroup merged(Grouping grouping, Predicate<Map<String, String>> members, Map<String, String> scope) {
        int place = placeOf(grouping);
        List<KpiGroup> found = groups.by(place).stream()
                .filter(group -> members.test(group.dimensions()))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "KpiResults.members must be one group or more by " + grouping.keys() + ", was none for " + scope);
        }
        MergedGroup merged = new MergedGroup(cells, place, found);
        KpiGroup.Builder group = KpiGroup.builder().putAllDimensions(scope);
        catalogue.definitions().stream()
                .filter(definition -> definition.meaningfulBy(grouping.dimensions()))
                .forEach(definition -> group.putValues(definition.id(), merged.value(definition)));
        return group.build();
    }

    /** {@return the distributions of the total by name, each from the shortest bucket to the one without an upper bound} */
    public Map<String, List<DistributionBucket>> distributions() {
        return distributions;
    }

    /** {@return how often something was odd, by its kind, in the order of kinds: see {@link ContactUnits#oddities}; unmodifiable} */
    public Map<String, Long> oddities() {
        return oddities;
    }

    /**
     * {@return the report}
     *
     * @param source where the events came from
     * @param ingest what was read, left out and odd before the collector; its oddities are added up with those found here
     */
    public KpiReport report(ReportSource source, IngestSummary ingest) {
        return report(source, ingest, cells.groupings());
    }

    /**
     * {@return the report with some of the groupings alone; the total is always there}
     *
     * @param source where the events came from
     * @param ingest what was read, left out and odd before the collector; its oddities are added up with those found here
     * @param shown which groupings, of those by which the collector groups
     */
    public KpiReport report(ReportSource source, IngestSummary ingest, List<Grouping> shown) {
        KpiReport.Builder report =
                KpiReport.builder().source(source).settings(settings).ingest(ingest.plusOddities(oddities));
        cells.groupings().stream()
                .filter(grouping -> grouping.equals(Grouping.TOTAL) || shown.contains(grouping))
                .forEach(grouping -> report.addAllResults(groupsBy(grouping)));
        return report.build();
    }

    /**
     * {@return what a page about a report shows}
     *
     * @param report the report of these results
     * @param sections what the host shows beside the KPIs, in order
     * @param acknowledgement whom the source wants to be named
     */
    public PageData page(KpiReport report, List<PageSection> sections, Optional<String> acknowledgement) {
        return PageData.builder()
                .report(report)
                .addAllDefinitions(catalogue.definitions().stream()
                        .map(PageDefinition::from)
                        .toList())
                .putAllDistributions(distributions)
                .addAllSections(sections)
                .acknowledgement(acknowledgement)
                .build();
    }

    private static GroupList groupsOf(KpiCatalogue catalogue, KpiCells cells, Finality finality) {
        List<GroupList.Place> places = new ArrayList<>();
        for (int i = 0; i < cells.groupings().size(); i++) {
            for (List<String> values : cells.groups(i)) {
                places.add(new GroupList.Place(i, values));
            }
        }
        return new GroupList(
                List.copyOf(places), (place, values) -> groupOf(catalogue, cells, place, values, finality));
    }

    /** Takes out the groups of which every figure is final. */
    static List<KpiGroup> takeFinal(KpiCatalogue catalogue, KpiCells cells, Finality finality) {
        List<KpiGroup> taken = new ArrayList<>();
        for (int i = 0; i < cells.groupings().size(); i++) {
            Grouping grouping = cells.groupings().get(i);
            if (grouping.dimensions().stream().noneMatch(Dimension::temporal)) {
                continue;
            }
            for (List<String> values : cells.groupsOver(i, finality.watermark())) {
                KpiGroup group = groupOf(catalogue, cells, i, values, finality);
                if (group.values().values().stream().noneMatch(KpiValue::provisional)) {
                    taken.add(group);
                    cells.remove(i, values);
                }
            }
        }
        return List.copyOf(taken);
    }

    private static KpiGroup groupOf(
            KpiCatalogue catalogue, KpiCells cells, int place, List<String> values, Finality finality) {
        Grouping grouping = cells.groupings().get(place);
        KpiGroup.Builder group = KpiGroup.builder();
        List<String> names = grouping.keys();
        for (int i = 0; i < names.size(); i++) {
            group.putDimensions(names.get(i), values.get(i));
        }
        Map<Attribution, Standing> standings = new EnumMap<>(Attribution.class);
        for (KpiDefinition definition : catalogue.definitions()) {
            if (definition.meaningfulBy(grouping.dimensions())) {
                KpiCell cell = cells.cell(Cohort.of(definition), place, values);
                Standing standing = standings.computeIfAbsent(
                        definition.attribution(),
                        attribution -> finality.of(attribution, grouping, values, cell.end()));
                group.putValues(
                        definition.id(),
                        KpiValues.of(
                                definition, cells.cell(Cohort.numeratorOf(definition), place, values), cell, standing));
            }
        }
        return group.build();
    }

    private static Map<String, List<DistributionBucket>> distributionsOf(GroupTotals totals) {
        Map<String, List<DistributionBucket>> distributions = new LinkedHashMap<>();
        List<Long> bounds = GroupTotals.RANGES_UP_TO;
        for (Distribution distribution : Distribution.values()) {
            List<DistributionBucket> buckets = new ArrayList<>();
            for (int range = 0; range <= bounds.size(); range++) {
                DistributionBucket.Builder bucket =
                        DistributionBucket.builder().count(totals.inRange(distribution, range));
                if (range < bounds.size()) {
                    bucket.upTo(bounds.get(range) / 1000);
                }
                buckets.add(bucket.build());
            }
            distributions.put(distribution.id(), List.copyOf(buckets));
        }
        return distributions;
    }
}
