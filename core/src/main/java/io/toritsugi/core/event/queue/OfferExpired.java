package io.toritsugi.core.event.queue;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * An agent let an offer lapse.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OfferExpired.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OfferExpired.Builder.class)
public sealed interface OfferExpired extends ContactEvent permits ImmutableOfferExpired {
    /** The name of this type of event on the wire. */
    String TYPE = "OfferExpired";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the offer} */
    OfferId offer();

    /** {@return the queue visit} */
    VisitId visit();

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

    /** Builds {@link OfferExpired}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOfferExpired.Builder {
        Builder() {}
    }
}
