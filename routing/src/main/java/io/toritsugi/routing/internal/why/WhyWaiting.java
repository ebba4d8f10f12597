package io.toritsugi.routing.internal.why;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.routing.explain.AgentObstacle;
import io.toritsugi.routing.explain.NextStage;
import io.toritsugi.routing.explain.Obstacle;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.explain.WaitingReason;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds why a visit waits. */
public final class WhyWaiting {
    private final DomainState state;
    private final Compiled.Lookup rules;
    private final Waiting waiting;
    private final @Nullable QueueRules held;
    private int admitted;
    private int staffed;
    private int free;
    private boolean ofOthers;

    public WhyWaiting(DomainState state, Compiled.Lookup rules, Waiting waiting) {
        this.state = state;
        this.rules = rules;
        this.waiting = waiting;
        this.held = rules.rulesOf(waiting);
    }

    public WaitingExplanation at(Instant now) {
        WaitingExplanation.Builder why = WaitingExplanation.builder();
        why.routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .at(now)
                .version(waiting.version())
                .addAllRinging(waiting.open().values());
        if (held != null) {
            stages(why, held);
            agents(why, held);
        }
        Optional<WhyHeld> hold = hold();
        why.hold(hold.map(WhyHeld::reason)).heldUntil(hold.map(WhyHeld::until));
        place(why, now);
        return why.admitted(admitted)
                .staffed(staffed)
                .free(free)
                .reason(reason(hold))
                .build();
    }

    /** {@return what holds it back; what is offered to as many as may be, or accepted, nothing holds back} */
    private Optional<WhyHeld> hold() {
        if (held == null || waiting.accepted() != null || held.offersNoMore(waiting)) {
            return Optional.empty();
        }
        return WhyHeld.of(state, held, waiting, free > 0, awaitsItsTurn());
    }

    private void stages(WaitingExplanation.Builder why, QueueRules known) {
        List<Stage> stages = known.circle().stages();
        stages.subList(0, waiting.openStages()).forEach(stage -> why.addOpenStages(stage.id()));
        if (waiting.openStages() < stages.size()) {
            Stage next = stages.get(waiting.openStages());
            why.nextStage(NextStage.builder()
                    .stage(next.id())
                    .opensAt(next.opensAfter().map(age -> Deadlines.after(waiting.inQueueSince(), age)))
                    .opensWhen(next.opensWhen().map(Condition::toString))
                    .build());
        }
    }

    private void agents(WaitingExplanation.Builder why, QueueRules known) {
        Obstacles obstacles = new Obstacles(state, rules, waiting, known);
        for (Agent agent : state.floor().agents()) {
            AgentSeen seen = obstacles.admitted(agent);
            if (seen != null) {
                admitted++;
                staffed += QueueFacts.isStaffed(agent) ? 1 : 0;
                free += obstacles.of(seen.id()).isEmpty() ? 1 : 0;
                if (Obstacles.isLoggedIn(agent)) {
                    obstacles.named(seen.id()).ifPresent(named -> add(why, named));
                }
            }
        }
    }

    private void add(WaitingExplanation.Builder why, AgentObstacle named) {
        why.addObstacles(named);
        ofOthers |= named.obstacle().kind() == Obstacle.Kind.SHARE;
    }

    private boolean awaitsItsTurn() {
        return free == 0 && ofOthers;
    }

    private void place(WaitingExplanation.Builder why, Instant now) {
        Seen seen = new Seen(state, rules);
        List<VisitSeen> others = new ArrayList<>();
        VisitSeen own = null;
        for (Waiting other : state.inOrder()) {
            QueueRules known = rules.rulesOf(other);
            if (known != null && other.queue().equals(waiting.queue()) && other.accepted() == null) {
                VisitSeen visit = seen.visit(other, known);
                others.add(visit);
                own = other.visit().equals(waiting.visit()) ? visit : own;
            }
        }
        why.waiting(others.size());
        why.position(
                own == null || held == null
                        ? 0
                        : held.order().placeOf(own, others, state.memory().order(held), now));
    }

    private WaitingReason reason(Optional<WhyHeld> hold) {
        if (held == null) {
            return WaitingReason.CONFIGURATION_UNKNOWN;
        }
        if (waiting.accepted() != null) {
            return WaitingReason.ACCEPTED;
        }
        if (held.offersNoMore(waiting)) {
            return WaitingReason.OFFERED;
        }
        if (waiting.openStages() == 0) {
            return WaitingReason.NO_OPEN_STAGE;
        }
        if (free > 0) {
            return hold.isPresent() ? WaitingReason.HELD_BACK : WaitingReason.NEXT_DECISION;
        }
        if (waiting.backOff() != null || awaitsItsTurn()) {
            return WaitingReason.HELD_BACK;
        }
        if (admitted == 0) {
            return WaitingReason.NOBODY_ADMITTED;
        }
        return staffed == 0 ? WaitingReason.NOBODY_THERE : WaitingReason.NOBODY_FREE;
    }
}
