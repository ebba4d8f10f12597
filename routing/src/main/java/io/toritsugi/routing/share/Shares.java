package io.toritsugi.routing.share;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.roster.RosterEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * How the work of a queue is shared out between parties, which are sites or employers.
 *
 * <p>It is some party's turn, and a visit that agents of others could take waits for an agent of that one. What counts is work that an agent took, once his leg is connected, whether it was
 * offered to him or he took it himself; an offer that is open, or accepted and not connected yet, counts as taken as long as it stands when the next turn is looked for. Whose
 * turn it is, {@link ChairmanAssignment} says: with every item taken by the party whose turn it was, none is ever one item or more away from its share.
 *
 * <p>A party takes part in the turn for a visit if one of its agents is there, which is logged in and not about to leave, and may take the visit by the stages that are open: what is
 * reserved for one party does not wait for another. Nothing is owed to who was not there: what the same parties could have taken is counted together, and goes on being counted where it
 * stopped when they are again the ones who can. So neither an absence nor a party that comes and goes is made up for by the others. If no party can take a visit, anybody may.
 *
 * <p>What all agents of the party whose turn it is are excluded from, because they let offers of it fail, goes on to the next party. It counts all the same, and so does what agents take themselves
 * without asking whose turn it is: the turns that follow even it out.
 *
 * <p>Who belongs to none of the parties takes visits only when {@link #patience} is over, or when no party can: nothing of what was promised to the parties goes to him, and nothing that he takes counts.
 *
 * <p>The shares of the configuration that holds are those of a queue, for visits that came under an earlier one too. A configuration with other targets begins to count anew; one with
 * another patience alone does not.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Shares.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Shares.Builder.class)
public sealed interface Shares permits ImmutableShares {
    /** The most parties of one queue. */
    int MOST_PARTIES = 20;

    /** The highest weight of a party. */
    int HIGHEST_WEIGHT = 1_000_000;

    /** {@return by what parties are told apart} */
    PartyKind by();

    /** {@return the weight of each party, 1 to 1,000,000, by the id of the employer or site; 2 to 20 parties; its share is its weight out of the sum of those who take part} */
    @Value.NaturalOrder
    SortedMap<String, Integer> targets();

    /** {@return how long a visit that others could take waits for the party whose turn it is, more than zero, counted anew when it was offered in vain; at that instant, and from then on in this queue, anybody may take it; absent: as long as it takes} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> patience();

    /**
     * {@return the party that an agent belongs to; empty if that is none of these}
     *
     * @param agent the agent
     */
    default Optional<String> partyOf(RosterEntry agent) {
        return agent.party(by()).filter(party -> targets().containsKey(party));
    }

    /**
     * {@return whether what was counted under these goes on being counted under others}
     *
     * @param others the shares of another configuration
     */
    default boolean countsOnUnder(Shares others) {
        return by() == others.by() && targets().equals(others.targets());
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (targets().size() < 2 || targets().size() > MOST_PARTIES) {
            throw new IllegalArgumentException("Shares.targets must name 2 to " + MOST_PARTIES + " parties, was "
                    + targets().keySet());
        }
        targets().forEach((party, weight) -> {
            if (party.isEmpty() || weight < 1 || weight > HIGHEST_WEIGHT) {
                throw new IllegalArgumentException("Shares.targets must be 1 to " + HIGHEST_WEIGHT
                        + " for a party with a name, was " + weight + " for \"" + party + "\"");
            }
        });
        if (patience().filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new IllegalArgumentException(
                    "Shares.patience must be more than zero, was " + patience().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Shares}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableShares.Builder {
        Builder() {}
    }
}
