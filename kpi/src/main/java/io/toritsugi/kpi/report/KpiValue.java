package io.toritsugi.kpi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiUnit;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a KPI came to in one group.
 *
 * <p>Counts and sums are exact. A ratio has 17 significant digits and travels with its exact numerator and denominator, so
 * that it can be merged. Durations are in seconds. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({
    "value",
    "unit",
    "numerator",
    "denominator",
    "n",
    "definition",
    "attribution",
    "provisional",
    "censored"
})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = KpiValue.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = KpiValue.Builder.class)
public sealed interface KpiValue permits ImmutableKpiValue {
    /** {@return the value; empty if it is undefined, in JSON null} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Optional<BigDecimal> value();

    /** {@return what it is measured in} */
    KpiUnit unit();

    /** {@return what was divided; ratios only} */
    Optional<BigDecimal> numerator();

    /** {@return what it was divided by; ratios only} */
    Optional<BigDecimal> denominator();

    /**
     * {@return how many units it is made of: those that are divided by, added up, or ranked; of durations that are split over
     * intervals, the stretches of which a part lies in the group; zero without any}
     */
    @Value.Default
    default long n() {
        return 0;
    }

    /** {@return to which interval its units belong} */
    @Value.Default
    default Attribution attribution() {
        return Attribution.ENTRY;
    }

    /** {@return whether it may change still: contacts of its time are not over, or more of them may come; not unless said} */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default boolean provisional() {
        return false;
    }

    /** {@return how many contacts are not over that began in its time, or before its end where units belong elsewhere} */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default long censored() {
        return 0;
    }

    /** {@return id and version of the definition, such as {@code "asa/1"}} */
    String definition();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KpiValue}; setting a part twice fails, as does leaving out unit or definition. Not thread-safe. */
    final class Builder extends ImmutableKpiValue.Builder {
        Builder() {}
    }
}
