package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a file is written: its format, and for the format {@code "csv"} its delimiter, quote, heading and comments.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"id", "delimiter", "quote", "comment", "columns", "options"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FormatSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FormatSettings.Builder.class)
public sealed interface FormatSettings permits ImmutableFormatSettings {
    /** {@return the name of the format, as its plugin names itself; {@code "csv"} unless said} */
    @Value.Default
    default String id() {
        return "csv";
    }

    /** {@return what stands between two cells, one character; a comma unless said, a tab for TSV} */
    @Value.Default
    default String delimiter() {
        return ",";
    }

    /** {@return what stands around a cell that holds the delimiter or a line break, one character; twice inside it means once} */
    @Value.Default
    default String quote() {
        return "\"";
    }

    /** {@return what begins a line that is no record, one character; absent: every line is one} */
    Optional<String> comment();

    /** {@return the names of the columns of a file without a heading line, in order; empty: the first record is the heading} */
    List<String> columns();

    /** {@return what a format other than {@code "csv"} wants to know, by name} */
    Map<String, String> options();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FormatSettings}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFormatSettings.Builder {
        Builder() {}
    }
}
