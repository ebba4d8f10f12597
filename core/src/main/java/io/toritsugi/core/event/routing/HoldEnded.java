package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * What held a visit back until an instant holds it back no longer: it may be offered to whoever can take it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = HoldEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = HoldEnded.Builder.class)
public sealed interface HoldEnded extends Event permits ImmutableHoldEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "HoldEnded";

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

    /** {@return what held it back} */
    HoldReason reason();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HoldEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableHoldEnded.Builder {
        Builder() {}
    }
}
