package io.toritsugi.examples.centerday;

import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.resolution.CaseResolutions;
import io.toritsugi.kpi.resolution.CaseRule;
import io.toritsugi.kpi.unit.OpeningTimes;
import io.toritsugi.kpi.write.KpiSections;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cases of a report were resolved.
 *
 * <p>The records may come in any order, so nothing is over before the last one is read: up to the last event they are taken to tell
 * everything. Each contact stays in memory until then.
 */
final class CasesAccompaniment implements Accompaniment {
    static final String FILE = "cases.json";

    private static final KpiCatalogue CATALOGUE = StandardDefinitions.cases();

    private final CaseRule rule;
    private final KpiCollector collector;
    private final CaseResolutions cases;
    private Instant last = Instant.MIN;

    CasesAccompaniment(CaseRule rule, OpeningTimes hours, KpiSettings settings) {
        this.rule = rule;
        this.collector = KpiCollector.of(settings, CATALOGUE, List.of());
        this.cases = new CaseResolutions(rule, hours, collector::count);
    }

    @Override
    public void accept(List<PendingEvent> contact) {
        for (PendingEvent event : contact) {
            cases.accept(event);
            if (event.occurredAt().isAfter(last)) {
                last = event.occurredAt();
            }
        }
    }

    @Override
    public List<Addition> additions(KpiResults results) {
        cases.completeUntil(last.plusNanos(1));
        KpiGroup total = collector.finish().groups().get(0);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rule", rule);
        written.put("unsettled", cases.unsettled());
        written.put("late", cases.late());
        written.put("total", total);
        return List.of(Addition.written(section(total), FILE, written));
    }

    private PageSection section(KpiGroup total) {
        return KpiSections.of(CATALOGUE)
                .figures(
                        "cases",
                        new Bilingual(
                                "Cases that stayed resolved for " + rule.window(),
                                "解決した案件（" + rule.window() + " 再連絡なし）"),
                        new Bilingual(
                                "Left out: " + cases.unsettled()
                                        + " cases that are not resolved, or not for long enough, and " + cases.late()
                                        + " contacts that came later still.",
                                "未解決か、解決から期間が過ぎていない案件 " + cases.unsettled() + " 件と、期間後の連絡 " + cases.late()
                                        + " 件は含みません。"),
                        total);
    }
}
