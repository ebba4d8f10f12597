package io.toritsugi.core.event.routing;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A visit is not offered to agents who could take it, for a reason that has a name.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = VisitHeldBack.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = VisitHeldBack.Builder.class)
public sealed interface VisitHeldBack extends Event permits ImmutableVisitHeldBack {
    /** The name of this type of event on the wire. */
    String TYPE = "VisitHeldBack";

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

    /** {@return why} */
    HoldReason reason();

    /** {@return until when; inclusive; empty: until something else happens} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link VisitHeldBack}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableVisitHeldBack.Builder {
        Builder() {}
    }
}
