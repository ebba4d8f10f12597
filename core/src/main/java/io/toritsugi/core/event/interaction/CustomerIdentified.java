package io.toritsugi.core.event.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * It became known who the customer is.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CustomerIdentified.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CustomerIdentified.Builder.class)
public sealed interface CustomerIdentified extends ContactEvent permits ImmutableCustomerIdentified {
    /** The name of this type of event on the wire. */
    String TYPE = "CustomerIdentified";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the customer} */
    @PersonalData
    @Value.Redacted
    CustomerId customer();

    /** {@return how he was identified, such as {@code "caller-id"} or {@code "login"}} */
    Optional<String> basis();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()), Ref.of(customer()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CustomerIdentified}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCustomerIdentified.Builder {
        Builder() {}
    }
}
