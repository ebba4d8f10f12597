package io.toritsugi.core.ingest.mapping.cell;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a point in time comes from: one or several columns, joined by single spaces, read by the first pattern that fits.
 *
 * <p>A pattern is {@code "iso"} (ISO 8601, with an offset or without), {@code "epoch-seconds"}, {@code "epoch-millis"}, or made
 * of the letters of {@link java.time.format.DateTimeFormatter}, with English names of months. A pattern without a date gives
 * a time of day, on the day of the time it is measured from: the start of the contact, or for an end its own start.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"columns", "patterns", "baseYear", "zone"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = InstantMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = InstantMapping.Builder.class)
public sealed interface InstantMapping permits ImmutableInstantMapping {
    /** {@return the columns, at least one} */
    List<String> columns();

    /** {@return the patterns, tried in order; ISO 8601 if empty} */
    List<String> patterns();

    /** {@return the first year that a year of two digits may mean, such as 1970; needed if a pattern has one} */
    Optional<Integer> baseYear();

    /** {@return the time zone, if it is not that of the mapping} */
    Optional<String> zone();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InstantMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableInstantMapping.Builder {
        Builder() {}
    }
}
