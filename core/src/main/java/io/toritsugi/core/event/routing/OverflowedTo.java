package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Agents of another queue may take a visit too: the visit stays where it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OverflowedTo.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OverflowedTo.Builder.class)
public sealed interface OverflowedTo extends Event permits ImmutableOverflowedTo {
    /** The name of this type of event on the wire. */
    String TYPE = "OverflowedTo";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return the queue} */
    QueueId queue();

    /** {@return the queue whose agents may take it} */
    QueueId toQueue();

    /** {@return the id of the stage that says so} */
    Optional<String> stage();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OverflowedTo}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOverflowedTo.Builder {
        Builder() {}
    }
}
