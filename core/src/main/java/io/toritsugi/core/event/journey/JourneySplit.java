package io.toritsugi.core.event.journey;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * Some contacts of a journey turned out to be a matter of their own.
 *
 * <p>It undoes a merge if it names the journey that was merged. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = JourneySplit.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = JourneySplit.Builder.class)
public sealed interface JourneySplit extends Event permits ImmutableJourneySplit {
    /** The name of this type of event on the wire. */
    String TYPE = "JourneySplit";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return whose journey it is} */
    TenantId tenant();

    /** {@return the journey that they leave} */
    JourneyId from();

    /** {@return the journey that they belong to from now on} */
    JourneyId into();

    /** {@return the contacts that leave; at least one} */
    List<InteractionId> contacts();

    /** {@return why, such as {@code "another-order"} or {@code "agent"}} */
    String basis();

    @Override
    default List<Ref> concerns() {
        List<Ref> all = new ArrayList<>();
        all.add(Ref.of(tenant()));
        contacts().forEach(contact -> all.add(Ref.of(contact)));
        return List.copyOf(all);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (contacts().isEmpty()) {
            throw new IllegalArgumentException("JourneySplit.contacts must name at least one contact, was empty");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link JourneySplit}; setting a part twice fails, as does leaving one out. Not thread-safe. */
    final class Builder extends ImmutableJourneySplit.Builder {
        Builder() {}
    }
}
