package io.toritsugi.core.event.wrapup;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * It was settled how a leg will be wrapped up, before it ended. A later one replaces it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpPlanned.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpPlanned.Builder.class)
public sealed interface WrapUpPlanned extends ContactEvent permits ImmutableWrapUpPlanned {
    /** The name of this type of event on the wire. */
    String TYPE = "WrapUpPlanned";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg} */
    AgentId agent();

    /** {@return what will hold for its wrap-up; absent: there will be none} */
    Optional<WrapUpTerms> terms();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()), Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpPlanned}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpPlanned.Builder {
        Builder() {}
    }
}
