package io.toritsugi.core.event.appointment;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * The time of an appointment is free again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AppointmentCancelled.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AppointmentCancelled.Builder.class)
public sealed interface AppointmentCancelled extends AppointmentEvent permits ImmutableAppointmentCancelled {
    /** The name of this type of event on the wire. */
    String TYPE = "AppointmentCancelled";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return whose time it takes} */
    @Override
    String resource();

    /** {@return the appointment; the follow-up that it belongs to} */
    @Override
    WorkItemId appointment();

    /** {@return why, as a code; not blank} */
    String reason();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AppointmentCancelled}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAppointmentCancelled.Builder {
        Builder() {}
    }
}
