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
 * An agent began to serve a queue.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueJoined.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueJoined.Builder.class)
public sealed interface QueueJoined extends AgentEvent permits ImmutableQueueJoined {
    /** The name of this type of event on the wire. */
    String TYPE = "QueueJoined";

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

    /** Builds {@link QueueJoined}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueueJoined.Builder {
        Builder() {}
    }
}
