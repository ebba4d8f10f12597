package io.toritsugi.core.event.workload;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * An agent stopped serving a queue. What he has from it, he keeps.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueLeft.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueLeft.Builder.class)
public sealed interface QueueLeft extends AgentEvent permits ImmutableQueueLeft {
    /** The name of this type of event on the wire. */
    String TYPE = "QueueLeft";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the queue} */
    QueueId queue();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueueLeft}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueueLeft.Builder {
        Builder() {}
    }
}
