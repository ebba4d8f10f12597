package io.toritsugi.acw.quality.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.quality.event.EvaluationPurpose;
import io.toritsugi.acw.quality.form.FormRef;
import io.toritsugi.acw.quality.score.QuestionAnswer;
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
 * An evaluation that is to be completed: of what, by which form, with which answers.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EvaluationOrder.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EvaluationOrder.Builder.class)
public sealed interface EvaluationOrder permits ImmutableEvaluationOrder {
    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the agent whose work is evaluated} */
    AgentId agent();

    /** {@return what it is made for; for quality unless said} */
    @Value.Default
    default EvaluationPurpose purpose() {
        return EvaluationPurpose.QUALITY;
    }

    /** {@return which version of which form} */
    FormRef form();

    /** {@return the answers, one for each question of the form, in any order} */
    List<QuestionAnswer> answers();

    /**
     * {@return until when it can be disputed, exclusive, such as ten business days on, which {@link io.toritsugi.core.time.BusinessCalendar} reckons}
     * Absent if it cannot be.
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> disputableUntil();

    /** {@return what the evaluator tells the agent} */
    @PersonalData
    @Value.Redacted
    Optional<String> feedback();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EvaluationOrder}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEvaluationOrder.Builder {
        Builder() {}
    }
}
