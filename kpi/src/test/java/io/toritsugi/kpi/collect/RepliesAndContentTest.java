package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static io.toritsugi.kpi.collect.Kpis.assertValue;

import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said in contacts and recorded of them; minutes count from the beginning of each. */
class RepliesAndContentTest {
    private static final int MINUTE = 60;

    /**
     * A bot serves Kim until 4; Ann gets her at 6 and answers at 10: first response 10 min, since the dialogue 6, since assignment 4.
     * Kim writes at 20 and 25, Ann answers at 26: 6 min more. It ends at 30 and is reopened at 100; Ann answers at 103: since the
     * reopening 3 min.
     */
    private static ContactHistory kim() {
        return inbound("kim")
                .bot(0, 4 * MINUTE)
                .wrote(MINUTE)
                .connected(6 * MINUTE, "l", "ann")
                .replied(10 * MINUTE, "l")
                .wrote(20 * MINUTE)
                .wrote(25 * MINUTE)
                .replied(26 * MINUTE, "l")
                .legEnded(30 * MINUTE, "l")
                .ended(30 * MINUTE)
                .reopened(100 * MINUTE)
                .replied(103 * MINUTE, "l")
                .ended(104 * MINUTE);
    }

    /** Bob takes Lee at once and answers at 2; Lee says thanks at 3, and nobody answers. */
    private static ContactHistory lee() {
        return inbound("lee")
                .connected(0, "l", "bob")
                .replied(2 * MINUTE, "l")
                .wrote(3 * MINUTE)
                .legEnded(10 * MINUTE, "l")
                .ended(10 * MINUTE);
    }

    @Test
    void eachReadingOfTheFirstResponseHasItsOwnBeginning() {
        KpiGroup both = of(kim(), lee());

        assertRatio(both, "first-response.mean", "720", "2"); // 10 and 2 minutes
        assertRatio(both, "first-response.since-reopening", "300", "2"); // 3 and 2
        assertRatio(both, "first-response.since-dialogue", "480", "2"); // 6 and 2
        assertRatio(both, "first-response.since-assignment", "360", "2"); // 4 and 2
        assertRatio(both, "reply-time.mean", "1260", "4"); // 10, 6, 3 and 2
        assertRatio(both, "unanswered-rate", "1", "2");
        assertValue(of(kim()), "first-response.p90", "600");
    }

    @Test
    void withoutMessagesNothingIsDefined() {
        KpiGroup call = of(served("call"));

        for (KpiDefinition definition : StandardDefinitions.content().definitions()) {
            if (!definition.id().endsWith("-rate") || definition.id().startsWith("unanswered")) {
                assertUndefined(call, definition.id());
            }
        }
    }

    /** Of five contacts that an agent served, two were resolved, two were complaints, and one was filed nowhere. */
    @Test
    void whatAContactWasAboutIsWhatSomebodyRecorded() {
        KpiGroup all = of(
                served("a")
                        .filed(60, Classification.CATEGORY, "complaint", "delivery")
                        .resolved(60),
                served("b")
                        .reason(1, "complaint")
                        .filed(60, Classification.DISPOSITION, "sale")
                        .resolved(60),
                served("c").reason(1, "cancellation").filed(60, Classification.DISPOSITION, "left"),
                served("d").reason(1, "cancellation").filed(60, Classification.DISPOSITION, "offer", "retained"),
                served("e"),
                inbound("abandoned").gaveUp(30));

        assertRatio(all, "resolution-rate", "2", "5");
        assertRatio(all, "unclassified-rate", "1", "5");
        assertRatio(all, "complaint-rate", "2", "5");
        assertRatio(all, "conversion-rate", "1", "5");
        assertRatio(all, "retention-rate", "1", "2");
    }

    @Test
    void withoutContactsNoShareIsDefined() {
        KpiGroup none = of();

        for (KpiDefinition definition : StandardDefinitions.content().definitions()) {
            assertUndefined(none, definition.id());
        }
    }

    private static ContactHistory served(String id) {
        return inbound(id).served(10, 60, "ann");
    }

    private static KpiGroup of(ContactHistory... contacts) {
        KpiCollector collector = KpiCollector.of(Kpis.SETTINGS, StandardDefinitions.content(), List.of());
        for (ContactHistory contact : contacts) {
            collector.acceptAll(contact.events());
        }
        return collector.result().groups().get(0);
    }
}
