package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plugin.AnswerReceived;
import io.toritsugi.core.event.plugin.AnswerRequested;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.routing.ExclusionLapsed;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Excluded;
import io.toritsugi.routing.internal.waiting.Hold;
import io.toritsugi.routing.internal.waiting.Question;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds an event into a visit that waits. */
public final class WaitingFold {
    private WaitingFold() {}

    static Waiting begun(Queued event, long sequence, Instant at, String version, Compiled.Lookup rules) {
        return opened(Waiting.of(event, sequence, at, version, conditions(event.requirements())), rules);
    }

    /** {@return what these texts say; what is no condition is never fulfilled} */
    public static List<Condition> conditions(List<String> texts) {
        return texts.stream()
                .map(text -> Condition.parse(text).getOrElse(Condition.never()))
                .toList();
    }

    /** {@return the visit with those stages open that wait for nothing} */
    static Waiting opened(Waiting waiting, Compiled.Lookup rules) {
        QueueRules held = rules.rulesOf(waiting);
        return held == null ? waiting : waiting.withOpenStages(held.openAtOnce());
    }

    /** {@return the visit after an event about it; null if it waits no longer} */
    static @Nullable Waiting fold(
            Waiting waiting, Instant at, Event event, Compiled.Lookup rules, @Nullable String configured) {
        if (event instanceof Dequeued) {
            return null;
        }
        if (event instanceof VisitMoved moved) {
            String version = configured == null ? waiting.version() : configured;
            return opened(waiting.movedTo(moved.queue(), at, version), rules);
        }
        if (event instanceof VisitReprioritised changed) {
            return waiting.withPriority(changed.priority());
        }
        if (event instanceof StageOpened stage) {
            return isNext(stage.stage(), waiting, rules) ? waiting.withOpenStages(waiting.openStages() + 1) : waiting;
        }
        if (event instanceof VisitHeldBack held && held.reason() == HoldReason.EXCLUSION_BACK_OFF) {
            return waiting.withExclusions(waiting.exclusions(), held.until().orElse(at));
        }
        if (event instanceof VisitHeldBack held) {
            return held.reason() == HoldReason.SHARE
                    ? waiting.withHold(held.reason(), Hold.until(held.until().orElse(null)))
                    : waiting;
        }
        if (event instanceof HoldEnded ended) {
            return waiting.withHold(ended.reason(), Hold.OVER);
        }
        if (event instanceof AnswerRequested asked && isAsked(asked.plugin(), waiting, rules)) {
            return waiting.with(new Question(asked.question(), asked.candidates(), List.of()))
                    .withHold(HoldReason.ANSWER, Hold.until(asked.until()));
        }
        if (event instanceof AnswerReceived answer && isAsked(answer.plugin(), waiting, rules)) {
            return waiting.with(waiting.question().answered(answer.agents())).withHold(HoldReason.ANSWER, Hold.OVER);
        }
        if (event instanceof ExclusionsReset) {
            return waiting.withExclusions(TreeMap.empty(), null);
        }
        if (event instanceof ExclusionLapsed lapsed) {
            return waiting.admitting(lapsed.agent());
        }
        return offered(waiting, at, event, rules);
    }

    /** {@return whether it is the adviser of the queue} What is observed may come after the visit has left the queue whose adviser was asked. */
    private static boolean isAsked(String adviser, Waiting waiting, Compiled.Lookup rules) {
        QueueRules held = rules.rulesOf(waiting);
        return held != null
                && held.queue()
                        .adviser()
                        .filter(policy -> policy.id().equals(adviser))
                        .isPresent();
    }

    private static boolean isNext(String stage, Waiting waiting, Compiled.Lookup rules) {
        QueueRules held = rules.rulesOf(waiting);
        return held != null
                && waiting.openStages() < held.circle().stages().size()
                && held.circle().stages().get(waiting.openStages()).id().equals(stage);
    }

    private static Waiting offered(Waiting waiting, Instant at, Event event, Compiled.Lookup rules) {
        if (event instanceof Offered offered) {
            return waiting.offeredTo(offered.agent());
        }
        QueueRules held = rules.rulesOf(waiting);
        OfferPolicy policy =
                held == null ? OfferPolicy.standard() : held.queue().offers();
        FailedOffer failed = FailedOffer.of(event, policy);
        return failed == null ? waiting : excluding(waiting, failed.agent(), failed.rule(), at);
    }

    private static Waiting excluding(Waiting waiting, AgentId agent, OfferRule rule, Instant at) {
        Excluded excluded = Excluded.by(rule, at);
        return excluded == null ? waiting : waiting.excluding(agent, excluded);
    }
}
