package io.toritsugi.core.time;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A deadline that is told by business days, such as "the next business day by 16:00" or "the end of the next business day".
 *
 * <p>{@link BusinessCalendar#due} says when that is. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RelativeDeadline.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RelativeDeadline.Builder.class)
public sealed interface RelativeDeadline permits ImmutableRelativeDeadline {
    /** The most business days that a deadline may be away. */
    int MOST_DAYS = 1000;

    /**
     * {@return how many business days after the date of the start, from 0 to {@value #MOST_DAYS}; 1: the next business day; 0: the date
     * of the start, or the next business day if that is none}
     */
    int businessDays();

    /** {@return by when on that day, by the clock on the wall; absent: by its end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalTime> by();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (businessDays() < 0 || businessDays() > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "RelativeDeadline.businessDays must be from 0 to " + MOST_DAYS + ", was " + businessDays());
        }
    }

    /**
     * {@return the deadline at a time of a business day}
     *
     * @param businessDays how many business days after the start, from 0 to {@value #MOST_DAYS}
     * @param by by when on that day
     * @throws IllegalArgumentException if {@code businessDays} is not allowed
     */
    static RelativeDeadline by(int businessDays, LocalTime by) {
        return builder().businessDays(businessDays).by(by).build();
    }

    /**
     * {@return the deadline at the end of a business day}
     *
     * @param businessDays how many business days after the start, from 0 to {@value #MOST_DAYS}
     * @throws IllegalArgumentException if {@code businessDays} is not allowed
     */
    static RelativeDeadline endOf(int businessDays) {
        return builder().businessDays(businessDays).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RelativeDeadline}; the business days are needed. Not thread-safe. */
    final class Builder extends ImmutableRelativeDeadline.Builder {
        Builder() {}
    }
}
