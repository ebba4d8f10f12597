package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.OverflowedTo;
import io.toritsugi.core.event.routing.StageCause;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.Exhaustion;
import io.toritsugi.routing.configuration.ExhaustionRule;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageSkip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the stages of a visit, and treats one from which everybody is excluded. */
public final class Stages {
    private Stages() {}

    /** {@return whether there may be more to do for visits: this one was moved, left, or may have more stages to open} */
    static boolean advance(RoutingDecision decision, Waiting before) {
        Waiting waiting = before;
        QueueRules rules = decision.rules().rulesOf(waiting);
        while (rules != null && waiting.openStages() < rules.circle().stages().size()) {
            Stage next = rules.circle().stages().get(waiting.openStages());
            StageCause cause = cause(decision, waiting, rules, next);
            if (cause == null) {
                break;
            }
            if (open(decision, waiting, next, cause)) {
                return true;
            }
            waiting = decision.state().find(waiting.visit());
            if (waiting == null) {
                return true;
            }
        }
        return rules != null && isExhausted(decision, waiting, rules) && treat(decision, waiting, rules);
    }

    private static @Nullable StageCause cause(RoutingDecision decision, Waiting waiting, QueueRules rules, Stage next) {
        Optional<Duration> age = next.opensAfter();
        if (age.isPresent()
                ? !Deadlines.after(waiting.inQueueSince(), age.get()).isAfter(decision.at())
                : next.opensWhen().isEmpty()) {
            return StageCause.AGE;
        }
        Seen seen = new Seen(decision.state(), decision.rules());
        if (next.opensWhen()
                .filter(condition -> condition.evaluate(seen.facts(waiting)).isTrue())
                .isPresent()) {
            return StageCause.CONDITION;
        }
        return waiting.openStages() > 0 && isSkipped(decision, waiting, rules) ? StageCause.SKIPPED : null;
    }

    private static boolean isSkipped(RoutingDecision decision, Waiting waiting, QueueRules rules) {
        Stage last = rules.circle().stages().get(waiting.openStages() - 1);
        if (last.skip() == StageSkip.NEVER || !waiting.open().isEmpty()) {
            return false;
        }
        Seen seen = new Seen(decision.state(), decision.rules());
        Eligibility eligibility = rules.eligibility(waiting);
        Facts facts = seen.facts(waiting);
        Optional<Channel> channel = seen.channel(waiting);
        return decision.state().floor().agents().stream()
                .filter(QueueFacts::isStaffed)
                .noneMatch(agent -> {
                    AgentSeen admitted =
                            eligibility.admits(last, seen.known(agent.id().orElseThrow()), agent.queues(), facts)
                                    ? seen.admitted(agent, waiting, eligibility, facts)
                                    : null;
                    return admitted != null
                            && (last.skip() == StageSkip.NOBODY_STAFFED || seen.isFree(admitted, waiting, channel));
                });
    }

    /** {@return whether the visit was moved} */
    private static boolean open(RoutingDecision decision, Waiting waiting, Stage stage, StageCause cause) {
        decision.happen(StageOpened.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .stage(stage.id())
                .cause(cause)
                .build());
        for (QueueId queue : stage.queues()) {
            decision.happen(OverflowedTo.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(waiting.queue())
                    .toQueue(queue)
                    .stage(stage.id())
                    .build());
        }
        stage.moveTo().ifPresent(queue -> Leaving.move(decision, waiting, queue));
        return stage.moveTo().isPresent();
    }

    private static boolean isExhausted(RoutingDecision decision, Waiting waiting, QueueRules rules) {
        if (waiting.exclusions().isEmpty()
                || waiting.backOff() != null
                || !waiting.open().isEmpty()) {
            return false;
        }
        Seen seen = new Seen(decision.state(), decision.rules());
        Eligibility eligibility = rules.eligibility(waiting);
        Facts facts = seen.facts(waiting);
        boolean somebody = false;
        for (Agent agent : decision.state().floor().agents()) {
            AgentSeen admitted = QueueFacts.isStaffed(agent) ? seen.admitted(agent, waiting, eligibility, facts) : null;
            if (admitted != null && !waiting.exclusions().containsKey(admitted.id())) {
                return false;
            }
            somebody |= admitted != null;
        }
        return somebody;
    }

    /** {@return whether there may be more to do for visits} */
    private static boolean treat(RoutingDecision decision, Waiting waiting, QueueRules rules) {
        ExhaustionRule rule = rules.queue().offers().exhausted();
        List<Stage> stages = rules.circle().stages();
        if (rule.policy() == Exhaustion.WIDEN && waiting.openStages() < stages.size()) {
            open(decision, waiting, stages.get(waiting.openStages()), StageCause.EXCLUDED);
            return true;
        }
        if (rule.policy() == Exhaustion.OVERFLOW) {
            Leaving.move(decision, waiting, rule.overflowTo().orElseThrow());
            return true;
        }
        if (rule.policy() == Exhaustion.CANCEL) {
            Leaving.leave(decision, waiting, DequeueCause.FLOWED_OUT, QueueLimit.leave());
            return true;
        }
        decision.happen(VisitHeldBack.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .reason(HoldReason.EXCLUSION_BACK_OFF)
                .until(Deadlines.after(decision.at(), rule.backOff()))
                .build());
        return false;
    }
}
