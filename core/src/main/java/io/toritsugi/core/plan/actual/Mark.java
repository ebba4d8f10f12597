package io.toritsugi.core.plan.actual;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import java.util.Optional;

/** What one event says about the time of an agent, who is empty where the event does not name him. */
record Mark(Instant at, Optional<AgentId> agent, Change change) {
    /** What changes. */
    sealed interface Change {
        /** His status is another. */
        record Status(Actual status) implements Change {}

        /** A task holds him, unless it ended before. */
        record Begin(Task task) implements Change {}

        /** A task does not hold him for now. */
        record Pause(Task task) implements Change {}

        /** A task is over for good. */
        record End(Task task) implements Change {}

        /** Whatever holds him is over for good. */
        record Free() implements Change {}
    }

    /** Something that holds an agent, and what he does while it does. */
    record Task(Actual.Kind kind, Optional<RoutableId> routable, String id) {
        static Task contact(RoutableId routable, LegId leg) {
            return new Task(Actual.Kind.ON_CONTACT, Optional.of(routable), leg.value());
        }

        static Task wrapUp(RoutableId routable, LegId leg) {
            return new Task(Actual.Kind.WRAP_UP, Optional.of(routable), leg.value());
        }

        static Task manual(ManualWorkId work) {
            return new Task(Actual.Kind.MANUAL_WORK, Optional.empty(), work.value());
        }
    }

    static Optional<Mark> of(Dated dated) {
        Event event = dated.event();
        return ofSession(dated.occurredAt(), event)
                .or(() -> ofLeg(dated.occurredAt(), event))
                .or(() -> ofOtherWork(dated.occurredAt(), event));
    }

    private static Optional<Mark> ofSession(Instant at, Event event) {
        if (event instanceof AgentLoggedIn e) {
            return status(at, e.agent(), Actual.Kind.NOT_READY, Optional.empty());
        }
        if (event instanceof AgentReady e) {
            return status(at, e.agent(), Actual.Kind.READY, Optional.empty());
        }
        if (event instanceof AgentNotReady e) {
            return status(at, e.agent(), Actual.Kind.NOT_READY, e.reason());
        }
        if (event instanceof AgentDraining e) {
            return status(at, e.agent(), Actual.Kind.DRAINING, e.reason());
        }
        if (event instanceof AgentLoggedOut e) {
            return status(at, e.agent(), Actual.Kind.LOGGED_OUT, e.reason());
        }
        return event instanceof AgentReconciled e
                ? Optional.of(new Mark(at, Optional.of(e.agent()), new Change.Free()))
                : Optional.empty();
    }

    // Whatever happens to a leg that has not ended says that it lasts, even if nobody saw it begin.
    private static Optional<Mark> ofLeg(Instant at, Event event) {
        if (event instanceof LegConnected e) {
            return begin(at, e.agent(), Task.contact(e.routable(), e.leg()));
        }
        if (event instanceof LegHeld e) {
            return begin(at, e.agent(), Task.contact(e.routable(), e.leg()));
        }
        if (event instanceof LegResumed e) {
            return begin(at, e.agent(), Task.contact(e.routable(), e.leg()));
        }
        if (event instanceof LegUnparked e) {
            return begin(at, e.agent(), Task.contact(e.routable(), e.leg()));
        }
        if (event instanceof LegParked e) {
            return Optional.of(new Mark(at, e.agent(), new Change.Pause(Task.contact(e.routable(), e.leg()))));
        }
        return event instanceof LegEnded e
                ? Optional.of(new Mark(at, e.agent(), new Change.End(Task.contact(e.routable(), e.leg()))))
                : Optional.empty();
    }

    private static Optional<Mark> ofOtherWork(Instant at, Event event) {
        if (event instanceof WrapUpStarted e) {
            return begin(at, e.agent(), Task.wrapUp(e.routable(), e.leg()));
        }
        if (event instanceof WrapUpEnded e) {
            return Optional.of(new Mark(at, e.agent(), new Change.End(Task.wrapUp(e.routable(), e.leg()))));
        }
        if (event instanceof ManualWorkStarted e) {
            return begin(at, Optional.of(e.agent()), Task.manual(e.work()));
        }
        return event instanceof ManualWorkEnded e
                ? Optional.of(new Mark(at, Optional.of(e.agent()), new Change.End(Task.manual(e.work()))))
                : Optional.empty();
    }

    private static Optional<Mark> status(Instant at, AgentId agent, Actual.Kind kind, Optional<StatusReason> reason) {
        return Optional.of(new Mark(at, Optional.of(agent), new Change.Status(new Actual(kind, reason))));
    }

    private static Optional<Mark> begin(Instant at, Optional<AgentId> agent, Task task) {
        return Optional.of(new Mark(at, agent, new Change.Begin(task)));
    }
}
