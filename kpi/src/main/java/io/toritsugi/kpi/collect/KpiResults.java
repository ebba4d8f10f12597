package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.report.DistributionBucket;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.PageData;
import io.toritsugi.kpi.report.PageDefinition;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.report.ReportSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a collector has come to at one time: groups with their KPIs, distributions, and what was odd.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class KpiResults {
    private final KpiSettings settings;
    private final KpiCatalogue catalogue;
    private final List<KpiGroup> groups;
    private final Map<String, List<DistributionBucket>> distributions;
    private final Map<String, Long> oddities;

    KpiResults(KpiSettings settings, KpiCatalogue catalogue, KpiCells cells) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.groups = groupsOf(catalogue, cells);
        this.distributions =
                Collections.unmodifiableMap(distributionsOf(cells.total().totals()));
        this.oddities = Collections.unmodifiableMap(cells.oddities());
    }

    /** {@return the groups: the total first, then grouping by grouping, each in the order of its values; unmodifiable} */
    public List<KpiGroup> groups() {
        return groups;
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
        return KpiReport.builder()
                .source(source)
                .settings(settings)
                .ingest(ingest.plusOddities(oddities))
                .addAllResults(groups)
                .build();
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

    private static List<KpiGroup> groupsOf(KpiCatalogue catalogue, KpiCells cells) {
        List<KpiGroup> groups = new ArrayList<>();
        cells.forEach((key, cell) -> {
            KpiGroup.Builder group = KpiGroup.builder();
            List<String> names = key.grouping().keys();
            for (int i = 0; i < names.size(); i++) {
                group.putDimensions(names.get(i), key.values().get(i));
            }
            for (KpiDefinition definition : catalogue.definitions()) {
                if (definition.meaningfulBy(key.grouping().dimensions())) {
                    group.putValues(definition.id(), KpiValues.of(definition, cell));
                }
            }
            groups.add(group.build());
        });
        return List.copyOf(groups);
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
