package io.toritsugi.examples.centerday;

import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.repeat.RepeatContacts;
import io.toritsugi.kpi.repeat.RepeatRule;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.write.KpiSections;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who of the customers of a report came back.
 *
 * <p>The records may come in any order, so nothing is over before the last one is read: up to the last event they are taken to tell
 * everything. Each contact stays in memory until then. What an agent said of the resolution is left out, for records seldom have it.
 */
final class RepeatsAccompaniment implements Accompaniment {
    static final String FILE = "repeats.json";

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.of(StandardDefinitions.repeats().definitions().stream()
            .filter(definition -> !definition.id().startsWith("fcr.resolved"))
            .toList());

    private final RepeatRule rule;
    private final KpiCollector collector;
    private final RepeatContacts repeats;
    private Instant last = Instant.MIN;

    RepeatsAccompaniment(RepeatRule rule, KpiSettings settings) {
        this.rule = rule;
        this.collector = KpiCollector.of(settings, CATALOGUE, List.of());
        this.repeats = new RepeatContacts(rule, collector::count);
    }

    @Override
    public void accept(List<PendingEvent> contact) {
        for (PendingEvent event : contact) {
            repeats.accept(event);
            if (event.occurredAt().isAfter(last)) {
                last = event.occurredAt();
            }
        }
    }

    @Override
    public List<Addition> additions(KpiResults results) {
        repeats.completeUntil(last.plusNanos(1));
        KpiGroup total = collector.finish().groups().get(0);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rule", rule);
        written.put("immature", repeats.immature());
        written.put("unknownCustomer", repeats.unknownCustomer());
        written.put("total", total);
        return List.of(Addition.written(section(total), FILE, written));
    }

    private PageSection section(KpiGroup total) {
        return KpiSections.of(CATALOGUE)
                .figures(
                        "repeats",
                        new Bilingual("Who came back within " + rule.window(), "再連絡（期間 " + rule.window() + "）"),
                        new Bilingual(
                                "Of contacts that an agent handled. Left out: " + repeats.unknownCustomer()
                                        + " of unknown customers, and " + repeats.immature()
                                        + " after which the records end too soon to tell.",
                                "担当者が対応した応対が対象。顧客が不明な " + repeats.unknownCustomer() + " 件と、記録の終わりまでに期間が過ぎない "
                                        + repeats.immature() + " 件は含みません。"),
                        total);
    }
}
