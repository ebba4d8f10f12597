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
 * An offer was taken back before its leg connected, be it answered or not.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OfferRevoked.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OfferRevoked.Builder.class)
public sealed interface OfferRevoked extends ContactEvent permits ImmutableOfferRevoked {
    /** The name of this type of event on the wire. */
    String TYPE = "OfferRevoked";

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

    /**
     * {@return why, such as {@code "STATUS_CHANGED"}} A live event says how the visit left its queue, by the name of a
     * {@link DequeueCause}; or {@code OFFER_TAKEN}; or what the agent did or met: {@code STATUS_CHANGED}, {@code
     * STATUS_FORCED}, {@code LOGGED_OUT}, {@code MISSED_OFFER}, {@code WRAP_UP}, {@code TOOL_LOST}, {@code RECONCILED}; or what the
     * router met: {@code INTERRUPTED} by what the agent got beside it, {@code RECOVERED} after an absence of the host.
     */
    String cause();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()), Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OfferRevoked}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOfferRevoked.Builder {
        Builder() {}
    }
}
