package io.toritsugi.core.ingest.mapping.cell;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * Where a length of time comes from. What a source asserts wins over the difference of its times.
 *
 * <p>A negative one is dropped and counted as an oddity; one of more than 366 days rejects its record.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"column", "unit"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DurationMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DurationMapping.Builder.class)
public sealed interface DurationMapping permits ImmutableDurationMapping {
    /** {@return the column} */
    String column();

    /** {@return how it is written; seconds unless said} */
    @Value.Default
    default DurationUnit unit() {
        return DurationUnit.SECONDS;
    }

    /**
     * {@return the duration of this column}
     *
     * @param column the name of the column
     * @param unit how it is written
     */
    static DurationMapping of(String column, DurationUnit unit) {
        return builder().column(column).unit(unit).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DurationMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDurationMapping.Builder {
        Builder() {}
    }
}
