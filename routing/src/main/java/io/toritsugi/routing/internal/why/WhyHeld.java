package io.toritsugi.routing.internal.why;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Hold;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a visit from agents who could take it, by name.
 *
 * @param reason the name
 * @param until when it ends by itself; null if that is not known
 */
record WhyHeld(HoldReason reason, @Nullable Instant until) {
    /**
     * {@return what holds a visit back; empty if nothing does}
     *
     * @param free whether somebody could be offered it
     * @param ofOthers whether only somebody could whose turn it is not
     */
    static Optional<WhyHeld> of(DomainState state, QueueRules held, Waiting waiting, boolean free, boolean ofOthers) {
        if (ofOthers) {
            return Optional.of(new WhyHeld(
                    HoldReason.SHARE,
                    waiting.holds().get(HoldReason.SHARE).map(Hold::until).getOrNull()));
        }
        Optional<WhyHeld> found = free ? ofThoseFree(state, held, waiting) : Optional.empty();
        return found.or(() -> backOff(waiting)).or(() -> preferred(held, waiting));
    }

    private static Optional<WhyHeld> ofThoseFree(DomainState state, QueueRules held, Waiting waiting) {
        if (waiting.isHeld(HoldReason.ANSWER)) {
            return Optional.of(new WhyHeld(
                    HoldReason.ANSWER,
                    waiting.holds().get(HoldReason.ANSWER).get().until()));
        }
        if (held.queue().batch().isPresent() && state.gathers(waiting.queue())) {
            return Optional.of(new WhyHeld(
                    HoldReason.BATCH_WINDOW, state.queue(waiting.queue()).gathersUntil()));
        }
        // As many as could be offered are asked about: this one's turn comes after theirs.
        return held.queue().adviser().isPresent() && !waiting.isOver(HoldReason.ANSWER)
                ? Optional.of(new WhyHeld(HoldReason.ANSWER, null))
                : Optional.empty();
    }

    private static Optional<WhyHeld> backOff(Waiting waiting) {
        return Optional.ofNullable(waiting.backOff()).map(until -> new WhyHeld(HoldReason.EXCLUSION_BACK_OFF, until));
    }

    private static Optional<WhyHeld> preferred(QueueRules held, Waiting waiting) {
        Eligibility eligibility = held.eligibility(waiting);
        List<Stage> stages = held.circle().stages();
        if (eligibility.admitting().isEmpty()
                || waiting.openStages() == stages.size()
                || !eligibility.admitting().stream().allMatch(Stage::preferredOnly)) {
            return Optional.empty();
        }
        @Nullable
        Instant opens = stages.get(waiting.openStages())
                .opensAfter()
                .map(age -> Deadlines.after(waiting.inQueueSince(), age))
                .orElse(null);
        return Optional.of(new WhyHeld(HoldReason.PREFERRED_AGENT, opens));
    }
}
