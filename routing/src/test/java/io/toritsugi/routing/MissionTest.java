package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static io.toritsugi.routing.Centre.skilled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.floor.WrapUpPolicy;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.SelfService;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Sourcing;
import io.toritsugi.routing.stage.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the SDK promises of routing, capability by capability, as a host sees it. */
class MissionTest {
    private static final EmployerId HOUSE = EmployerId.of("house");
    private static final EmployerId VENDOR = EmployerId.of("vendor");

    private static Condition when(String text) {
        return Condition.parse(text).get();
    }

    private static RosterEntry employed(String agent, EmployerId employer) {
        return RosterEntry.builder().agent(AgentId.of(agent)).employer(employer).build();
    }

    private static Centre created(Centre centre, String contact, String segment) {
        return centre.contact(InteractionCreated.builder()
                .interaction(InteractionId.of(contact))
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .segment(segment)
                .build());
    }

    private static Enqueue.Builder enqueue(String contact, QueueId queue) {
        return Enqueue.builder()
                .routable(routable(contact))
                .visit(VisitId.of(contact))
                .queue(queue);
    }

    /** A customer of a segment calls. */
    private static Centre calls(Centre centre, String contact, String segment) {
        return created(centre, contact, segment).does(enqueue(contact, SALES).build());
    }

    private static Enqueue.Builder workItem(String item, QueueId queue) {
        return Enqueue.builder()
                .routable(RoutableId.of(WorkItemId.of(item)))
                .visit(VisitId.of(item))
                .queue(queue);
    }

    private static Centre sourcing(Optional<Duration> helpAfter) {
        Queue queue = Queue.builder()
                .id(SALES)
                .addAllStages(Sourcing.importantInHouse(Set.of("vip", "gold"), Set.of(HOUSE), helpAfter))
                .build();
        return Centre.with(List.of(employed("ann", HOUSE), employed("vic", VENDOR)), queue);
    }

