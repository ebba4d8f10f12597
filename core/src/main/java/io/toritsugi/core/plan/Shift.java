package io.toritsugi.core.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A stretch of work, planned: he takes contacts, save where an activity says otherwise.
 *
 * <p>Overtime is a shift that says so; it may touch another. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Shift.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Shift.Builder.class)
public sealed interface Shift extends TimeRange permits ImmutableShift {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return whether the agent chose it, if it is overtime; absent: it is none} */
    Optional<Overtime> overtime();

    /** {@return what is planned in it beside taking contacts; within it, in order of time, none overlapping another} */
    List<PlannedActivity> activities();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Ranges.requireNotEmpty("Shift", this);
        Ranges.requireWithin("Shift.activities", activities(), this);
        Ranges.requireOrdered("Shift.activities", activities());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Shift}; beginning and end are needed. Not thread-safe. */
    final class Builder extends ImmutableShift.Builder {
        Builder() {}
    }
}
