package io.toritsugi.examples.centerday.wrapup;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.PageSection;
import io.toritsugi.kpi.unit.KpiOddity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrapUpSimulationTest {
    static final List<List<PendingEvent>> CALLS = calls();

    private static List<List<PendingEvent>> calls() {
        StringBuilder records =
                new StringBuilder("interaction_id,started_at,priority,queue,wait_seconds,outcome,agent,talk_seconds\n");
        String[] queues = {"PS", "NW", "NE", "IN", "TT"};
        for (int i = 0; i < 60; i++) {
            records.append("c")
                    .append(i)
                    .append(",2026-04-01T09:")
                    .append(i < 10 ? "0" : "")
                    .append(i)
                    .append(":00+09:00,")
                    .append(i % 3)
                    .append(',')
                    .append(queues[i % 5])
                    .append(i % 6 == 0 ? ",400," : ",10,")
                    .append(i % 4 == 0 ? "abandoned,," : i % 4 == 1 ? "answered,,100" : "answered,ann,100")
                    .append('\n');
        }
        byte[] bytes = records.toString().getBytes(StandardCharsets.UTF_8);
        List<List<PendingEvent>> calls = new ArrayList<>();
        Ingest.standard()
                .read(
                        new Source("calls.csv", () -> new ByteArrayInputStream(bytes)),
                        Mappings.callRecords(),
                        ReadOptions.standard(),
                        record -> calls.add(((RecordResult.Read) record).events()));
        return calls;
    }

    private static PageSection section(long seed, List<PendingEvent> events) {
        WrapUpSimulation simulation = new WrapUpSimulation(seed, events::add);
        CALLS.forEach(simulation::accept);
        return WrapUpSection.of(simulation);
    }

    @Test
    void everyAnsweredCallHasOneDocument() {
        List<PendingEvent> events = new ArrayList<>();

        PageSection section = section(1, events);

        assertThat(events.stream().filter(event -> event.event() instanceof DocumentOpened))
                .hasSize(45);
        assertThat(section.rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.cells().get(0)))
                        .sum())
                .isEqualTo(45);
    }

    @Test
    void theRulesSelectTheTemplate() {
        assertThat(section(1, new ArrayList<>()).rows())
                .extracting(row -> row.label().en())
                .containsExactly(
                        "Account maintenance",
                        "Appointment",
                        "Billing inquiry",
                        "Complaint",
                        "Orders and reservations",
                        "Sales follow-up",
                        "Technical support");
    }

    @Test
    void allEventsAreSimulatedAndNoneCountsInARecordedFigure() {
        List<PendingEvent> events = new ArrayList<>();
        section(1, events);
        KpiCollector recorded = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(), StandardDefinitions.catalogue(), List.of());
        CALLS.forEach(recorded::acceptAll);
        KpiCollector mixed = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(), StandardDefinitions.catalogue(), List.of());
        CALLS.forEach(mixed::acceptAll);

        mixed.acceptAll(events);

        assertThat(events).allMatch(event -> event.origin() == Origin.SIMULATED);
        assertThat(events).anyMatch(event -> event.event() instanceof WrapUpDocumented);
        assertThat(mixed.result().groups()).isEqualTo(recorded.result().groups());
        assertThat(mixed.result().oddities())
                .containsEntry(
                        KpiOddity.OTHER_ORIGIN.key(),
                        events.stream()
                                .filter(event -> event.event() instanceof ContactEvent)
                                .count());
    }

    @Test
    void oneSeedGivesOneOutcome() {
        List<PendingEvent> once = new ArrayList<>();
        List<PendingEvent> again = new ArrayList<>();
        List<PendingEvent> otherwise = new ArrayList<>();

        section(1, once);
        section(1, again);
        section(2, otherwise);

        assertThat(again).isEqualTo(once);
        assertThat(otherwise).isNotEqualTo(once);
    }
}