    @Test
    @DisplayName("M202, M203: important customers are served in-house, routine by the vendor")
    void importantCustomersAreServedInHouseAndRoutineByTheVendor() {
        Centre centre =
                sourcing(Optional.empty()).serves("vic", SALES).after(60).serves("ann", SALES);
        calls(centre, "c1", "vip");
        calls(centre, "c2", "standard");

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.offeredTo("c2")).isEqualTo("vic");
        assertThat(centre.offer("c1").orElseThrow().stage()).hasValue("own");
    }

    @Test
    @DisplayName("M203: an important customer never leaves the house, and nobody in-house takes routine")
    void anImportantCustomerNeverLeavesTheHouse() {
        Centre vendorAlone = calls(sourcing(Optional.empty()).serves("vic", SALES), "c1", "gold");
        Centre houseAlone = calls(sourcing(Optional.empty()).serves("ann", SALES), "c1", "standard");

        assertThat(vendorAlone.after(3600).offeredTo("c1")).isEqualTo("-");
        assertThat(houseAlone.after(3600).offeredTo("c1")).isEqualTo("-");
    }

    @Test
    @DisplayName("M202: in a hybrid the house helps with routine that has waited")
    void inAHybridTheHouseHelpsWithRoutineThatHasWaited() {
        Centre centre = sourcing(Optional.of(Duration.ofSeconds(30))).serves("ann", SALES);
        calls(centre, "c1", "standard");

        assertThat(centre.after(29).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.offer("c1").orElseThrow().stage()).hasValue("in-house-helps");
    }

    @Test
    @DisplayName("M203: whose segment or employer is not known, is routine or not in-house")
    void whoIsNotKnownIsRoutineAndNotInHouse() {
        Centre centre = sourcing(Optional.empty()).serves("stranger", SALES).calls("c1", SALES);
        Centre important = calls(sourcing(Optional.empty()).serves("stranger", SALES), "c1", "vip");

        assertThat(centre.offeredTo("c1")).isEqualTo("stranger");
        assertThat(important.offeredTo("c1")).isEqualTo("-");
        assertThatThrownBy(() -> Sourcing.importantInHouse(Set.of(), Set.of(HOUSE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("important segments");
        assertThatThrownBy(() -> Sourcing.importantInHouse(Set.of("vip"), Set.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in-house employers");
    }

    @Test
    @DisplayName("M204: at a peak another site helps, then the vendor; when it is over, neither does")
    void atAPeakAnotherSiteHelpsAndThenTheVendor() {
        Queue peaks = Queue.builder()
                .id(SALES)
                .addStages(
                        Stage.builder()
                                .id("tokyo")
                                .requires(when("agent.site = 'tokyo'"))
                                .build(),
                        Stage.builder()
                                .id("osaka-at-peaks")
                                .rank(1)
                                .opensWhen(when("queue.waiting >= 2"))
                                .requires(when("agent.site = 'osaka'"))
                                .build(),
                        Stage.builder()
                                .id("vendor-at-peaks")
                                .rank(2)
                                .opensWhen(when("queue.waiting >= 3"))
                                .requires(when("agent.employer = 'vendor'"))
                                .build())
                .build();
        RosterEntry osaka = RosterEntry.builder()
                .agent(AgentId.of("ozu"))
                .site(SiteId.of("osaka"))
                .employer(HOUSE)
                .build();
        Centre centre = Centre.with(List.of(osaka, employed("vic", VENDOR)), peaks)
                .serves("ozu", SALES)
                .serves("vic", SALES)
                .calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.calls("c2", SALES).offeredTo("c1")).isEqualTo("ozu");
        assertThat(centre.offeredTo("c2")).isEqualTo("-");
        assertThat(centre.calls("c3", SALES).offeredTo("c2")).isEqualTo("vic");
        centre.answers("c1").answers("c2").ends("c1").ends("c2").hangsUp("c3").calls("c4", SALES);
        assertThat(centre.offeredTo("c4")).isEqualTo("-");
    }

    @Test
    @DisplayName("M23: nobody is offered a contact in an exclusive wrap-up, and at its very end he is")
    void nobodyIsOfferedAContactInAnExclusiveWrapUp() {
        WrapUpTerms terms = WrapUpTerms.builder()
                .limit(Duration.ofSeconds(30))
                .exclusive(true)
                .build();
        Centre centre = Centre.of(RoutingConfiguration.builder()
                        .version("v1")
                        .addQueues(Queue.of(SALES))
                        .floor(FloorSettings.builder()
                                .wrapUps(WrapUpPolicy.builder().otherwise(terms).build())
                                .build())
                        .build())
                .serves("ann", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .ends("c1")
                .calls("c2", SALES)
                .writes("m1", SALES)
                .does(workItem("w1", SALES).build());

        assertThat(centre.after(29).domain().waiting())
                .allMatch(visit -> visit.openOffers().isEmpty());
        assertThat(centre.after(1).offeredTo("c2")).isEqualTo("ann");
    }

    @Test
    @DisplayName("M81: a follow-up task is routed like an interaction: by skill, by load and by hours")
    void aFollowUpTaskIsRoutedLikeAnInteraction() {
        Queue tasks = Queue.builder()
                .id(SALES)
                .ranker(StrategyRef.of("least-loaded"))
                .hours(hours(LocalTime.of(0, 0), LocalTime.of(1, 0)))
                .build();
        Centre centre = Centre.with(
                        List.of(skilled("ann", "tax", 3), skilled("bob", "tax", 3), skilled("cid", "tax", 1)), tasks)
                .serves("ann", SALES)
                .serves("bob", SALES)
                .serves("cid", SALES)
                .writes("m1", SALES)
                .answers("m1")
                .does(workItem("w1", SALES)
                        .addRequirements(when("skills['tax'] >= 2"))
                        .build());

        assertThat(centre.offeredTo("w1"))
                .as("Ann has a chat, and Cid has not the skill")
                .isEqualTo("bob");
        centre.after(3600).does(workItem("w2", SALES).build());
        assertThat(centre.place("w2")).isEqualTo("CLOSED");
    }

    private static BusinessHours hours(LocalTime from, LocalTime to) {
        return BusinessHours.builder()
                .zone(ZoneId.of("UTC"))
                .addWeek(WeeklySlots.of(Set.of(DayOfWeek.WEDNESDAY), BusinessSlot.of(from, to)))
                .build();
    }

    @Test
    @DisplayName("M128: what is important goes first, and to the department that is competent for it")
    void whatIsImportantGoesFirstAndToItsDepartment() {
        QueueId legal = QueueId.of("legal");
        Queue front = Queue.builder()
                .id(SALES)
                .addStages(
                        Stage.builder().id("front-desk").build(),
                        Stage.builder()
                                .id("to-legal")
                                .opensWhen(when("contact.reason contains 'threatens to sue'"))
                                .moveTo(legal)
                                .build())
                .build();
        Queue department = Queue.builder()
                .id(legal)
                .requires(when("agent.department = 'legal'"))
                .build();
        RosterEntry lawyer = RosterEntry.builder()
                .agent(AgentId.of("leo"))
                .putAttributes("department", FactValue.of("legal"))
                .build();
        Centre centre = Centre.with(List.of(lawyer), front, department)
                .serves("ann", SALES, legal)
                .serves("leo", legal)
                .pauses("leo");
        for (String contact : List.of("c1", "c2")) {
            created(centre, contact, "standard")
                    .contact(ReasonRecorded.builder()
                            .interaction(InteractionId.of(contact))
                            .reason("threatens to sue")
                            .build());
        }
        centre.does(enqueue("c1", SALES).build())
                .after(9)
                .does(enqueue("c2", SALES).priority(5).build());

        assertThat(centre.happened(VisitMoved.class)).hasSize(2);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.ready("leo");
        assertThat(centre.offeredTo("c2")).isEqualTo("leo");
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
    }

    private static Centre chattingWithABot(Queue... queues) {
        InteractionId chat = InteractionId.of("m1");
        LegId bot = LegId.of("bot-leg");
        return Centre.with(List.of(skilled("ann", "x", 1), skilled("eva", "invoices", 2)), queues)
                .serves("ann", SALES)
                .serves("eva", SALES)
                .contact(InteractionCreated.builder()
                        .interaction(chat)
                        .channel(Channel.CHAT)
                        .direction(Direction.INBOUND)
                        .build())
                .contact(BotLegStarted.builder()
                        .interaction(chat)
                        .leg(bot)
                        .bot("concierge")
                        .build())
                .contact(FactRecorded.builder()
                        .interaction(chat)
                        .key("topic")
                        .value(FactValue.of("invoice"))
                        .sensitivity(Sensitivity.INTERNAL)
                        .leg(bot)
                        .build())
                .contact(HandoverRequested.builder()
                        .interaction(chat)
                        .leg(bot)
                        .queue(SALES)
                        .reason("asks for a person")
                        .build());
    }

    private static final Queue BY_TOPIC = Queue.builder()
            .id(SALES)
            .requires(when("not (contact.fact.topic = 'invoice') or skills['invoices'] >= 1"))
            .build();

    @Test
    @DisplayName(
            "M143, M196, M197: a bot comes first, and who asks for a person goes to one by what was collected, with the reason")
    void aBotComesFirstAndWhoAsksForAPersonGoesToOneByWhatWasCollected() {
        Centre centre = chattingWithABot(BY_TOPIC)
                .contact(BotLegEnded.builder()
                        .interaction(InteractionId.of("m1"))
                        .leg(LegId.of("bot-leg"))
                        .outcome(SelfServiceOutcome.ESCALATED)
                        .build())
                .does(enqueue("m1", SALES).build());

        assertThat(centre.offeredTo("m1")).isEqualTo("eva");
        Interaction contact =
                centre.domain().floor().findContact(routable("m1")).orElseThrow();
        assertThat(contact.facts()).containsEntry("topic", FactValue.of("invoice"));
        assertThat(centre.happened(HandoverRequested.class))
                .extracting(HandoverRequested::reason)
                .containsExactly("asks for a person");
    }

    @Test
    @DisplayName(
            "M194: the bot answers round the clock; outside the hours nobody waits for a person, and the bot goes on")
    void theBotAnswersRoundTheClock() {
        Queue byDay = Queue.builder()
                .id(SALES)
                .hours(hours(LocalTime.of(1, 0), LocalTime.of(9, 0)))
                .build();
        Centre centre = chattingWithABot(byDay).does(enqueue("m1", SALES).build());

        assertThat(centre.place("m1")).isEqualTo("CLOSED");
        Interaction contact =
                centre.domain().floor().findContact(routable("m1")).orElseThrow();
        assertThat(contact.ended()).isFalse();
        assertThat(contact.selfServices()).singleElement().matches(SelfService::live);
        centre.after(3600)
                .does(Enqueue.builder()
                        .routable(routable("m1"))
                        .visit(VisitId.of("m1-by-day"))
                        .queue(SALES)
                        .build());
        assertThat(centre.ringing("m1-by-day")).containsExactly("ann");
    }

    @Test
    @DisplayName(
            "M223: a specialist is who has the skill at the level that is asked for, and the best of them goes first")
    void aSpecialistHasTheSkillAtTheLevelThatIsAskedFor() {
        Queue experts =
                Queue.builder().id(SALES).ranker(StrategyRef.of("best-skill")).build();
        Centre centre = Centre.with(
                        List.of(skilled("ann", "tax", 2), skilled("bob", "tax", 3), skilled("eva", "tax", 5)), experts)
                .serves("ann", SALES)
                .serves("bob", SALES)
                .serves("eva", SALES);
        for (String contact : List.of("c1", "c2", "c3")) {
            centre.calls(contact, SALES, call -> call.addRequirements(when("skills['tax'] >= 3")));
        }

        assertThat(centre.offeredTo("c1")).isEqualTo("eva");
        assertThat(centre.offeredTo("c2")).isEqualTo("bob");
        assertThat(centre.offeredTo("c3")).isEqualTo("-");
    }
}
