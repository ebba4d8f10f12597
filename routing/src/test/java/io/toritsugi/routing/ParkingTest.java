package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static io.toritsugi.routing.Centre.skilled;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contacts that nobody waits for on the line: they are laid aside, and come back. */
class ParkingTest {
    private static final AgentId ANN = AgentId.of("ann");

    private static RouterCommand.Park park(String agent, String contact, Instant... until) {
        return new RouterCommand.Park(
                AgentId.of(agent),
                routable(contact),
                leg(contact),
                List.of(until).stream().findFirst());
    }

    private static RouterCommand.Unpark unpark(String agent, String contact) {
        return new RouterCommand.Unpark(AgentId.of(agent), routable(contact), leg(contact));
    }

    private static RouterCommand.BringBack bringBack(String contact) {
        return new RouterCommand.BringBack(routable(contact), leg(contact));
    }

    private static LegId leg(String contact) {
        return LegId.of(contact + "-leg");
    }

    private static Instant at(int second) {
        return NINE.plusSeconds(second);
    }

    private static String refusal(Centre centre, RouterCommand command) {
        RoutingDomain before = centre.domain();
        String refusal = centre.tries(command).getLeft().message();
        assertThat(centre.domain()).isSameAs(before);
        return refusal;
    }

    /** {@return what an agent is doing with a contact; a dash if he does not have it} */
    private static String state(Centre centre, String agent, String contact) {
        return centre.domain().floor().agent(AgentId.of(agent)).engagements().stream()
                .filter(engagement -> engagement.routable().equals(routable(contact)))
                .map(engagement -> engagement.state().name())
                .findFirst()
                .orElse("-");
    }

    private static WaitingVisit waiting(Centre centre) {
        assertThat(centre.domain().waiting()).hasSize(1);
        return centre.domain().waiting().get(0);
    }

    /** A centre in which Ann has one chat, and room for no other; it had waited for 10 seconds. */
    private static Centre chatting(Queue... queues) {
        return Centre.with(List.of(skilled("ann", "x", 3), skilled("bob", "x", 2)), queues)
                .floor(new AgentCommand.ChangeCapacity(
                        ANN, Capacity.builder().total(40).build()))
                .comes(
                        "m1",
                        Channel.CHAT,
                        SALES,
                        chat -> chat.priority(2)
                                .carriedAge(Duration.ofSeconds(5))
                                .addRequirements(
                                        Condition.parse("skills['x'] >= 2").get()))
                .after(10)
                .serves("ann", SALES)
                .answers("m1");
    }

    @Test
    void whatIsParkedHoldsNothingAndItsAgentIsOfferedOthers() {
        Centre centre = chatting(Queue.of(SALES)).writes("m2", SALES);

        assertThat(centre.offeredTo("m2")).isEqualTo("-");
        assertThat(centre.does(park("ann", "m1")).offeredTo("m2")).isEqualTo("ann");
        assertThat(state(centre, "ann", "m1")).isEqualTo("PARKED");
        assertThat(centre.router().nextDeadline(centre.domain())).hasValue(at(30));
    }

    @Test
    void itsAgentTakesItUpAgainIfHeHasRoomEvenWhileHePauses() {
        Centre centre = chatting(Queue.of(SALES))
                .does(park("ann", "m1"))
                .writes("m2", SALES)
                .answers("m2");

        assertThat(centre.tries(unpark("ann", "m1")).getLeft().code()).isEqualTo("NO_UNITS_LEFT");
        centre.ends("m2").pauses("ann").does(unpark("ann", "m1"));
        assertThat(state(centre, "ann", "m1")).isEqualTo("CONNECTED");
    }

    @Test
    void aCommandThatComesTwiceDoesNoHarm() {
        Centre centre = chatting(Queue.of(SALES)).does(park("ann", "m1", at(60)));

        assertThat(centre.tries(park("ann", "m1", at(60))).get()).isEmpty();
        assertThat(centre.does(unpark("ann", "m1")).tries(unpark("ann", "m1")).get())
                .isEmpty();
        assertThat(centre.tries(bringBack("m1")).get()).isEmpty();
        assertThat(centre.does(park("ann", "m1"))
                        .pauses("ann")
                        .does(bringBack("m1"))
                        .tries(bringBack("m1"))
                        .get())
                .isEmpty();
        assertThat(centre.domain().waiting()).hasSize(1);
    }

