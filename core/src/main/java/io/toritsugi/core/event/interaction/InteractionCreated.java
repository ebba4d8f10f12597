package io.toritsugi.core.event.interaction;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A contact began. Unknown customers and unknown reasons are legal: what is not known is absent.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = InteractionCreated.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = InteractionCreated.Builder.class)
public sealed interface InteractionCreated extends ContactEvent permits ImmutableInteractionCreated {
    /** The name of this type of event on the wire. */
    String TYPE = "InteractionCreated";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the medium} */
    Channel channel();

    /** {@return who began it} */
    Direction direction();

    /** {@return the customer, where known} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return why the customer gets in touch, where known already; in the order given} */
    List<String> reasons();

    /** {@return the customer segment} */
    Optional<String> segment();

    /** {@return the product it is about} */
    Optional<String> product();

    /** {@return the touchpoint at which it began, such as a page or a number called} */
    Optional<String> touchpoint();

    /** {@return the stage of the customer's journey, such as {@code "before-purchase"}} */
    Optional<String> journeyStage();

    /** {@return the priority; higher goes first; 0 unless said} */
    @Value.Default
    default int priority() {
        return 0;
    }

    /** {@return the queue it is bound for; what groups it by queue if it never queues} */
    Optional<QueueId> queue();

    /** {@return the site that takes it} */
    Optional<SiteId> site();

    /** {@return the employer that takes it} */
    Optional<EmployerId> employer();

    /** {@return why the centre began it; outbound only} */
    Optional<Purpose> purpose();

    /** {@return the system it came from, such as a telephone number's trunk or an import} */
    Optional<String> source();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(interaction()), customer().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InteractionCreated}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableInteractionCreated.Builder {
        Builder() {}
    }
}
