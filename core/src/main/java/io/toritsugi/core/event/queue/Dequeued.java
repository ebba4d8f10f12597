package io.toritsugi.core.event.queue;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A routable left its queue: its visit is over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Dequeued.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Dequeued.Builder.class)
public sealed interface Dequeued extends ContactEvent permits ImmutableDequeued {
    /** The name of this type of event on the wire. */
    String TYPE = "Dequeued";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return why it left} */
    DequeueCause cause();

    /** {@return how long it waited, as the source asserts; wins over the difference of instants} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedWait();

    /** {@return the queue it went on to} */
    Optional<QueueId> toQueue();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (assertedWait().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("Dequeued.assertedWait must not be negative, was "
                    + assertedWait().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Dequeued}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDequeued.Builder {
        Builder() {}
    }
}
