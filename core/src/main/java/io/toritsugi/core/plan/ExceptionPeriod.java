package io.toritsugi.core.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A period in which an exception replaces what the shifts say. Where there is no shift, it changes nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExceptionPeriod.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExceptionPeriod.Builder.class)
public sealed interface ExceptionPeriod extends TimeRange permits ImmutableExceptionPeriod {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return the exception} */
    ExceptionCode exception();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Ranges.requireNotEmpty("ExceptionPeriod", this);
    }

    /**
     * {@return an exception in a range of time}
     *
     * @param exception the exception
     * @param from where it begins; inclusive
     * @param to where it ends; exclusive
     * @throws IllegalArgumentException unless {@code to} is after {@code from}
     */
    static ExceptionPeriod of(ExceptionCode exception, Instant from, Instant to) {
        return builder().exception(exception).from(from).to(to).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ExceptionPeriod}; all three parts are needed. Not thread-safe. */
    final class Builder extends ImmutableExceptionPeriod.Builder {
        Builder() {}
    }
}
