package io.toritsugi.core.event.queue;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A waiting routable got another priority.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = VisitReprioritised.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = VisitReprioritised.Builder.class)
public sealed interface VisitReprioritised extends ContactEvent permits ImmutableVisitReprioritised {
    /** The name of this type of event on the wire. */
    String TYPE = "VisitReprioritised";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return the new priority; higher goes first} */
    int priority();

    /** {@return the new place in the queue's order; lower goes first} */
    OptionalLong orderKey();

    /** {@return why; given where a supervisor did it} */
    Optional<String> reason();

    /** {@return the supervisor who did it; absent: a rule did} */
    Optional<AgentId> supervisor();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), supervisor().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link VisitReprioritised}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableVisitReprioritised.Builder {
        Builder() {}
    }
}
