package io.toritsugi.routing.order;

import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.internal.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The higher priority goes first, then the greater age, then who came first; {@code "priority-age"}.
 *
 * <p>The age is that of {@link RoutableView#age}: carried age counts, and a visit that was offered in vain keeps its place. To be set: {@code raiseEvery}, a time more than zero:
 * each time that it waits so long, its priority counts for one more; never unless said.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PriorityAge implements InteractionOrder<Nothing> {
    private final Optional<Duration> raiseEvery;

    private PriorityAge(Optional<Duration> raiseEvery) {
        this.raiseEvery = raiseEvery;
    }

    /** Makes one with nothing set. */
    public PriorityAge() {
        this(Optional.empty());
    }

    /**
     * Makes one with priorities that rise.
     *
     * @param raiseEvery how long a visit waits until its priority counts for one more, more than zero
     */
    public PriorityAge(Duration raiseEvery) {
        this(Optional.of(raiseEvery));
        if (raiseEvery.isNegative() || raiseEvery.isZero()) {
            throw new IllegalArgumentException("PriorityAge.raiseEvery must be more than zero, was " + raiseEvery);
        }
    }

    @Override
    public String id() {
        return "priority-age";
    }

    @Override
    public PriorityAge configured(StrategySettings settings) {
        settings.checkNames("raiseEvery");
        return settings.has("raiseEvery")
                ? new PriorityAge(settings.time("raiseEvery", Duration.ZERO))
                : new PriorityAge();
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        int byPriority = Long.compare(priority(b, now), priority(a, now));
        return byPriority != 0 ? byPriority : compareAge(a, b);
    }

    @Override
    public Optional<Function<RoutableView, LastingKey>> visitKey() {
        return raiseEvery.isPresent()
                ? Optional.empty()
                : Optional.of(visit -> new LastingKey(
                        -(long) visit.priority(), visit.waitingSince().minus(visit.carriedAge())));
    }

    /**
     * Compares two who wait by priority, age and arrival with nothing set: how other orders break ties.
     *
     * @param a one who waits
     * @param b another
     * @return negative if {@code a} goes first, positive if {@code b} does; 0 for the same visit only
     */
    public static int compareWithNothingSet(RoutableView a, RoutableView b) {
        int byPriority = Integer.compare(b.priority(), a.priority());
        return byPriority != 0 ? byPriority : compareAge(a, b);
    }

    private static int compareAge(RoutableView a, RoutableView b) {
        int byAge = a.waitingSince()
                .minus(a.carriedAge())
                .compareTo(b.waitingSince().minus(b.carriedAge()));
        return byAge != 0 ? byAge : Long.compare(a.sequence(), b.sequence());
    }

    private long priority(RoutableView routable, Instant now) {
        return raiseEvery.isEmpty()
                ? routable.priority()
                : routable.priority() + Products.nanos(routable.age(now)) / Products.nanos(raiseEvery.get());
    }
}