    @Test
    void whatIsRefusedSaysWhy() {
        Centre centre = chatting(Queue.of(SALES))
                .serves("bob", SALES)
                .calls("c1", SALES)
                .answers("c1");

        assertThat(refusal(centre, park("bob", "c1"))).contains("on the line", "c1-leg");
        assertThat(refusal(centre, park("bob", "m1"))).contains("Whoever has a contact", "m1-leg");
        assertThat(refusal(centre, unpark("bob", "m1"))).contains("Whoever has a contact", "m1-leg");
        assertThat(refusal(centre, park("ann", "m1", at(10)))).contains("comes back later", at(10).toString());
        assertThat(refusal(centre, bringBack("m9"))).contains("brought back", "m9-leg");
        assertThat(centre.tries(park("ann", "m9")).getLeft().code()).isEqualTo("NOT_CREATED");
        assertThat(centre.does(park("ann", "m1"))
                        .tries(park("ann", "m1", at(60)))
                        .getLeft()
                        .code())
                .isEqualTo("LEG_PAUSED");
    }

    @Test
    void whatCameFromNoQueueComesBackToItsAgentAlone() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("ann", SALES)
                .contact(LegConnected.builder()
                        .routable(RoutableId.of(WorkItemId.of("w1")))
                        .leg(LegId.of("w1-leg"))
                        .agent(ANN)
                        .build());
        RoutableId item = RoutableId.of(WorkItemId.of("w1"));
        LegId leg = LegId.of("w1-leg");
        RouterCommand back = new RouterCommand.BringBack(item, leg);

