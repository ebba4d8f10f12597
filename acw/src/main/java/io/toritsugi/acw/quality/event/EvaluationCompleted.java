package io.toritsugi.acw.quality.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.quality.form.FormRef;
import io.toritsugi.acw.quality.score.EvaluationScore;
import io.toritsugi.acw.quality.score.QuestionAnswer;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An evaluator answered all questions of a form about a contact.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EvaluationCompleted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EvaluationCompleted.Builder.class)
public sealed interface EvaluationCompleted extends EvaluationEvent permits ImmutableEvaluationCompleted {
    /** The name of this type of event on the wire. */
    String TYPE = "EvaluationCompleted";

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

    /** {@return what it is made for} */
    EvaluationPurpose purpose();

    /** {@return by which version of which form: it is scored by that one for ever} */
    FormRef form();

    /** {@return the answers, one for each question of the form, in any order} */
    List<QuestionAnswer> answers();

    /** {@return what they score} */
    EvaluationScore score();

    /** {@return until when it can be disputed, exclusive; absent if it cannot be} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> disputableUntil();

    /** {@return what the evaluator tells the agent} */
    @PersonalData
    @Value.Redacted
    Optional<String> feedback();

    /** {@return who evaluated} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EvaluationCompleted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEvaluationCompleted.Builder {
        Builder() {}
    }
}
