package io.toritsugi.acw.quality.event;

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
 * Somebody does not agree with an evaluation.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EvaluationDisputed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EvaluationDisputed.Builder.class)
public sealed interface EvaluationDisputed extends EvaluationEvent permits ImmutableEvaluationDisputed {
    /** The name of this type of event on the wire. */
    String TYPE = "EvaluationDisputed";

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

    /** {@return why, as a code} */
    String reason();

    /** {@return the questions that it is about; empty for the whole} */
    List<String> questions();

    /** {@return why, in words} */
    @PersonalData
    @Value.Redacted
    Optional<String> comment();

    /** {@return who} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EvaluationDisputed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEvaluationDisputed.Builder {
        Builder() {}
    }
}
