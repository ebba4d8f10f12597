package io.toritsugi.core.capacity;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * How much an agent can take at a time: a total of units, and what holds for each channel.
 *
 * <p>A channel that is not named here holds its own {@link Channel#capacityWeight} a contact, has no limit of its own, and
 * neither blocks nor interrupts. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Capacity.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Capacity.Builder.class)
public sealed interface Capacity permits ImmutableCapacity {
    /** The most units that an agent can have. */
    int MOST_UNITS = 10_000;

    /** {@return the units of the agent, 0 to {@value #MOST_UNITS}; 100 unless said} */
    @Value.Default
    default int total() {
        return 100;
    }

    /**
     * {@return what holds for the channels, by their ids; in the order of the ids} None interrupts itself, nor do several
     * interrupt one another in a circle: they would not count, and any number would fit.
     */
    @Value.NaturalOrder
    SortedMap<String, ChannelCapacity> channels();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (total() < 0 || total() > MOST_UNITS) {
            throw new IllegalArgumentException("Capacity.total must be 0 to " + MOST_UNITS + ", was " + total());
        }
        SortedSet<String> circles = Interruptions.circles(this);
        if (!circles.isEmpty()) {
            throw new IllegalArgumentException(
                    "Capacity.channels must not interrupt themselves, nor one another in a circle, as do some of "
                            + circles);
        }
    }

    /**
     * {@return what holds for a channel}
     *
     * @param channelId the id of the channel
     */
    default ChannelCapacity channel(String channelId) {
        ChannelCapacity found = channels().get(channelId);
        return found == null ? ChannelCapacity.unlimited() : found;
    }

    /**
     * {@return the units that a contact of this channel holds, 0 to 100}
     *
     * @param channel the channel
     */
    default int unitsOf(Channel channel) {
        return channel(channel.id()).units().orElse(channel.capacityWeight());
    }

    /** {@return a whole agent: 100 units, every channel by its own weight} */
    static Capacity standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Capacity}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableCapacity.Builder {
        Builder() {}
    }
}
