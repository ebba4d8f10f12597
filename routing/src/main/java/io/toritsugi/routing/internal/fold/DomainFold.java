package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.internal.domain.DomainIndex;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.ParkedLeg;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.internal.view.Moments;
import io.toritsugi.routing.internal.waiting.VisitEvents;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.strategy.AgentMoment;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Folds an event into the floor, into the visits that wait, and into what strategies remember. Total: never throws. */
public final class DomainFold {
    private static final FloorMachine UNCONFIGURED =
            FloorMachine.of(FloorSettings.standard(), Permissions.everything());

    private final Compiled.Lookup rules;

    public DomainFold(Compiled.Lookup rules) {
        this.rules = rules;
    }

    public DomainState fold(DomainState before, Dated dated) {
        FloorMachine machine = machine(before);
        DomainState state = before.withFloor(machine.evolve(before.floor(), dated), dated.occurredAt());
        state = ParkedLeg.fold(before.floor(), state, dated.event());
        state = intoAgent(before, state, dated);
        state = ShiftFold.fold(before, state, dated.event(), rules);
        state = indexed(before, state, dated.event());
        state = ShareFold.fold(WindowFold.fold(state, dated.event()), dated.event());
        state = intoVisits(state, dated.occurredAt(), dated.event());
        state = ServedFold.fold(before, state, dated, rules);
        return remembering(before, state, dated);
    }

    /** {@return the domain whose index knows what happened to the agent, and to the visits of a contact that was not known before} */
    private DomainState indexed(DomainState before, DomainState after, Event event) {
        DomainIndex index = after.index();
        Optional<AgentId> agent = concerned(event);
        if (agent.isPresent()) {
            Agent was = before.floor().agent(agent.get());
            index = index.withAgent(after, was, after.floor().agent(agent.get()), rules);
        }
        if (event instanceof InteractionCreated created) {
            for (Visit visit : after.floor()
                    .findContact(created.routable())
                    .map(Interaction::visits)
                    .orElse(List.of())) {
                index = index.again(after, visit.id(), rules);
            }
        }
        return after.withIndex(index);
    }

    private static Optional<AgentId> concerned(Event event) {
        if (event instanceof TimeLeftReached reached) {
            return Optional.of(reached.agent());
        }
        return event instanceof CoolDownEnded ended ? Optional.of(ended.agent()) : AgentMachine.agentOf(event);
    }

    public FloorMachine machine(DomainState state) {
        Compiled compiled = rules.find(state.configured());
        return compiled == null ? UNCONFIGURED : compiled.floor();
    }

    private DomainState intoVisits(DomainState state, Instant at, Event event) {
        if (event instanceof Queued queued) {
            return queued(state, at, queued);
        }
        if (event instanceof ConfigurationSwapped swapped) {
            return swapped(state, at, swapped.version());
        }
        VisitId visit = VisitEvents.visitOf(event);
        if (visit == null) {
            return HoursFold.fold(state, at, event, rules);
        }
        Waiting waiting = state.find(visit);
        if (waiting == null) {
            return state;
        }
        Waiting next = WaitingFold.fold(waiting, at, event, rules, state.configured());
        return replacing(
                state,
                waiting,
                next == null ? null : next.withOffersOf(state.floor().findContact(next.routable())));
    }

    private DomainState queued(DomainState state, Instant at, Queued event) {
        boolean begins = state.floor()
                .findContact(event.routable())
                .flatMap(contact -> contact.findVisit(event.visit()))
                .filter(Visit::waiting)
                .isPresent();
        // What is observed may come twice, or after its own end.
        if (!begins || state.find(event.visit()) != null) {
            return state;
        }
        String version = state.configured() == null ? "" : state.configured();
        long sequence = state.lastSequence() + 1;
        if (event.orderKey().isPresent()
                && !state.bySequence().containsKey(event.orderKey().getAsLong())) {
            sequence = event.orderKey().getAsLong();
        }
        Waiting next = WaitingFold.begun(event, sequence, at, version, rules);
        return replacing(state, null, next);
    }

