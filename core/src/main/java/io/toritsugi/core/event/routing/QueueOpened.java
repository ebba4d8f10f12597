package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A queue takes contacts again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueOpened.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueOpened.Builder.class)
public sealed interface QueueOpened extends Event permits ImmutableQueueOpened {
    /** The name of this type of event on the wire. */
    String TYPE = "QueueOpened";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the queue} */
    QueueId queue();

    /** {@return the supervisor who did it; absent: its hours did} */
    Optional<AgentId> supervisor();

    /** {@return why; given where a supervisor did it; no personal data} */
    Optional<String> reason();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(supervisor().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueueOpened}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueueOpened.Builder {
        Builder() {}
    }
}
