package io.toritsugi.examples.centerday;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.compare.KpiComparison;
import io.toritsugi.kpi.compare.KpiComparisons;
import io.toritsugi.kpi.compare.PeriodAlignment;
import io.toritsugi.kpi.compare.ReportPeriod;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.PageRow;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.write.KpiSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The latest whole period of a report beside the one before and that of a year before.
 *
 * <p>A period is whole if all its days are covered. Nobody can tell from records whether a day without any was quiet or is missing, so
 * unless it is said, the days from the first with a contact to the last are covered.
 *
 * @param compared which periods
 * @param covered the days of which the records tell everything; empty for those from the first to the last with a contact
 */
record ComparisonAccompaniment(ComparedPeriod compared, Optional<ReportPeriod> covered) implements Accompaniment {
    static final String FILE = "comparisons.json";

    private static final String NOTHING = "–";
    private static final Grouping BY_DAY = Grouping.by(Dimension.DAY);
    private static final List<String> SHOWN = List.of(
            "contacts.arrived",
            "contacts.offered",
            "contacts.answered",
            "contacts.abandoned",
            "answer-rate",
            "abandonment-rate",
            "service-level.negative",
            "asa",
            "handle-time.mean");

    @Override
    public List<Grouping> groupings() {
        return List.of(BY_DAY, Grouping.by(compared.dimension()));
    }

    @Override
    public List<Addition> additions(KpiResults results) {
        Optional<ReportPeriod> known = covered.or(() -> daysWithContacts(results));
        return known.map(days -> List.of(of(results, days))).orElse(List.of());
    }

    private static Optional<ReportPeriod> daysWithContacts(KpiResults results) {
        List<ReportPeriod> days = results.groupsBy(BY_DAY).stream()
                .map(day -> periodOf(day, Dimension.DAY))
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportPeriod(
                        days.get(0).from(), days.get(days.size() - 1).to()));
    }

    private Addition of(KpiResults results, ReportPeriod days) {
        Map<String, KpiGroup> whole = new LinkedHashMap<>();
        Optional<ReportPeriod> latest = Optional.empty();
        for (KpiGroup group : results.groupsBy(Grouping.by(compared.dimension()))) {
            ReportPeriod period = periodOf(group, compared.dimension());
            if (isWithin(period, days)) {
                whole.put(period.valueOf(compared.dimension()), group);
                latest = Optional.of(period);
            }
        }
        return latest.map(period -> besideEarlier(period, whole, days)).orElseGet(() -> nothingWhole(days));
    }

    private Addition nothingWhole(ReportPeriod days) {
        Bilingual title = new Bilingual(
                "No whole " + compared.label().en() + " in " + days,
                days + " に完全な" + compared.label().ja() + "はありません");
        return Addition.written(sections().comparisons("comparisons", title, List.of()), FILE, Map.of());
    }

    private Addition besideEarlier(ReportPeriod period, Map<String, KpiGroup> whole, ReportPeriod days) {
        Map<String, KpiComparisons> all = new LinkedHashMap<>();
        List<KpiComparison> shown = new ArrayList<>();
        List<PageRow> missing = new ArrayList<>();
        for (PeriodAlignment alignment : compared.alignments()) {
            KpiComparisons comparisons = beside(alignment, period, whole);
            all.put(alignment.name(), comparisons);
            SHOWN.forEach(kpi -> shown.addAll(comparisons.of(kpi)));
            if (comparisons.comparisons().isEmpty()) {
                missing.add(missing(period, alignment));
            }
        }
        Bilingual title = new Bilingual(
                "The latest whole " + compared.label().en() + " of " + days + ", beside earlier ones",
                days + " のうち最新の完全な" + compared.label().ja() + "と過去の比較");
        return Addition.written(with(missing, sections().comparisons("comparisons", title, shown)), FILE, all);
    }

    private KpiComparisons beside(PeriodAlignment alignment, ReportPeriod period, Map<String, KpiGroup> whole) {
        Dimension dimension = compared.dimension();
        Optional<KpiGroup> now = Optional.ofNullable(whole.get(period.valueOf(dimension)));
        Optional<KpiGroup> then =
                Optional.ofNullable(whole.get(alignment.baseOf(period).valueOf(dimension)));
        KpiComparisons both = KpiComparisons.within(
                Stream.of(now, then).flatMap(Optional::stream).toList(), dimension, alignment);
        return new KpiComparisons(
                both.comparisons(),
                both.withoutBase().stream()
                        .filter(group -> now.filter(one -> one.dimensions().equals(group))
                                .isPresent())
                        .toList(),
                List.of());
    }

    private static PageRow missing(ReportPeriod period, PeriodAlignment alignment) {
        Bilingual label = alignment.label();
        return new PageRow(
                new Bilingual(label.en() + ": not in the records", label.ja() + "：記録なし"),
                List.of(period.toString(), NOTHING, alignment.baseOf(period).toString(), NOTHING, NOTHING, NOTHING));
    }

    private static PageSection with(List<PageRow> more, PageSection section) {
        return PageSection.builder()
                .id(section.id())
                .title(section.title())
                .note(section.note())
                .addAllColumns(section.columns())
                .addAllRows(section.rows())
                .addAllRows(more)
                .build();
    }

    private static boolean isWithin(ReportPeriod period, ReportPeriod days) {
        return !period.from().isBefore(days.from()) && !period.to().isAfter(days.to());
    }

    private static ReportPeriod periodOf(KpiGroup group, Dimension dimension) {
        return ReportPeriod.parse(dimension, group.dimensions().getOrDefault(dimension.key(), ""));
    }

    private static KpiSections sections() {
        return KpiSections.of(StandardDefinitions.catalogue());
    }
}
