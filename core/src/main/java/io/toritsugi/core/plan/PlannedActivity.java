package io.toritsugi.core.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * An activity and when it is planned.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PlannedActivity.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PlannedActivity.Builder.class)
public sealed interface PlannedActivity extends TimeRange permits ImmutablePlannedActivity {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return what is planned} */
    ShiftActivity activity();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Ranges.requireNotEmpty("PlannedActivity", this);
    }

    /**
     * {@return an activity in a range of time}
     *
     * @param activity what is planned
     * @param from where it begins; inclusive
     * @param to where it ends; exclusive
     * @throws IllegalArgumentException unless {@code to} is after {@code from}
     */
    static PlannedActivity of(ShiftActivity activity, Instant from, Instant to) {
        return builder().activity(activity).from(from).to(to).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlannedActivity}; all three parts are needed. Not thread-safe. */
    final class Builder extends ImmutablePlannedActivity.Builder {
        Builder() {}
    }
}
