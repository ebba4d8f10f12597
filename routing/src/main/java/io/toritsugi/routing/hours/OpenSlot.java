package io.toritsugi.routing.hours;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.immutables.value.Value;

/**
 * A time of the week in which a queue is open, by the clock on the wall.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OpenSlot.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OpenSlot.Builder.class)
public sealed interface OpenSlot permits ImmutableOpenSlot {
    /** {@return the day on which it begins} */
    DayOfWeek day();

    /** {@return when it begins, a whole minute; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalTime from();

    /** {@return when it ends, a whole minute, exclusive: on the same day if that is later than {@link #from}, otherwise on the day after} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalTime to();

    /**
     * {@return the slot of these times}
     *
     * @param day the day on which it begins
     * @param from when it begins
     * @param to when it ends
     */
    static OpenSlot of(DayOfWeek day, LocalTime from, LocalTime to) {
        return builder().day(day).from(from).to(to).build();
    }

    private static void checkMinute(String part, LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("OpenSlot." + part + " must be a whole minute, was " + time);
        }
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        checkMinute("from", from());
        checkMinute("to", to());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OpenSlot}; setting a part twice fails, as does leaving one out. Not thread-safe. */
    final class Builder extends ImmutableOpenSlot.Builder {
        Builder() {}
    }
}
