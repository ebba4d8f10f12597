package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.kpi.definition.KpiSettings;
import java.util.List;
import org.immutables.value.Value;

/**
 * KPIs of a source, by group, with what holds for them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"schema", "source", "settings", "ingest", "results"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = KpiReport.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = KpiReport.Builder.class)
public sealed interface KpiReport permits ImmutableKpiReport {
    /** The name of this kind of document and its version. */
    String SCHEMA = "toritsugi.kpi/1";

    /** {@return the kind of document: {@link #SCHEMA}} */
    @Value.Default
    default String schema() {
        return SCHEMA;
    }

    /** {@return where the events came from} */
    ReportSource source();

    /** {@return what holds for all numbers} */
    KpiSettings settings();

    /** {@return what was read, left out and odd} */
    IngestSummary ingest();

    /** {@return the groups: the total first, then grouping by grouping, each in the order of its values} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<KpiGroup> results();

    /** {@return the group of everything} */
    @JsonIgnore
    default KpiGroup total() {
        return resultsBy().get(0);
    }

    /**
     * {@return the groups by exactly these dimensions, in order}
     *
     * @param dimensions the names of the dimensions, in the order of the grouping; none for the total
     */
    default List<KpiGroup> resultsBy(String... dimensions) {
        List<String> keys = List.of(dimensions);
        return results().stream().filter(group -> group.by(keys)).toList();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!schema().equals(SCHEMA)) {
            throw new IllegalArgumentException("KpiReport.schema must be " + SCHEMA + ", was \"" + schema() + "\"");
        }
        if (resultsBy().size() != 1) {
            throw new IllegalArgumentException(
                    "KpiReport.results must have one total, had " + resultsBy().size());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KpiReport}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableKpiReport.Builder {
        Builder() {}
    }
}
