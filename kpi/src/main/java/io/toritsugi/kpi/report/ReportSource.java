package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Where the events of a report came from.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"format", "files"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ReportSource.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ReportSource.Builder.class)
public sealed interface ReportSource permits ImmutableReportSource {
    /** {@return the format of the source, such as {@code "csv"} or {@code "journal"}} */
    String format();

    /** {@return the names of the files, in the order in which they were read} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<String> files();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ReportSource}; setting a part twice fails, as does leaving out the format. Not thread-safe. */
    final class Builder extends ImmutableReportSource.Builder {
        Builder() {}
    }
}
