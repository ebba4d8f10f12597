package io.toritsugi.acw.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The appointments that take the time of one resource.
 *
 * <p>The state of {@link AppointmentMachine}: a value that any sequence of events folds to. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AppointmentBook.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AppointmentBook.Builder.class)
public sealed interface AppointmentBook permits ImmutableAppointmentBook {
    /** {@return when each appointment is that was not cancelled; those that had ended by the last event have left it} */
    @Value.NaturalOrder
    SortedMap<WorkItemId, BookedTime> booked();

    /** {@return the latest instant of its events} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    /** {@return a book in which nothing is booked} */
    static AppointmentBook empty() {
        return builder().build();
    }

    /**
     * {@return how many appointments there are at once at most within a stretch of time}
     *
     * @param within the stretch of time
     * @param besides an appointment that does not count
     */
    default int mostAtOnce(BookedTime within, Optional<WorkItemId> besides) {
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        booked().forEach((id, time) -> {
            if (time.overlaps(within) && besides.filter(id::equals).isEmpty()) {
                changes.merge(time.from().isBefore(within.from()) ? within.from() : time.from(), 1, Integer::sum);
                changes.merge(time.to(), -1, Integer::sum);
            }
        });
        int now = 0;
        int most = 0;
        for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
            now += change.getValue();
            most = Math.max(most, now);
        }
        return most;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AppointmentBook}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableAppointmentBook.Builder {
        Builder() {}
    }
}
