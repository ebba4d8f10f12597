package io.toritsugi.core.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is planned for one agent in one period. Where it has no shift, he is off.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Plan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Plan.Builder.class)
public sealed interface Plan extends TimeRange permits ImmutablePlan {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return its version, 0 or more: where two plans meet, the higher one holds, of equals the one that came later; 0 unless said} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return the shifts, overtime among them; within the period, in order of time, none overlapping another} */
    List<Shift> shifts();

    /** {@return what replaces the shifts; within the period, in order of time, none overlapping another} */
    List<ExceptionPeriod> exceptions();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Ranges.requireNotEmpty("Plan", this);
        if (version() < 0) {
            throw new IllegalArgumentException("Plan.version must be 0 or more, was " + version());
        }
        Ranges.requireWithin("Plan.shifts", shifts(), this);
        Ranges.requireOrdered("Plan.shifts", shifts());
        Ranges.requireWithin("Plan.exceptions", exceptions(), this);
        Ranges.requireOrdered("Plan.exceptions", exceptions());
    }

    /**
     * {@return the part of it between two instants, what reaches beyond cut off; empty if it has no such part}
     *
     * @param from where the part begins; inclusive
     * @param to where the part ends; exclusive
     */
    default Optional<Plan> part(Instant from, Instant to) {
        return Parts.of(this, from, to);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Plan}; beginning and end are needed. Not thread-safe. */
    final class Builder extends ImmutablePlan.Builder {
        Builder() {}
    }
}
