package io.toritsugi.core.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.time.RelativeDeadline;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How a time is reckoned from another: a while after it, a business day after it, or at a point that was agreed.
 * Exactly one of the three is said.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TimeRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TimeRule.Builder.class)
public sealed interface TimeRule permits ImmutableTimeRule {
    /** {@return how long after it; zero or more} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> after();

    /** {@return whether of {@link #after} only business time counts; so unless said} */
    @Value.Default
    default boolean businessTime() {
        return true;
    }

    /** {@return by which business day after it} */
    Optional<RelativeDeadline> relative();

    /** {@return at which instant, whatever came before} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> at();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        long said =
                Stream.of(after(), relative(), at()).filter(Optional::isPresent).count();
        if (said != 1) {
            throw new IllegalArgumentException(
                    "TimeRule must say exactly one of after, relative and at, said " + said + " of them");
        }
        if (after().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("TimeRule.after must not be negative, was " + after().get());
        }
    }

    /**
     * {@return the rule that counts business time}
     *
     * @param after how much business time after the start; zero or more
     */
    static TimeRule business(Duration after) {
        return builder().after(after).build();
    }

    /**
     * {@return the rule that counts every hour}
     *
     * @param after how long after the start; zero or more
     */
    static TimeRule always(Duration after) {
        return builder().after(after).businessTime(false).build();
    }

    /**
     * {@return the rule of a business day}
     *
     * @param deadline the deadline
     */
    static TimeRule by(RelativeDeadline deadline) {
        return builder().relative(deadline).build();
    }

    /**
     * {@return the rule of one instant}
     *
     * @param instant the instant
     */
    static TimeRule on(Instant instant) {
        return builder().at(instant).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TimeRule}; one of the three rules is needed. Not thread-safe. */
    final class Builder extends ImmutableTimeRule.Builder {
        Builder() {}
    }
}
