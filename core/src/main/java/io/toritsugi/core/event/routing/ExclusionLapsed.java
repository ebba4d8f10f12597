package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * An agent may be offered a visit again: the time for which he was excluded from it is over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExclusionLapsed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExclusionLapsed.Builder.class)
public sealed interface ExclusionLapsed extends Event permits ImmutableExclusionLapsed {
    /** The name of this type of event on the wire. */
    String TYPE = "ExclusionLapsed";

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

    /** {@return the agent} */
    AgentId agent();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()), Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExclusionLapsed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExclusionLapsed.Builder {
        Builder() {}
    }
}
