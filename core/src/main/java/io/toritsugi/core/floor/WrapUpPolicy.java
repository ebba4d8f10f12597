package io.toritsugi.core.floor;

import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What holds for the wrap-up of a leg of which nothing was planned: that of the queue that the leg answered, or else that of
 * the channel, or else that of the rest.
 *
 * <p>Only the contact that ended counts, never what else its agent serves. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpPolicy.Builder.class)
public sealed interface WrapUpPolicy permits ImmutableWrapUpPolicy {
    /** {@return what holds for the legs that answer a queue} */
    @Value.NaturalOrder
    SortedMap<QueueId, WrapUpTerms> queues();

    /** {@return what holds for the legs of a channel, by its id} */
    @Value.NaturalOrder
    SortedMap<String, WrapUpTerms> channels();

    /** {@return what holds for the rest; absent: no wrap-up} */
    Optional<WrapUpTerms> otherwise();

    /**
     * {@return what holds for a leg; empty: no wrap-up}
     *
     * @param queue the queue that it answered, where it came from one
     * @param channelId the id of its channel, where known
     */
    default Optional<WrapUpTerms> termsFor(Optional<QueueId> queue, Optional<String> channelId) {
        return queue.map(id -> queues().get(id))
                .or(() -> channelId.map(id -> channels().get(id)))
                .or(this::otherwise);
    }

    /** {@return no wrap-ups but those that are planned} */
    static WrapUpPolicy none() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WrapUpPolicy}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpPolicy.Builder {
        Builder() {}
    }
}
