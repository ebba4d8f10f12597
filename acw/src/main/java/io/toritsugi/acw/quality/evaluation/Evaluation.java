package io.toritsugi.acw.quality.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.acw.quality.event.DisputeDecided;
import io.toritsugi.acw.quality.event.EvaluationCompleted;
import io.toritsugi.acw.quality.event.EvaluationDisputed;
import io.toritsugi.acw.quality.event.EvaluationId;
import io.toritsugi.acw.quality.event.EvaluationPurpose;
import io.toritsugi.acw.quality.score.EvaluationScore;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An evaluation of how a contact was served, as far as its events tell.
 *
 * <p>The state of {@link EvaluationMachine}: a value that any sequence of events folds to, so every part may be unknown. {@code toString}
 * shows no personal data. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableEvaluation.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableEvaluation.Builder.class)
public sealed interface Evaluation permits ImmutableEvaluation {
    /** {@return how it was completed; {@link #score} is what holds} */
    Optional<EvaluationCompleted> completed();

    /** {@return where it stands; empty before it is completed} */
    Optional<EvaluationStage> stage();

    /** {@return when the agent had seen it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> acknowledgedAt();

    /** {@return how it was disputed} */
    Optional<EvaluationDisputed> disputed();

    /** {@return how the dispute was decided} */
    Optional<DisputeDecided> decided();

    /** {@return the latest instant of its events} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    /** {@return an evaluation of which nothing is known} */
    static Evaluation unknown() {
        return ImmutableEvaluation.builder().build();
    }

    /** {@return its id; empty before it is completed} */
    default Optional<EvaluationId> id() {
        return completed().map(EvaluationCompleted::evaluation);
    }

    /** {@return what it scores now, the first score or that of a dispute; empty before it is completed} */
    default Optional<EvaluationScore> score() {
        return decided().flatMap(DisputeDecided::score).or(() -> completed().map(EvaluationCompleted::score));
    }

    /** {@return whether it counts: it was made for quality, and is not withdrawn} */
    default boolean counts() {
        return completed()
                        .filter(made -> made.purpose() == EvaluationPurpose.QUALITY)
                        .isPresent()
                && stage().filter(EvaluationStage.WITHDRAWN::equals).isEmpty();
    }
}
