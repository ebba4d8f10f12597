package io.toritsugi.core.time;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalTime;
import org.immutables.value.Value;

/**
 * A time of the day in which business is done, by the clock on the wall.
 *
 * <p>It belongs to the date on which it begins, and may end on the date after. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BusinessSlot.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BusinessSlot.Builder.class)
public sealed interface BusinessSlot permits ImmutableBusinessSlot {
    /** {@return when it begins; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalTime from();

    /**
     * {@return when it ends, exclusive: on the same date if that is later than {@link #from}, otherwise on the date after, so that
     * 00:00 to 00:00 is a whole day}
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalTime to();

    /**
     * {@return the slot of these times}
     *
     * @param from when it begins; inclusive
     * @param to when it ends; exclusive, on the date after unless it is later than {@code from}
     */
    static BusinessSlot of(LocalTime from, LocalTime to) {
        return builder().from(from).to(to).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BusinessSlot}; both times are needed. Not thread-safe. */
    final class Builder extends ImmutableBusinessSlot.Builder {
        Builder() {}
    }
}
