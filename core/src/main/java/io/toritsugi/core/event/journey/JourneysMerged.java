package io.toritsugi.core.event.journey;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Two journeys turned out to be one matter.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = JourneysMerged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = JourneysMerged.Builder.class)
public sealed interface JourneysMerged extends Event permits ImmutableJourneysMerged {
    /** The name of this type of event on the wire. */
    String TYPE = "JourneysMerged";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return whose journeys they are} */
    TenantId tenant();

    /** {@return the journey that goes on, with the contacts of both} */
    JourneyId into();

    /** {@return the journey that is a part of it from now on, and another name for it} */
    JourneyId merged();

    /** {@return why, such as {@code "same-order"} or {@code "agent"}} */
    String basis();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(tenant()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link JourneysMerged}; setting a part twice fails, as does leaving one out. Not thread-safe. */
    final class Builder extends ImmutableJourneysMerged.Builder {
        Builder() {}
    }
}
