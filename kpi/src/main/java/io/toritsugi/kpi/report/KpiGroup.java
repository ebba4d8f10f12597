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
 * The KPIs of one group of contacts.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"dimensions", "values"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = KpiGroup.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = KpiGroup.Builder.class)
public sealed interface KpiGroup permits ImmutableKpiGroup {
    /** {@return what the group is of: values by dimension, in the order of the grouping; empty for the total} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Map<String, String> dimensions();

    /** {@return the KPIs by id, in the order of the catalogue; those that mean nothing in this grouping are left out} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Map<String, KpiValue> values();

    /**
     * {@return the KPI with this id, or empty if it is not here}
     *
     * @param id the id, such as {@code "asa"}
     */
    default Optional<KpiValue> find(String id) {
        return Optional.ofNullable(values().get(id));
    }

    /**
     * {@return whether this is a group by exactly these dimensions, in this order}
     *
     * @param keys the names of the dimensions; none for the total
     */
    default boolean by(List<String> keys) {
        return List.copyOf(dimensions().keySet()).equals(keys);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KpiGroup}; every part may be empty. Not thread-safe. */
    final class Builder extends ImmutableKpiGroup.Builder {
        Builder() {}
    }
}
