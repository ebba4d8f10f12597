package io.toritsugi.core.event.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An appointment went to another time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AppointmentMoved.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AppointmentMoved.Builder.class)
public sealed interface AppointmentMoved extends AppointmentEvent permits ImmutableAppointmentMoved {
    /** The name of this type of event on the wire. */
    String TYPE = "AppointmentMoved";

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

    /** {@return when it begins now, inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    /** {@return when it ends now, exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return why, as a code} */
    Optional<String> reason();

    /** {@return who did it} */
    Actor by();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!from().isBefore(to())) {
            throw new IllegalArgumentException(
                    "AppointmentMoved.to must be after its beginning " + from() + ", was " + to());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AppointmentMoved}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAppointmentMoved.Builder {
        Builder() {}
    }
}
