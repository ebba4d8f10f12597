package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.strategy.AgentView;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place of an agent in a queue: by position, and among equal positions by id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position his position: see {@link Membership#position}
 * @param agent the agent
 * @since 0.1
 */
public record Place(int position, AgentId agent) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::position).thenComparing(Place::agent);

    static Place of(AgentView agent) {
        return new Place(agent.membership().position(), agent.id());
    }

    static Place of(AgentId agent, Optional<Membership> membership) {
        return new Place(membership.orElseGet(Membership::standard).position(), agent);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Compares two places on a ring that begins behind this one, and ends with it. */
    int compareBehind(Place a, Place b) {
        boolean first = a.compareTo(this) > 0;
        return first == (b.compareTo(this) > 0) ? a.compareTo(b) : first ? -1 : 1;
    }

    String write() {
        return position + " " + agent.value();
    }

    static Place read(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Place must be POSITION AGENT, was \"" + text + "\"");
        }
        return new Place(Integer.parseInt(text.substring(0, space)), AgentId.of(text.substring(space + 1)));
    }
}
