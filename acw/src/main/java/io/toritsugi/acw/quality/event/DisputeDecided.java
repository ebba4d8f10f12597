package io.toritsugi.acw.quality.event;

import io.toritsugi.acw.quality.score.EvaluationScore;
import io.toritsugi.acw.quality.score.QuestionAnswer;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A dispute of an evaluation was decided.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DisputeDecided.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DisputeDecided.Builder.class)
public sealed interface DisputeDecided extends EvaluationEvent permits ImmutableDisputeDecided {
    /** The name of this type of event on the wire. */
    String TYPE = "DisputeDecided";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    EvaluationId evaluation();

    @Override
    RoutableId routable();

    @Override
    AgentId agent();

    /** {@return how} */
    DisputeOutcome outcome();

    /** {@return the answers that take the place of the first; empty if it was not rescored} */
    List<QuestionAnswer> answers();

    /** {@return what they score, by the version of the form of the evaluation; absent if it was not rescored} */
    Optional<EvaluationScore> score();

    /** {@return why, as a code} */
    String reason();

    /** {@return why, in words} */
    @PersonalData
    @Value.Redacted
    Optional<String> comment();

    /** {@return who decided} */
    Actor by();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        boolean rescored = outcome() == DisputeOutcome.RESCORED;
        if (rescored != score().isPresent() || (!rescored && !answers().isEmpty())) {
            throw new IllegalArgumentException(
                    "DisputeDecided must have answers and a score if it was rescored and only then, outcome was "
                            + outcome() + " with " + answers().size() + " answers and "
                            + (score().isPresent() ? "a" : "no") + " score");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DisputeDecided}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDisputeDecided.Builder {
        Builder() {}
    }
}
