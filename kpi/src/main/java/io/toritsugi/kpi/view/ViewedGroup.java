package io.toritsugi.kpi.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A group as somebody sees it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope which group; empty for the total; unmodifiable
 * @param figures the figures by the id of their definition, in the order of the group; unmodifiable
 * @since 0.1
 */
@JsonPropertyOrder({"scope", "figures"})
public record ViewedGroup(
        @JsonProperty(required = true) Map<String, String> scope,
        @JsonProperty(required = true) Map<String, ViewedFigure> figures) {
    /** Copies the parts. */
    public ViewedGroup {
        scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** {@return the group with the figures that are shown and no others, for whatever is made of groups, such as comparisons} */
    public KpiGroup shown() {
        KpiGroup.Builder group = KpiGroup.builder().putAllDimensions(scope);
        figures.forEach((kpi, seen) -> seen.figure().ifPresent(figure -> group.putValues(kpi, figure)));
        return group.build();
    }
}
