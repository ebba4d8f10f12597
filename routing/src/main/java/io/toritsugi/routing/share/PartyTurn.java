package io.toritsugi.routing.share;

import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Whose turn it is to take a visit.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PartyTurn.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PartyTurn.Builder.class)
public sealed interface PartyTurn permits ImmutablePartyTurn {
    /** {@return by what parties are told apart} */
    PartyKind by();

    /** {@return the id of the employer or site whose turn it is} */
    String party();

    /** {@return how much each party that takes part has taken of what these could take, offers that stand counted; zero or more} */
    @Value.NaturalOrder
    SortedMap<String, Long> taken();

    /** {@return how many all of these have taken} */
    default long items() {
        return taken().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!taken().containsKey(party()) || taken().values().stream().anyMatch(items -> items < 0)) {
            throw new IllegalArgumentException("PartyTurn.taken must name zero or more items for " + party()
                    + " and each that takes part, was " + taken());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PartyTurn}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePartyTurn.Builder {
        Builder() {}
    }
}
