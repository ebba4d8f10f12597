package io.toritsugi.routing.order;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.internal.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who costs most while he waits, for the time that it takes to serve him, goes first: the c-mu rule; {@code "c-mu"}, for the order between queues.
 *
 * <pre>index = c * mu = weight of the queue / mean time to serve one of its visits</pre>
 *
 * <p>The weight stands for what a minute of waiting costs in the queue. Ties, and so all visits of one queue, go by priority, age and arrival: see {@link PriorityAge}. To be set:
 *
 * <ul>
 *   <li>{@code serviceTime.QUEUE}: the mean time to serve a visit of this queue, wrap-up included, more than zero;
 *   <li>{@code serviceTime}: that of all other queues; 5 minutes unless said.
 * </ul>
 *
 * <p>It makes the mean cost of waiting least where one class of agents serves all, at the price of whoever waits in the queue of the least index.
 * Source: Cox and Smith, Queues, 1961.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CMu implements InteractionOrder<Nothing> {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final SortedMap<String, Duration> serviceTimes;
    private final Duration otherwise;

    private CMu(SortedMap<String, Duration> serviceTimes, Duration otherwise) {
        this.serviceTimes = serviceTimes;
        this.otherwise = otherwise;
    }

    /** Makes one with nothing set: the weights alone decide. */
    public CMu() {
        this(Collections.emptySortedMap(), FIVE_MINUTES);
    }

    /**
     * Makes one.
     *
     * @param serviceTimes the mean time to serve a visit, by queue, each more than zero; 5 minutes for a queue that is not named
     */
    public CMu(SortedMap<QueueId, Duration> serviceTimes) {
        this(byName(serviceTimes), FIVE_MINUTES);
    }

    @Override
    public String id() {
        return "c-mu";
    }

    @Override
    public CMu configured(StrategySettings settings) {
        settings.checkNames("serviceTime", "serviceTime.*");
        return new CMu(settings.times("serviceTime."), settings.time("serviceTime", FIVE_MINUTES));
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        int byIndex =
                Products.compare(b.queue().weight(), serviceTime(a), a.queue().weight(), serviceTime(b));
        return byIndex != 0 ? byIndex : PriorityAge.compareWithNothingSet(a, b);
    }

    private long serviceTime(RoutableView routable) {
        return Products.nanos(serviceTimes.getOrDefault(routable.queue().id().value(), otherwise));
    }

    private static SortedMap<String, Duration> byName(SortedMap<QueueId, Duration> serviceTimes) {
        SortedMap<String, Duration> byName = new TreeMap<>();
        serviceTimes.forEach((queue, time) -> {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(
                        "CMu.serviceTimes must be more than zero, was " + time + " for " + queue);
            }
            byName.put(queue.value(), time);
        });
        return byName;
    }
}
