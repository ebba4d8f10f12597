package io.toritsugi.core.ingest;

import io.toritsugi.core.value.SdkStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How a source is read, beside what its mapping says.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface ReadOptions permits ImmutableReadOptions {
    /** {@return the encoding of the text; UTF-8 unless said} A byte-order mark at the beginning is tolerated. */
    @Value.Default
    default Charset encoding() {
        return StandardCharsets.UTF_8;
    }

    /** {@return whether the first rejected record ends the reading; false unless said} */
    @Value.Default
    default boolean strict() {
        return false;
    }

    /** {@return the most records to read, zero or more; absent: all} */
    OptionalLong limit();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (limit().isPresent() && limit().getAsLong() < 0) {
            throw new IllegalArgumentException("ReadOptions.limit must be zero or more, was " + limit().getAsLong());
        }
    }

    /** {@return reading as UTF-8, past every rejected record} */
    static ReadOptions standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ReadOptions}; setting a part twice fails, every part is optional. Not thread-safe. */
    final class Builder extends ImmutableReadOptions.Builder {
        Builder() {}
    }
}
