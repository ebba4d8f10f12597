package io.toritsugi.routing.roster;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * What part an agent has in a queue, beside that he serves it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Membership.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Membership.Builder.class)
public sealed interface Membership permits ImmutableMembership {
    /** {@return his place among the agents of the queue, 0 or more; lower goes first where the order of agents is fixed} */
    @Value.Default
    default int position() {
        return 0;
    }

    /** {@return his rank in the queue, 0 or more; what other systems call tier or penalty: a stage may admit only some ranks} */
    @Value.Default
    default int rank() {
        return 0;
    }

    /** {@return his weight, 0 to 1,000,000, where agents are drawn or preferred by weight; 0: he is never drawn} */
    @Value.Default
    default int weight() {
        return 1;
    }

    /** {@return the part of an agent of whom nothing is said: position 0, rank 0, weight 1} */
    static Membership standard() {
        return builder().build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (position() < 0) {
            throw new IllegalArgumentException("Membership.position must be 0 or more, was " + position());
        }
        if (rank() < 0) {
            throw new IllegalArgumentException("Membership.rank must be 0 or more, was " + rank());
        }
        if (weight() < 0 || weight() > 1_000_000) {
            throw new IllegalArgumentException("Membership.weight must be 0 to 1000000, was " + weight());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Membership}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
