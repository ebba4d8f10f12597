package io.toritsugi.routing.order;

import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has the least time left until the target of his queue goes first; {@code "least-slack"}.
 *
 * <p>What is left is the {@link io.toritsugi.routing.configuration.Queue#target} less the age, and less than zero after it: who is late furthest goes before who is late a little.
 * Visits of queues without a target go after all others. Ties go by priority, age and arrival: see {@link PriorityAge}.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class LeastSlack implements InteractionOrder<Nothing> {
    /** Makes one. */
    public LeastSlack() {}

    @Override
    public String id() {
        return "least-slack";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        Optional<Duration> first = a.queue().target();
        Optional<Duration> second = b.queue().target();
        int bySlack = first.isPresent() && second.isPresent()
                ? first.get().minus(a.age(now)).compareTo(second.get().minus(b.age(now)))
                : Boolean.compare(first.isEmpty(), second.isEmpty());
        return bySlack != 0 ? bySlack : PriorityAge.compareWithNothingSet(a, b);
    }
}
