package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What was read, what was left out, and what was odd.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"recordsRead", "recordsIgnored", "recordsRejected", "eventsProduced", "oddities", "rejections"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = IngestSummary.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = IngestSummary.Builder.class)
public sealed interface IngestSummary extends WithIngestSummary permits ImmutableIngestSummary {
    /** {@return how many records were read, ignored and rejected ones included; 0 unless said} */
    @Value.Default
    default long recordsRead() {
        return 0;
    }

    /** {@return how many of them the mapping ignores; 0 unless said} */
    @Value.Default
    default long recordsIgnored() {
        return 0;
    }

    /** {@return how many of them could not be read; 0 unless said} */
    @Value.Default
    default long recordsRejected() {
        return 0;
    }

    /** {@return how many events the others gave; 0 unless said} */
    @Value.Default
    default long eventsProduced() {
        return 0;
    }

    /** {@return how often something was odd, by its kind} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Map<String, Long> oddities();

    /** {@return the records that could not be read, all of them or the first ones, as the host chooses} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<RejectedLine> rejections();

    /**
     * {@return a summary with these oddities as well, those of one kind added up, in the order of their names}
     *
     * @param more how often something was odd, by its kind
     */
    default IngestSummary plusOddities(Map<String, Long> more) {
        Map<String, Long> all = new TreeMap<>(oddities());
        more.forEach((kind, count) -> all.merge(kind, count, Long::sum));
        return withOddities(all);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link IngestSummary}; every part has a default. Not thread-safe. */
    final class Builder extends ImmutableIngestSummary.Builder {
        Builder() {}
    }
}