        assertThat(refusal(centre, new RouterCommand.Park(ANN, item, leg, Optional.of(at(9)))))
                .contains("came from a queue", "w1-leg");
        centre.does(new RouterCommand.Park(ANN, item, leg, Optional.empty())).pauses("ann");
        assertThat(refusal(centre, back)).contains("came from a queue", "w1-leg");
        centre.ready("ann").does(back);
        assertThat(centre.domain().floor().agent(ANN).engagements())
                .extracting(Engagement::state)
                .containsExactly(Engagement.State.CONNECTED);
    }

    @Test
    void atItsTimeItComesBackToItsAgentIfHeIsReadyAndHasRoom() {
        Centre centre = chatting(Queue.of(SALES)).does(park("ann", "m1", at(60)));

        assertThat(centre.next()).isEqualTo(50_000);
        centre.after(49);
        assertThat(state(centre, "ann", "m1")).isEqualTo("PARKED");
        centre.after(1);
        assertThat(state(centre, "ann", "m1")).isEqualTo("CONNECTED");
        assertThat(centre.events)
                .filteredOn(dated -> dated.event() instanceof LegUnparked)
                .extracting(Dated::occurredAt)
                .containsExactly(at(60));
        assertThat(centre.next()).isEqualTo(-1);
    }

    @Test
    void ifHeIsAwayItWaitsWhereItWaitedBeforeWithItsAgeAndWhatItRequires() {
        Centre centre = chatting(Queue.of(SALES))
                .does(park("ann", "m1", at(60)))
                .leaves("ann")
                .writes("m2", SALES)
                .after(50);
        WaitingVisit back = centre.domain().waiting().get(1);

        assertThat(back.routable()).isEqualTo(routable("m1"));
        assertThat(back.queue()).isEqualTo(SALES);
        assertThat(back.priority()).isEqualTo(2);
        assertThat(back.carriedAge()).isEqualTo(Duration.ofSeconds(15));
        assertThat(back.waitingSince()).isEqualTo(at(60));
        assertThat(back.requirements())
                .containsExactly(Condition.parse("skills['x'] >= 2").get());
        assertThat(back.preferredAgents()).containsExactly(ANN);
        assertThat(state(centre, "ann", "m1")).isEqualTo("-");
        assertThat(centre.serves("bob", SALES).ringing(back.visit().value())).containsExactly("bob");
    }

    @Test
    void ifHeHasNoRoomItWaitsForHimAsLongAsTheStagesOfItsQueueDo() {
        Queue patient = Queue.builder()
                .id(SALES)
                .addStages(
                        Stage.builder().id("own").preferredOnly(true).build(),
                        Stage.builder()
                                .id("all")
                                .opensAfter(Duration.ofSeconds(8))
                                .build())
                .build();
        Centre centre = chatting(patient, Queue.of(Centre.CARE)).does(park("ann", "m1"));
        centre.floor(new AgentCommand.JoinQueue(ANN, Centre.CARE))
                .writes("m2", Centre.CARE)
                .answers("m2")
                .serves("bob", SALES)
                .does(bringBack("m1"));
        String visit = waiting(centre).visit().value();

        assertThat(centre.after(7).ringing(visit)).isEmpty();
        assertThat(centre.ends("m2").ringing(visit)).containsExactly("ann");
    }

    @Test
    void whoeverComesBackWaitsWithAnAgeThatGoesOnGrowing() {
        Centre centre = chatting(Queue.of(SALES)).does(park("ann", "m1")).leaves("ann");
        centre.does(bringBack("m1")).after(7).serves("bob", SALES);
        VisitId second = waiting(centre).visit();
        Centre again = centre.answers(second.value())
                .does(new RouterCommand.Park(
                        AgentId.of("bob"), routable("m1"), LegId.of(second + "-leg"), Optional.empty()))
                .leaves("bob")
                .after(100)
                .does(new RouterCommand.BringBack(routable("m1"), LegId.of(second + "-leg")));

        assertThat(waiting(again).carriedAge()).isEqualTo(Duration.ofSeconds(22));
        assertThat(waiting(again).preferredAgents()).containsExactly(AgentId.of("bob"), ANN);
        assertThat(waiting(again).visit()).isNotEqualTo(second);
    }

    @Test
    void aQueueThatIsClosedDoesNotTurnItAway() {
        Centre centre = chatting(Queue.of(SALES))
                .does(park("ann", "m1", at(60)))
                .does(new RouterCommand.CloseQueue(
                        Centre.BOSS, SALES, "night", RouterCommand.WhoWaits.LEAVES, Optional.empty()))
                .leaves("ann")
                .after(50);

        assertThat(waiting(centre).queue()).isEqualTo(SALES);
    }

    @Test
    void whatWaitsAgainAlreadyOnlyEndsItsLeg() {
        Centre centre = chatting(Queue.of(SALES))
                .does(park("ann", "m1", at(60)))
                .does(Enqueue.builder()
                        .routable(routable("m1"))
                        .visit(VisitId.of("m1-again"))
                        .queue(SALES)
                        .build())
                .leaves("ann")
                .after(50);

        assertThat(waiting(centre).visit()).isEqualTo(VisitId.of("m1-again"));
        assertThat(centre.happened(LegEnded.class)).hasSize(1);
    }

    @Test
    void whatIsTakenUpOrEndsBeforeItsTimeDoesNotComeBack() {
        Centre taken = chatting(Queue.of(SALES)).does(park("ann", "m1", at(60))).does(unpark("ann", "m1"));
        Centre ended = chatting(Queue.of(SALES)).does(park("ann", "m1", at(60))).hangsUp("m1");

        assertThat(taken.next()).isEqualTo(-1);
        assertThat(ended.next()).isEqualTo(-1);
        assertThat(ended.after(99).happened(Queued.class)).hasSize(1);
    }

    @Test
    void aSnapshotKnowsWhatIsToComeBack() {
        Centre centre = chatting(Queue.of(SALES)).does(park("ann", "m1", at(60)));
        SnapshotCodec<RoutingDomain> codec =
                centre.router().snapshots(new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain()));
        TenantId tenant = TenantId.of("acme");
        RoutingDomain read = codec.read(tenant, codec.write(tenant, centre.domain()));

        assertThat(read).isEqualTo(centre.domain());
        assertThat(centre.router().nextDeadline(read)).hasValue(at(60));
        assertThat(centre.router().replay(centre.router().initial(), centre.events))
                .isEqualTo(centre.domain());
        Agent ann = read.floor().agent(ANN);
        assertThat(ann.unitsUsed()).isZero();
    }
}
