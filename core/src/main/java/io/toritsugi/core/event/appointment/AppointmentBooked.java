package io.toritsugi.core.event.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Time was set aside for an appointment.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AppointmentBooked.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AppointmentBooked.Builder.class)
public sealed interface AppointmentBooked extends AppointmentEvent permits ImmutableAppointmentBooked {
    /** The name of this type of event on the wire. */
    String TYPE = "AppointmentBooked";

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

    /** {@return when it begins, inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    /** {@return when it ends, exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return the customer, where known} */
    @PersonalData
    @Value.Redacted
    Optional<CustomerId> customer();

    /** {@return who did it} */
    Actor by();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(appointment()), customer().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!from().isBefore(to())) {
            throw new IllegalArgumentException(
                    "AppointmentBooked.to must be after its beginning " + from() + ", was " + to());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AppointmentBooked}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAppointmentBooked.Builder {
        Builder() {}
    }
}
