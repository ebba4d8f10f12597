package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events that are told twice, out of order, or correct others: figures are those of what happened. */
class CorrectionsTest {
    private static final TenantId TENANT = TenantId.of("acme");

    /** A visit of 30 seconds that was told to be given up; it was answered. */
    @Test
    void aCorrectedEventCountsAsIfTheFirstHadNeverBeenTold() {
        List<RecordedEvent> told = recorded(inbound("a")
                .waited(0, 30, "v", "PS", DequeueCause.ABANDONED)
                .ended(30)
                .events());
        Dated answered = ContactHistory.neverCreated("a")
                .dequeued(30, "v", DequeueCause.ANSWERED)
                .events()
                .get(0);
        KpiCollector collector = Kpis.collector();
        collector.acceptAll(told);
        assertValue(total(collector), "contacts.abandoned", "1");

        collector.accept(correction(answered, 3, told.size() + 1));

        assertValue(total(collector), "contacts.abandoned", "0");
        assertValue(total(collector), "contacts.answered", "1");
        assertValue(total(collector), "asa", "30");
        assertThat(collector.result().oddities()).doesNotContainKey("duplicate");
    }

    @Test
    void anEventThatIsToldTwiceCountsOnceAndIsCountedAsOdd() {
        List<RecordedEvent> told = recorded(inbound("a").served(10, 60, "ann").events());
        KpiCollector collector = Kpis.collector();
        collector.acceptAll(told);
        Map<String, Long> before = collector.result().oddities();

        collector.acceptAll(told);

        assertValue(total(collector), "contacts.arrived", "1");
        assertThat(before).doesNotContainKey("duplicate");
        assertThat(collector.result().oddities()).containsEntry("duplicate", (long) told.size());
    }

    @Test
    void eventsThatCorrectEachOtherCorrectNothing() {
        List<Dated> happened = inbound("a").served(10, 60, "ann").events();
        List<Dated> told = new ArrayList<>();
        for (int i = 0; i < happened.size(); i++) {
            told.add(correction(happened.get(i), (i + 1) % happened.size() + 1, i + 1));
        }
        KpiCollector collector = Kpis.collector();

        collector.acceptAll(told);

        assertValue(total(collector), "contacts.answered", "1");
    }

    @Test
    void anExplainerTakesCorrectionsAsACollectorDoes() {
        List<Dated> told =
                new ArrayList<>(recorded(inbound("a").served(10, 60, "ann").events()));
        Dated later = ContactHistory.neverCreated("a").ended(90).events().get(0);
        told.add(correction(later, told.size(), told.size() + 1));
        KpiDefinition talk =
                StandardDefinitions.catalogue().find("talk-time.sum").orElseThrow();
        KpiCollector collector = Kpis.collector();
        collector.acceptAll(told);

        List<Contribution> contributions =
                KpiExplainer.reading(Kpis.SETTINGS, told).explain(talk, Map.of());

        assertThat(contributions).hasSize(1);
        assertThat(contributions.get(0).value().value())
                .isEqualTo(Kpis.value(total(collector), "talk-time.sum").value());
    }

    private static KpiGroup total(KpiCollector collector) {
        return collector.result().groups().get(0);
    }

    static List<RecordedEvent> recorded(List<Dated> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (Dated event : events) {
            recorded.add(recorded(PendingEvent.of(event.occurredAt(), event.event()), recorded.size() + 1));
        }
        return recorded;
    }

    static RecordedEvent correction(Dated right, int corrected, int version) {
        return recorded(
                PendingEvent.builder()
                        .occurredAt(right.occurredAt())
                        .event(right.event())
                        .corrects(EventId.ofLive(TENANT, streamOf(right), corrected))
                        .build(),
                version);
    }

    private static RecordedEvent recorded(PendingEvent event, int version) {
        return event.recorded(TENANT, streamOf(event), version, version, ContactHistory.SEVEN);
    }

    private static StreamId streamOf(Dated event) {
        return StreamId.of(((ContactEvent) event.event()).routable().value());
    }
}
