package io.toritsugi.core.ingest.mapping.cell;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a value comes from: a column, whose cells may be translated, or a constant.
 *
 * <p>One of {@link #column} and {@link #value} is given. A cell that means "nothing" gives no value.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"column", "value", "values", "otherwise"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ValueMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ValueMapping.Builder.class)
public sealed interface ValueMapping permits ImmutableValueMapping {
    /** {@return the column} */
    Optional<String> column();

    /** {@return the value that every record has, instead of a column} */
    Optional<String> value();

    /** {@return the translation of cells; empty: a cell is the value} */
    Map<String, String> values();

    /** {@return the translation of every other cell; absent: a cell without a translation rejects its record} */
    Optional<String> otherwise();

    /**
     * {@return the value of this column}
     *
     * @param column the name of the column
     */
    static ValueMapping ofColumn(String column) {
        return builder().column(column).build();
    }

    /**
     * {@return this value for every record}
     *
     * @param value the value
     */
    static ValueMapping ofValue(String value) {
        return builder().value(value).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ValueMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableValueMapping.Builder {
        Builder() {}
    }
}
