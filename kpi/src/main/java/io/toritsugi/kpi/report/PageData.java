package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything that a page about a report shows: the report, what its definitions mean, and how waits were distributed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"report", "definitions", "distributions", "sections", "acknowledgement"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PageData.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PageData.Builder.class)
public sealed interface PageData permits ImmutablePageData {
    /** {@return the report} */
    KpiReport report();

    /** {@return its definitions, in the order of the catalogue} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<PageDefinition> definitions();

    /** {@return the distributions of the total by name, each from the shortest bucket to the one without an upper bound} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Map<String, List<DistributionBucket>> distributions();

    /** {@return what the host shows beside the KPIs, in order} */
    List<PageSection> sections();

    /** {@return whom the source wants to be named} */
    Optional<String> acknowledgement();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PageData}; setting a part twice fails, as does leaving out the report. Not thread-safe. */
    final class Builder extends ImmutablePageData.Builder {
        Builder() {}
    }
}
