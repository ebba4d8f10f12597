package io.toritsugi.acw.promise;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.promise.PromiseBroken;
import io.toritsugi.core.event.promise.PromiseCancelled;
import io.toritsugi.core.event.promise.PromiseEvent;
import io.toritsugi.core.event.promise.PromiseKept;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.event.promise.PromiseRenegotiated;
import java.time.Instant;

/** Folds any event into any promise: what is understood of it counts. */
final class PromiseFold {
    private PromiseFold() {}

    static WatchedPromise fold(WatchedPromise before, Dated dated) {
        ImmutableWatchedPromise state = ImmutableWatchedPromise.copyOf(before);
        if (!(dated.event() instanceof PromiseEvent event) || isOfOther(state, event)) {
            return state;
        }
        Instant at = dated.occurredAt();
        ImmutableWatchedPromise next = state.made().isEmpty() && event instanceof PromiseMade made
                ? state.withMade(made)
                        .withMadeAt(at)
                        .withStage(PromiseStage.OPEN)
                        .withDueAt(made.dueAt())
                : going(state, at, event);
        return next.withLastEventAt(next.lastEventAt().filter(at::isBefore).orElse(at));
    }

    private static boolean isOfOther(WatchedPromise state, PromiseEvent event) {
        return state.id().map(id -> !id.equals(event.promise())).orElse(!(event instanceof PromiseMade));
    }

    private static ImmutableWatchedPromise going(ImmutableWatchedPromise state, Instant at, PromiseEvent event) {
        if (event instanceof PromiseKept kept) {
            boolean late = state.stage().filter(PromiseStage.BROKEN::equals).isPresent();
            return state.withStage(late ? PromiseStage.KEPT_LATE : PromiseStage.KEPT)
                    .withKeptAt(at)
                    .withKeptBy(kept.followUp());
        }
        if (event instanceof PromiseBroken) {
            return state.withStage(PromiseStage.BROKEN);
        }
        if (event instanceof PromiseRenegotiated other) {
            return state.withDueAt(other.dueAt()).withRenegotiations(state.renegotiations() + 1);
        }
        return event instanceof PromiseCancelled ? state.withStage(PromiseStage.CANCELLED) : state;
    }
}
