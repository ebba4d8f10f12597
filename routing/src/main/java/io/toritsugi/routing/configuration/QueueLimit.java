package io.toritsugi.routing.configuration;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happens to a visit for which a queue has no room, or no time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueLimit.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueLimit.Builder.class)
public sealed interface QueueLimit permits ImmutableQueueLimit {
    /** {@return the queue to which it moves, its age kept; absent: it leaves, and the host treats it by the cause} */
    Optional<QueueId> toQueue();

    /** {@return the limit at which a visit leaves} */
    static QueueLimit leave() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueueLimit}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueueLimit.Builder {
        Builder() {}
    }
}
