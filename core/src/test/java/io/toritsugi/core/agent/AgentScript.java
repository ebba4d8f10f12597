package io.toritsugi.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand.Contact;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of Ann, second by second and by short names: what the tests of this package are written in. */
final class AgentScript {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final AgentId ANN = AgentId.of("ann");
    static final AgentId BOB = AgentId.of("bob");
    static final AgentId BOSS = AgentId.of("boss");
    static final RoutableId CALL = RoutableId.of(InteractionId.of("call"));
    static final StatusReason LUNCH = StatusReason.builder()
            .code("lunch")
            .reasonClass(ReasonClass.MEAL)
            .paid(false)
            .planned(true)
            .build();
    static final StatusReason BREAK = StatusReason.of("break", ReasonClass.BREAK);

    private final AgentMachine machine;
    private Agent agent;

    private AgentScript(AgentSettings settings) {
        this.machine = AgentMachine.of(settings);
        this.agent = machine.initial();
    }

    static AgentScript of(AgentSettings settings) {
        return new AgentScript(settings);
    }

    /** Ann, logged in and ready at nine o'clock. */
    static AgentScript ready(AgentSettings settings) {
        AgentScript script = of(settings);
        script.does(0, logIn());
        return script;
    }

    static AgentScript ready() {
        return ready(AgentSettings.standard());
    }

    AgentMachine machine() {
        return machine;
    }

    Agent agent() {
        return agent;
    }

    /** The events that a command gives; they have happened then. */
    List<Dated> does(long second, AgentCommand command) {
        Either<AgentRejection, List<Dated>> decided = machine.decide(agent, command, at(second));
        assertThat(decided.isRight()).as(() -> decided.getLeft().message()).isTrue();
        agent = machine.replay(agent, decided.get());
        return decided.get();
    }

    /** The types of the events that a command gives. */
    List<String> gives(long second, AgentCommand command) {
        return typesOf(does(second, command));
    }

    List<String> gives(long second, ContactEvent event) {
        return gives(second, happens(event));
    }

    /** The rule with which a command is refused. */
    AgentRule refuses(long second, AgentCommand command) {
        Either<AgentRejection, List<Dated>> decided = machine.decide(agent, command, at(second));
        assertThat(decided.isLeft()).as(decided::toString).isTrue();
        return decided.getLeft().rule();
    }

    AgentRule refuses(long second, ContactEvent event) {
        return refuses(second, happens(event));
    }

    /** What another system reports of Ann. */
    AgentScript sees(long second, Event event) {
        agent = machine.evolve(agent, Dated.of(at(second), event));
        return this;
    }

    Optional<Instant> next() {
        return machine.nextDeadline(agent);
    }

    static List<String> typesOf(List<Dated> events) {
        return events.stream().map(dated -> dated.event().type()).toList();
    }

    static Instant at(long second) {
        return NINE.plusSeconds(second);
    }

    static AgentCommand logIn() {
        return new AgentCommand.LogIn(ANN, Optional.empty());
    }

    static AgentCommand logInNotReady() {
        return new AgentCommand.LogIn(ANN, Optional.of(BREAK));
    }

    static AgentCommand logOut() {
        return new AgentCommand.LogOut(ANN, Optional.empty());
    }

    static AgentCommand goReady() {
        return new AgentCommand.GoReady(ANN);
    }

    static AgentCommand goNotReady(StatusReason reason) {
        return new AgentCommand.GoNotReady(ANN, reason, Optional.empty());
    }

    static AgentCommand goNotReadyUntil(StatusReason reason, long second) {
        return new AgentCommand.GoNotReady(ANN, reason, Optional.of(at(second)));
    }

    static AgentCommand sign() {
        return new AgentCommand.SignOfLife(ANN);
    }

    static AgentCommand tick() {
        return new AgentCommand.Tick(ANN);
    }

    static AgentCommand reconcile() {
        return new AgentCommand.Reconcile(ANN, Optional.of("found free"));
    }

    static AgentCommand force(AgentStatus status) {
        Optional<StatusReason> reason = status == AgentStatus.READY ? Optional.empty() : Optional.of(BREAK);
        return new AgentCommand.Force(ANN, BOSS, status, reason, "staffing");
    }

    static AgentCommand startWork(String work, ManualWorkKind kind, Optional<Channel> channel, int units) {
        return new AgentCommand.StartManualWork(ANN, ManualWorkId.of(work), kind, channel, units, false);
    }

    static AgentCommand endWork(String work) {
        return new AgentCommand.EndManualWork(ANN, ManualWorkId.of(work));
    }

    static AgentCommand plan(String leg, Optional<WrapUpTerms> terms) {
        return new AgentCommand.PlanWrapUp(ANN, LegId.of(leg), terms);
    }