    private DomainState swapped(DomainState before, Instant at, String version) {
        DomainState state = ShiftFold.following(before.withVersion(version), rules);
        Compiled compiled = rules.find(version);
        if (compiled == null) {
            return state.withIndex(DomainIndex.of(state, rules));
        }
        state = ShareFold.following(state, rules.find(before.configured()), compiled);
        state = HoursFold.following(state, at, compiled);
        if (compiled.configuration().adoption() == Adoption.LIVE) {
            for (Waiting waiting : before.inOrder()) {
                if (compiled.queue(waiting.queue()) != null) {
                    state = replacing(state, waiting, WaitingFold.opened(waiting.under(version), rules));
                }
            }
        }
        state = state.withMemory(state.memory().following(compiled, version, state.inOrder(), rules));
        return state.withIndex(DomainIndex.of(state, rules));
    }

    private DomainState replacing(DomainState state, @Nullable Waiting before, @Nullable Waiting after) {
        return state.replacing(before, after, rules);
    }

    private DomainState intoAgent(DomainState before, DomainState after, Dated dated) {
        Event event = dated.event();
        AgentId agent = AgentMachine.agentOf(event).orElse(null);
        if (event instanceof CoolDownEnded ended) {
            return after.withMoments(
                    ended.agent(), after.momentsOf(ended.agent()).cooling(null));
        }
        if (agent == null) {
            return after;
        }
        AgentMoment moment = AgentMoments.of(event, before.floor());
        DomainState state = moment == null
                ? after
                : after.withMoments(agent, after.momentsOf(agent).at(moment, dated.occurredAt()));
        if (moment == AgentMoment.BECAME_READY || moment == AgentMoment.LOGGED_IN) {
            return readmitting(state, agent);
        }
        return cooling(state, event, dated.occurredAt());
    }

    private DomainState readmitting(DomainState before, AgentId agent) {
        DomainState state = before;
        for (VisitId visit : before.index().excludedUntilReady(agent)) {
            Waiting waiting = state.find(visit);
            state = waiting == null ? state : replacing(state, waiting, waiting.admitting(agent));
        }
        return state;
    }

    private DomainState cooling(DomainState state, Event event, Instant at) {
        VisitId visit = VisitEvents.visitOf(event);
        Waiting waiting = visit == null ? null : state.find(visit);
        QueueRules held = waiting == null ? null : rules.rulesOf(waiting);
        FailedOffer failed =
                held == null ? null : FailedOffer.of(event, held.queue().offers());
        if (failed == null || failed.rule().coolDown().isEmpty()) {
            return state;
        }
        Moments moments = state.momentsOf(failed.agent());
        Instant until = Deadlines.after(at, failed.rule().coolDown().get());
        return moments.coolUntil() != null && moments.coolUntil().isAfter(until)
                ? state
                : state.withMoments(failed.agent(), moments.cooling(until));
    }

    private DomainState remembering(DomainState before, DomainState after, Dated dated) {
        Compiled compiled = rules.find(after.configured());
        if (compiled == null) {
            return after;
        }
        StrategyMemory memory = after.memory();
        EventViews views = EventViews.of(before, after, dated, compiled);
        VisitId visit = VisitEvents.visitOf(dated.event());
        if (visit != null) {
            memory = memory.afterAny(
                    views.ofAllQueues(), compiled, compiled.configuration().version());
        }
        for (QueueId queue : concerned(before, after, dated.event(), visit)) {
            memory = memory.beginning(
                            compiled.queue(queue), compiled.configuration().version())
                    .after(views.of(queue), queue, rules);
        }
        return memory.equals(after.memory()) ? after : after.withMemory(memory);
    }

    private static NavigableSet<QueueId> concerned(
            DomainState before, DomainState after, Event event, @Nullable VisitId visit) {
        NavigableSet<QueueId> queues = new TreeSet<>();
        if (visit != null) {
            Waiting was = before.find(visit);
            Waiting is = after.find(visit);
            if (was != null) {
                queues.add(was.queue());
            }
            if (is != null) {
                queues.add(is.queue());
            }
        }
        // Those that he served before, too: one of them may be the one that he leaves.
        AgentMachine.agentOf(event).ifPresent(agent -> {
            queues.addAll(before.floor().agent(agent).queues());
            queues.addAll(after.floor().agent(agent).queues());
        });
        return queues;
    }
}
