package io.toritsugi.core.event.plugin;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Those who had gathered in a queue were assigned together: the window in which they gathered is over.
 *
 * <p>The offers that follow from it come after it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BatchDecided.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BatchDecided.Builder.class)
public sealed interface BatchDecided extends Event permits ImmutableBatchDecided {
    /** The name of this type of event on the wire. */
    String TYPE = "BatchDecided";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the queue} */
    QueueId queue();

    /** {@return the id of the assigner that was asked} */
    String assigner();

    /** {@return the id of the assigner that decided: the one that was asked, or what decided in its place} */
    String decidedBy();

    /** {@return how many visits could be offered to somebody, 0 or more} */
    int visits();

    /** {@return how many of them were assigned an agent, 0 to {@link #visits}} */
    int assigned();

    @Override
    default List<Ref> concerns() {
        return List.of();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (assigned() < 0 || assigned() > visits()) {
            throw new IllegalArgumentException(
                    "BatchDecided.assigned must be 0 to " + visits() + ", the number of visits, was " + assigned());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BatchDecided}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableBatchDecided.Builder {
        Builder() {}
    }
}
