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
 * The agents who were excluded from a visit may take it again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExclusionsReset.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExclusionsReset.Builder.class)
public sealed interface ExclusionsReset extends Event permits ImmutableExclusionsReset {
    /** The name of this type of event on the wire. */
    String TYPE = "ExclusionsReset";

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

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExclusionsReset}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExclusionsReset.Builder {
        Builder() {}
    }
}
