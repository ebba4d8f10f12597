package io.toritsugi.core.journal;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The events that one append adds to one stream.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface StreamBatch permits ImmutableStreamBatch {
    /** {@return the stream} */
    StreamId stream();

    /**
     * {@return the version that the stream must have, 0 for a stream without events; absent: any version will do, as for
     * observations}
     */
    OptionalLong expectedVersion();

    /** {@return the events in their order; not empty} */
    List<PendingEvent> events();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (events().isEmpty()) {
            throw new IllegalArgumentException("StreamBatch.events must not be empty, stream was " + stream());
        }
        if (expectedVersion().isPresent() && expectedVersion().getAsLong() < 0) {
            throw new IllegalArgumentException("StreamBatch.expectedVersion must be 0 or more, was "
                    + expectedVersion().getAsLong());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StreamBatch}; setting a part twice fails, as does leaving out the stream. Not thread-safe. */
    final class Builder extends ImmutableStreamBatch.Builder {
        Builder() {}
    }
}
