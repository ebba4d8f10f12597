package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static io.toritsugi.kpi.collect.Kpis.group;

import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.kpi.measure.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two transfers of which Genesys Cloud publishes how often each agent has answered and handled. */
class TransferOracleTest {
    @Test
    void aTransferFromAgentToAgentIsAnsweredOnce() {
        KpiResults results = Kpis.of(
                List.of(inbound("a")
                        .queued(0, "v", "A")
                        .answered(10, "l1", "ann", "v")
                        .connected(70, "l2", "ben")
                        .legEnded(70, "l1")
                        .legEnded(100, "l2")
                        .ended(100)),
                Dimension.AGENT,
                Dimension.QUEUE);

        assertValue(group(results, "agent", "ann"), "contacts.answered", "1");
        assertRatio(group(results, "agent", "ann"), "handle-time.mean", "60", "1");
        assertValue(group(results, "agent", "ben"), "contacts.answered", "0");
        assertRatio(group(results, "agent", "ben"), "handle-time.mean", "30", "1");
        assertRatio(group(results, "queue", "A"), "handle-time.mean", "90", "2");
    }

    @Test
    void aTransferThroughAnotherQueueIsAnsweredTwice() {
        KpiResults results = Kpis.of(
                List.of(inbound("a")
                        .queued(0, "v1", "A")
                        .answered(10, "l1", "ann", "v1")
                        .queued(70, "v2", "B")
                        .answered(75, "l2", "ben", "v2")
                        .legEnded(75, "l1")
                        .legEnded(105, "l2")
                        .ended(105)),
                Dimension.AGENT,
                Dimension.QUEUE);

        assertValue(group(results, "agent", "ann"), "contacts.answered", "1");
        assertRatio(group(results, "agent", "ann"), "handle-time.mean", "65", "1");
        assertValue(group(results, "agent", "ben"), "contacts.answered", "1");
        assertRatio(group(results, "agent", "ben"), "handle-time.mean", "30", "1");
        assertRatio(group(results, "queue", "B"), "asa", "5", "1");
        assertValue(results.groups().get(0), "contacts.arrived", "1");
    }

    @Test
    void aContactAnsweredWithoutAQueueAndThenQueuedIsAnsweredTwice() {
        KpiResults results = Kpis.of(
                List.of(inbound("a")
                        .connected(0, "l1", "ann")
                        .queued(60, "v", "B")
                        .answered(75, "l2", "ben", "v")
                        .legEnded(75, "l1")
                        .legEnded(90, "l2")
                        .ended(90)),
                Dimension.QUEUE);

        assertRatio(group(results, "queue", "PS"), "asa", "0", "1");
        assertRatio(group(results, "queue", "B"), "asa", "15", "1");
    }

    /** Contact a goes from ann to ben and on to cid, b stays with ann: two of four legs, but one of two contacts, is passed on. */
    @Test
    void legsAndContactsAreTransferredAtDifferentRates() {
        KpiResults results = Kpis.of(
                List.of(
                        inbound("a")
                                .queued(0, "v", "A")
                                .answered(10, "l1", "ann", "v")
                                .add(60, transferred("a", "l1"))
                                .connected(60, "l2", "ben")
                                .legEnded(60, "l1")
                                .add(90, transferred("a", "l2"))
                                .connected(90, "l3", "cid")
                                .legEnded(90, "l2")
                                .legEnded(100, "l3")
                                .ended(100),
                        inbound("b").served(0, 30, "ann")),
                Dimension.AGENT);

        assertRatio(results.groups().get(0), "transfer-rate.of-legs", "2", "4");
        assertRatio(results.groups().get(0), "transfer-rate.of-contacts", "1", "2");
        assertRatio(group(results, "agent", "ann"), "transfer-rate.of-legs", "1", "2");
    }

    private static TransferCompleted transferred(String contact, String leg) {
        return TransferCompleted.builder()
                .routable(RoutableId.of(InteractionId.of(contact)))
                .leg(LegId.of(leg))
                .build();
    }
}
