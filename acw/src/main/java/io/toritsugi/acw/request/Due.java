package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When something is due: a time after a moment.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Due.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Due.Builder.class)
public sealed interface Due permits ImmutableDue {
    /**
     * {@return the field whose answer, a date, a point in time or a promise, is the moment; absent: that of the submission. A field
     * without such an answer leaves the moment unknown: {@link Request#dueUnknown()}}
     */
    Optional<FieldId> from();

    /** {@return how long after it, zero or more; zero unless said} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Value.Default
    default Duration after() {
        return Duration.ZERO;
    }

    /** {@return whether only business hours count; so unless said} */
    @Value.Default
    default boolean businessTime() {
        return true;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (after().isNegative()) {
            throw new IllegalArgumentException("Due.after must not be negative, was " + after());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Due}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableDue.Builder {
        Builder() {}
    }
}
