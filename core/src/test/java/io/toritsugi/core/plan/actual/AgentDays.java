package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.AGENT;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.plan.Plans;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What happens to agents, for tests. */
final class AgentDays {
    static final AgentId OTHER = AgentId.of("a2");

    private static final RoutableId ROUTABLE = RoutableId.of(InteractionId.of("i1"));

    private AgentDays() {}

    static Dated at(String time, Event event) {
        return Dated.of(Plans.clock(time), event);
    }

    static Event login() {
        return AgentLoggedIn.builder().agent(AGENT).build();
    }

    static Event ready() {
        return ready(AGENT);
    }

    static Event ready(AgentId agent) {
        return AgentReady.builder().agent(agent).build();
    }

    static Event lunch() {
        return AgentNotReady.builder().agent(AGENT).reason(Plans.LUNCH_REASON).build();
    }

    static Event draining() {
        return AgentDraining.builder().agent(AGENT).build();
    }

    static Event logout() {
        return AgentLoggedOut.builder().agent(AGENT).build();
    }

    static Event toolLost() {
        return LeaseLost.builder().agent(AGENT).build();
    }

    static Event offered(String offer) {
        return Offered.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v1"))
                .agent(AGENT)
                .build();
    }

    static Event accepted(String offer) {
        return OfferAccepted.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of("v1"))
                .agent(AGENT)
                .build();
    }

    static Event reconciled() {
        return AgentReconciled.builder().agent(AGENT).build();
    }

    static Event connected(String leg) {
        return connected(leg, Optional.of(AGENT));
    }

    static Event connected(String leg, Optional<AgentId> agent) {
        return LegConnected.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    static Event answered(String leg, String offer) {
        return LegConnected.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AGENT)
                .offer(OfferId.of(offer))
                .build();
    }

    static Event held(String leg, Optional<AgentId> agent) {
        return LegHeld.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    static Event resumed(String leg, Optional<AgentId> agent) {
        return LegResumed.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    static Event parked(String leg, Optional<AgentId> agent) {
        return LegParked.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    static Event unparked(String leg, Optional<AgentId> agent) {
        return LegUnparked.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    static Event ended(String leg, Optional<AgentId> agent) {
        return LegEnded.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .mechanism(LegEndMechanism.HANG_UP)
                .build();
    }

    static Event wrapUp(String leg, Optional<AgentId> agent) {
        return WrapUpStarted.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .terms(WrapUpTerms.builder().build())
                .build();
    }

    static Event wrapUpEnded(String leg, Optional<AgentId> agent) {
        return WrapUpEnded.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(agent)
                .cause(WrapUpExit.SUBMITTED)
                .build();
    }

    static Event manual(String work, AgentId agent) {
        return ManualWorkStarted.builder()
                .agent(agent)
                .work(ManualWorkId.of(work))
                .kind(ManualWorkKind.TASK)
                .build();
    }

    static Event manualEnded(String work, AgentId agent) {
        return ManualWorkEnded.builder()
                .agent(agent)
                .work(ManualWorkId.of(work))
                .build();
    }

    /** {@return what two agents and nobody in particular do, in no order and with no sense} */
    static Arbitrary<List<Dated>> anything() {
        Arbitrary<Optional<AgentId>> agents =
                Arbitraries.of(Optional.of(AGENT), Optional.of(AGENT), Optional.of(OTHER), Optional.empty());
        Arbitrary<Event> sessions = Arbitraries.of(
                login(),
                ready(),
                lunch(),
                draining(),
                logout(),
                toolLost(),
                reconciled(),
                ready(OTHER),
                offered("o"),
                accepted("o"));
        Arbitrary<Event> work = Combinators.combine(
                        Arbitraries.of("1", "2"), agents, Arbitraries.integers().between(0, 9))
                .as(AgentDays::work);
        return Combinators.combine(
                        Arbitraries.integers().between(0, Plans.HORIZON), Arbitraries.oneOf(sessions, work, work))
                .as((second, event) -> Dated.of(Plans.at(second), event))
                .list()
                .ofMaxSize(30);
    }

    private static Event work(String id, Optional<AgentId> agent, int kind) {
        return switch (kind) {
            case 0 -> connected(id, agent);
            case 1 -> held(id, agent);
            case 2 -> resumed(id, agent);
            case 3 -> parked(id, agent);
            case 4 -> unparked(id, agent);
            case 5 -> ended(id, agent);
            case 6 -> wrapUp(id, agent);
            case 7 -> wrapUpEnded(id, agent);
            case 8 -> manual(id, agent.orElse(AGENT));
            default -> manualEnded(id, agent.orElse(AGENT));
        };
    }
}
