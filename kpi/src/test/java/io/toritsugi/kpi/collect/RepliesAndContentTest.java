package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static io.toritsugi.kpi.collect.Kpis.assertValue;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said in contacts and recorded of them; minutes count from nine o'clock. */
class RepliesAndContentTest {
    private static final Instant NINE = Instant.parse("2026-04-06T00:00:00Z");

    /**
     * Kim begins at 0; a bot serves until 4; Ann gets it at 6 and answers at 10: first response 10 min, since the dialogue 6,
     * since assignment 4. Kim writes at 20 and 25, Ann answers at 26: 6 min more, so a reply takes (10 + 6) ÷ 2 = 8. It ends at 30
     * and is reopened at 100; Ann answers at 103: since the reopening 3 min, and a reply takes (10 + 6 + 3) ÷ 3.
     */
    private static Chat kim() {
        return new Chat("kim")
                .bot(0, 4)
                .leg(6, 30, "ann")
                .written(1)
                .answered(10, "l-ann")
                .written(20)
                .written(25)
                .answered(26, "l-ann")
                .ended(30)
                .add(
                        100,
                        InteractionReopened.builder()
                                .interaction(InteractionId.of("kim"))
                                .build())
                .answered(103, "l-ann")
                .ended(104);
    }

    /** Lee begins at 50, Bob takes it at once and answers at 52; Lee says thanks at 53, and nobody answers. */
    private static Chat lee() {
        return new Chat("lee", 50)
                .leg(50, 60, "bob")
                .answered(52, "l-bob")
                .written(53)
                .ended(60);
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
        KpiGroup call = of(new Chat("call").leg(0, 5, "ann").ended(5));

        for (String id : List.of(
                "first-response.mean",
                "first-response.since-reopening",
                "first-response.since-dialogue",
                "first-response.since-assignment",
                "first-response.p90",
                "reply-time.mean",
                "unanswered-rate")) {
            assertUndefined(call, id);
        }
    }

    /** Of five contacts that an agent served, two were resolved, one was a complaint, and two were filed nowhere. */
    @Test
    void whatAContactWasAboutIsWhatSomebodyRecorded() {
        KpiGroup all = of(
                served("a")
                        .filed(Classification.CATEGORY, "complaint", "delivery")
                        .resolved(),
                served("b", "complaint")
                        .filed(Classification.DISPOSITION, "sale")
                        .resolved(),
                served("c", "cancellation").filed(Classification.DISPOSITION, "left"),
                served("d", "cancellation").filed(Classification.DISPOSITION, "offer", "retained"),
                served("e"),
                new Chat("abandoned").ended(1));

        assertRatio(all, "resolution-rate", "2", "5");
        assertRatio(all, "unclassified-rate", "1", "5");
        assertRatio(all, "complaint-rate", "2", "5");
        assertRatio(all, "conversion-rate", "1", "5");
        assertRatio(all, "retention-rate", "1", "2");
    }

    @Test
    void withoutContactsNoShareIsDefined() {
        KpiGroup none = of();

        for (String id : List.of(
                "resolution-rate", "unclassified-rate", "complaint-rate", "conversion-rate", "retention-rate")) {
            assertUndefined(none, id);
        }
    }

    private static Chat served(String id, String... reasons) {
        return new Chat(id, 0, reasons).leg(0, 5, "ann").ended(5);
    }

    private static KpiGroup of(Chat... chats) {
        KpiCollector collector = KpiCollector.of(Kpis.SETTINGS, StandardDefinitions.content(), List.of());
        for (Chat chat : chats) {
            collector.acceptAll(chat.events);
        }
        return collector.result().groups().get(0);
    }

    /** A contact in writing, written down by hand. */
    private static final class Chat {
        private final InteractionId id;
        private final List<Dated> events = new ArrayList<>();

        private Chat(String id) {
            this(id, 0);
        }

        private Chat(String id, int minute, String... reasons) {
            this.id = InteractionId.of(id);
            add(
                    minute,
                    InteractionCreated.builder()
                            .interaction(this.id)
                            .channel(Channel.CHAT)
                            .direction(Direction.INBOUND)
                            .addReasons(reasons)
                            .build());
        }

        private Chat add(int minute, Event event) {
            events.add(Dated.of(NINE.plus(Duration.ofMinutes(minute)), event));
            return this;
        }

        private Chat bot(int from, int to) {
            return add(
                            from,
                            BotLegStarted.builder()
                                    .interaction(id)
                                    .leg(LegId.of("bot"))
                                    .bot("b")
                                    .build())
                    .add(
                            to,
                            BotLegEnded.builder()
                                    .interaction(id)
                                    .leg(LegId.of("bot"))
                                    .outcome(SelfServiceOutcome.ESCALATED)
                                    .build());
        }

        private Chat leg(int from, int to, String agent) {
            return add(
                            from,
                            LegConnected.builder()
                                    .routable(RoutableId.of(id))
                                    .leg(LegId.of("l-" + agent))
                                    .agent(AgentId.of(agent))
                                    .build())
                    .add(
                            to,
                            LegEnded.builder()
                                    .routable(RoutableId.of(id))
                                    .leg(LegId.of("l-" + agent))
                                    .mechanism(LegEndMechanism.HANG_UP)
                                    .build());
        }

        private Chat written(int minute) {
            return add(
                    minute,
                    MessageReceived.builder()
                            .interaction(id)
                            .message("m" + events.size())
                            .author(Actor.Kind.CUSTOMER)
                            .build());
        }

        private Chat answered(int minute, String leg) {
            return add(
                    minute,
                    MessageSent.builder()
                            .interaction(id)
                            .message("m" + events.size())
                            .leg(LegId.of(leg))
                            .author(Actor.Kind.AGENT)
                            .build());
        }

        private Chat filed(Classification kind, String... path) {
            return add(
                    6,
                    Classified.builder()
                            .interaction(id)
                            .tree("codes")
                            .treeVersion("1")
                            .kind(kind)
                            .addPath(path)
                            .build());
        }

        private Chat resolved() {
            return add(
                    6,
                    InteractionResolved.builder()
                            .interaction(id)
                            .outcome(Outcome.RESOLVED)
                            .build());
        }

        private Chat ended(int minute) {
            return add(
                    minute,
                    InteractionEnded.builder()
                            .interaction(id)
                            .mechanism(EndMechanism.CUSTOMER_LEFT)
                            .build());
        }
    }
}
