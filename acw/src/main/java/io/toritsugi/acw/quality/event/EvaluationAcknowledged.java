package io.toritsugi.acw.quality.event;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * The agent has seen an evaluation.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EvaluationAcknowledged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EvaluationAcknowledged.Builder.class)
public sealed interface EvaluationAcknowledged extends EvaluationEvent permits ImmutableEvaluationAcknowledged {
    /** The name of this type of event on the wire. */
    String TYPE = "EvaluationAcknowledged";

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

    /** {@return the agent} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EvaluationAcknowledged}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEvaluationAcknowledged.Builder {
        Builder() {}
    }
}