    static AgentCommand extend(String leg, long seconds) {
        return new AgentCommand.ExtendWrapUp(ANN, LegId.of(leg), Duration.ofSeconds(seconds), Optional.empty());
    }

    static AgentCommand pause(String leg, long seconds) {
        return new AgentCommand.PauseWrapUp(
                ANN, LegId.of(leg), Duration.ofSeconds(seconds), Optional.of("more time was asked for"));
    }

    static AgentCommand resume(String leg) {
        return new AgentCommand.ResumeWrapUp(ANN, LegId.of(leg));
    }

    static AgentCommand endWrapUp(String leg, WrapUpExit cause) {
        return new AgentCommand.EndWrapUp(ANN, LegId.of(leg), cause);
    }

    static AgentCommand happens(ContactEvent event) {
        return new Contact(ANN, event, Optional.empty());
    }

    /** The end of a leg that is wrapped up by these terms. */
    static AgentCommand ends(String leg, WrapUpTerms terms) {
        return new Contact(ANN, legEnded(leg), Optional.of(terms));
    }

    static WrapUpTerms wrapUp(long limit) {
        return WrapUpTerms.builder().limit(Duration.ofSeconds(limit)).build();
    }

    static WrapUpTerms shared(long limit, int units) {
        return WrapUpTerms.builder()
                .limit(Duration.ofSeconds(limit))
                .exclusive(false)
                .unitsHeld(units)
                .build();
    }

    static ContactEvent offered(String offer) {
        return offer(offer).build();
    }

    static ContactEvent offered(String offer, Channel channel) {
        return offer(offer).channel(channel).build();
    }

    static ContactEvent offeredUntil(String offer, long second) {
        return offer(offer).expiresAt(at(second)).build();
    }

    static Offered.Builder offer(String offer) {
        return Offered.builder()
                .routable(CALL)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v"))
                .agent(ANN);
    }

    static ContactEvent accepted(String offer) {
        return OfferAccepted.builder()
                .routable(CALL)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v"))
                .agent(ANN)
                .build();
    }

    static ContactEvent declined(String offer) {
        return OfferDeclined.builder()
                .routable(CALL)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v"))
                .agent(ANN)
                .build();
    }

    static ContactEvent expired(String offer) {
        return OfferExpired.builder()
                .routable(CALL)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v"))
                .agent(ANN)
                .build();
    }

    static ContactEvent revoked(String offer) {
        return OfferRevoked.builder()
                .routable(CALL)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v"))
                .agent(ANN)
                .cause("ABANDONED")
                .build();
    }

    static ContactEvent unreachable(String offer) {
        return OfferUnreachable.builder()
                .routable(CALL)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v"))
                .agent(ANN)
                .build();
    }

    static LegConnected.Builder leg(String leg) {
        return LegConnected.builder().routable(CALL).leg(LegId.of(leg)).agent(ANN);
    }

    static ContactEvent answered(String leg, String offer) {
        return leg(leg).offer(OfferId.of(offer)).visit(VisitId.of("v")).build();
    }

    static ContactEvent connected(String leg) {
        return leg(leg).build();
    }

    static ContactEvent connected(String leg, Channel channel) {
        return leg(leg).channel(channel).build();
    }

    static ContactEvent connectedAs(String leg, LegRole role) {
        return leg(leg).role(role).channel(Channel.VOICE).build();
    }

    static ContactEvent held(String leg) {
        return LegHeld.builder().routable(CALL).leg(LegId.of(leg)).agent(ANN).build();
    }

    static ContactEvent resumed(String leg) {
        return LegResumed.builder().routable(CALL).leg(LegId.of(leg)).agent(ANN).build();
    }

    static ContactEvent parked(String leg) {
        return LegParked.builder().routable(CALL).leg(LegId.of(leg)).agent(ANN).build();
    }

    static ContactEvent unparked(String leg) {
        return LegUnparked.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(ANN)
                .build();
    }

    static ContactEvent legEnded(String leg) {
        return LegEnded.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(ANN)
                .mechanism(LegEndMechanism.HANG_UP)
                .build();
    }

    static ContactEvent wrapUpStarted(String leg, WrapUpTerms terms) {
        return WrapUpStarted.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(ANN)
                .terms(terms)
                .build();
    }

    static ContactEvent wrapUpPaused(String leg, Optional<AgentId> agent, long until) {
        return WrapUpPaused.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(agent)
                .until(at(until))
                .build();
    }

    static ContactEvent wrapUpResumed(String leg, Optional<AgentId> agent) {
        return WrapUpResumed.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    static ContactEvent wrapUpEnded(String leg) {
        return WrapUpEnded.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(ANN)
                .cause(WrapUpExit.SUBMITTED)
                .build();
    }
}
