package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Circle;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A queue: who waits together, who may serve them, and in which order.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Queue.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Queue.Builder.class)
public sealed interface Queue permits ImmutableQueue {
    /** {@return the queue} */
    QueueId id();

    /** {@return its weight among the queues of one agent, 1 to 1,000,000; what it means, the order between queues says; 1 unless said} */
    @Value.Default
    default int weight() {
        return 1;
    }

    /** {@return what ranks the agents who may take a visit; the longest idle first unless said} */
    @Value.Default
    default StrategyRef ranker() {
        return StrategyRef.of("longest-idle");
    }

    /** {@return what orders those who wait in it; by priority and age unless said} */
    @Value.Default
    default StrategyRef order() {
        return StrategyRef.of("priority-age");
    }

    /** {@return how the circle of those who may serve it widens; everybody at once unless said} */
    List<Stage> stages();

    /** {@return what every agent who takes a visit of it must fulfil, over the facts of the agent, the contact and the queue} */
    @Value.Default
    default Condition requires() {
        return Condition.always();
    }

    /** {@return how visits are offered} */
    @Value.Default
    default OfferPolicy offers() {
        return OfferPolicy.standard();
    }

    /** {@return how many may wait, and how long} */
    @Value.Default
    default QueueLimits limits() {
        return QueueLimits.none();
    }

    /** {@return the wait within which a visit should be answered, more than zero} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> target();

    /** {@return how its visits gather, to be assigned together; absent: each is offered as soon as it can be; not together with {@link #adviser}, nor with more than one offer at once} */
    Optional<BatchPolicy> batch();

    /** {@return who is asked before a visit is offered; absent: nobody; not together with more than one offer at once} */
    Optional<AdviserPolicy> adviser();

    /** {@return when it is open, by a calendar whose holidays the router knows: what comes at another time leaves as CLOSED, and who waits is served still; absent: always} */
    Optional<BusinessHours> hours();

    /** {@return how its work is shared out between sites or vendors; absent: it is not; not allowed beside {@link #batch}, for it goes one by one} */
    Optional<Shares> shares();

    /** {@return the stages that hold: those given, or everybody at once if none is} */
    default List<Stage> stagesOrEverybody() {
        return stages().isEmpty() ? List.of(Stage.everybody()) : stages();
    }

    /** {@return who may take its visits, and how that widens} */
    default Circle circle() {
        return new Circle(id(), requires(), stagesOrEverybody());
    }

    /**
     * {@return a queue of which nothing else is said}
     *
     * @param id the queue
     */
    static Queue of(QueueId id) {
        return builder().id(id).build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (weight() < 1 || weight() > 1_000_000) {
            throw new IllegalArgumentException("Queue.weight must be 1 to 1000000, was " + weight() + " in " + id());
        }
        if (batch().isPresent() && adviser().isPresent()) {
            throw new IllegalArgumentException("Queue must not have batch and adviser, both were given in " + id());
        }
        if (batch().isPresent() && shares().isPresent()) {
            throw new IllegalArgumentException("Queue must not have batch and shares, both were given in " + id());
        }
        if ((batch().isPresent() || adviser().isPresent()) && offers().atOnce() > 1) {
            throw new IllegalArgumentException(
                    "Queue with batch or adviser must have offers.atOnce 1, was " + offers().atOnce() + " in " + id());
        }
        if (target().filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new IllegalArgumentException(
                    "Queue.target must be more than zero, was " + target().get() + " in " + id());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Queue}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueue.Builder {
        Builder() {}
    }
}
