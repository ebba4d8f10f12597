package io.toritsugi.acw.quality.evaluation;

import io.toritsugi.acw.quality.event.DisputeDecided;
import io.toritsugi.acw.quality.event.EvaluationAcknowledged;
import io.toritsugi.acw.quality.event.EvaluationCompleted;
import io.toritsugi.acw.quality.event.EvaluationDisputed;
import io.toritsugi.acw.quality.event.EvaluationEvent;
import io.toritsugi.core.event.Dated;
import java.time.Instant;

/** Folds any event into any evaluation: what is understood of it counts. */
final class EvaluationFold {
    private EvaluationFold() {}

    static Evaluation fold(Evaluation before, Dated dated) {
        ImmutableEvaluation state = ImmutableEvaluation.copyOf(before);
        if (!(dated.event() instanceof EvaluationEvent event) || isOfOther(state, event)) {
            return state;
        }
        Instant at = dated.occurredAt();
        ImmutableEvaluation next = state.completed().isEmpty() && event instanceof EvaluationCompleted completed
                ? state.withCompleted(completed).withStage(EvaluationStage.COMPLETED)
                : going(state, at, event);
        return next.withLastEventAt(next.lastEventAt().filter(at::isBefore).orElse(at));
    }

    private static boolean isOfOther(Evaluation state, EvaluationEvent event) {
        return state.id().map(id -> !id.equals(event.evaluation())).orElse(!(event instanceof EvaluationCompleted));
    }

    private static ImmutableEvaluation going(ImmutableEvaluation state, Instant at, EvaluationEvent event) {
        if (event instanceof EvaluationAcknowledged) {
            return state.acknowledgedAt().isPresent() ? state : state.withAcknowledgedAt(at);
        }
        if (event instanceof EvaluationDisputed disputed) {
            return state.withDisputed(disputed).withStage(EvaluationStage.DISPUTED);
        }
        return event instanceof DisputeDecided decided
                ? state.withDecided(decided).withStage(stage(decided))
                : state;
    }

    private static EvaluationStage stage(DisputeDecided decided) {
        return switch (decided.outcome()) {
            case STANDS -> EvaluationStage.CONFIRMED;
            case RESCORED -> EvaluationStage.RESCORED;
            case WITHDRAWN -> EvaluationStage.WITHDRAWN;
        };
    }
}
