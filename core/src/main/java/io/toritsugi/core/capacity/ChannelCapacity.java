package io.toritsugi.core.capacity;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What holds for the contacts of one channel in an agent's {@link Capacity}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ChannelCapacity.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ChannelCapacity.Builder.class)
public sealed interface ChannelCapacity permits ImmutableChannelCapacity {
    /** Stands in {@link #blocks} and {@link #interrupts} for every other channel. */
    String EVERY_OTHER = "*";

    /** {@return the units that a contact holds, 0 to 100; absent: the channel's own weight} */
    OptionalInt units();

    /** {@return how many contacts of the channel the agent takes at a time, 0 or more; absent: as many as fit} */
    OptionalInt max();

    /**
     * {@return the ids of the channels of which nothing new comes while a contact of this channel is offered, connected or
     * held, or manual work of this channel holds units; {@value #EVERY_OTHER} for every other}
     */
    @Value.NaturalOrder
    SortedSet<String> blocks();

    /**
     * {@return the ids of the channels whose contacts a contact of this channel may interrupt: it comes although they block it
     * or hold the units that it needs, and they stay with the agent; {@value #EVERY_OTHER} for every other}
     */
    @Value.NaturalOrder
    SortedSet<String> interrupts();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (units().isPresent() && (units().getAsInt() < 0 || units().getAsInt() > 100)) {
            throw new IllegalArgumentException("ChannelCapacity.units must be 0 to 100, was " + units().getAsInt());
        }
        if (max().isPresent() && max().getAsInt() < 0) {
            throw new IllegalArgumentException("ChannelCapacity.max must be 0 or more, was " + max().getAsInt());
        }
    }

    /** {@return a channel without units, limit, blocking or interruption of its own} */
    static ChannelCapacity unlimited() {
        return UnlimitedChannel.VALUE;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ChannelCapacity}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableChannelCapacity.Builder {
        Builder() {}
    }
}
