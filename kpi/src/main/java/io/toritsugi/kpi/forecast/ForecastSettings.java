package io.toritsugi.kpi.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * How a {@link SeasonalMethod} learns.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"weeks", "smoothing", "fewestDays", "fewestSpecialDays", "coverage"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ForecastSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ForecastSettings.Builder.class)
public sealed interface ForecastSettings permits ImmutableForecastSettings {
    /** {@return how many weeks, counted back from the last recorded day, weekdays are learnt from; 1 to 520, 13 unless said} */
    @Value.Default
    default int weeks() {
        return 13;
    }

    /**
     * {@return how much of a day's departure the level takes over; 0 to 1, 0.1 unless said: half of a lasting change is taken
     * over within seven days}
     */
    @Value.Default
    default BigDecimal smoothing() {
        return new BigDecimal("0.1");
    }

    /** {@return how many days of a weekday are needed to forecast it; 1 or more, 3 unless said} */
    @Value.Default
    default int fewestDays() {
        return 3;
    }

    /** {@return how many special days of a kind are needed to forecast it by itself; 1 or more, 1 unless said} */
    @Value.Default
    default int fewestSpecialDays() {
        return 1;
    }

    /** {@return the share of intervals that prediction intervals are to contain; more than 0 and less than 1, 0.9 unless said} */
    @Value.Default
    default BigDecimal coverage() {
        return new BigDecimal("0.9");
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (weeks() < 1 || weeks() > 520) {
            throw new IllegalArgumentException("ForecastSettings.weeks must be 1 to 520, was " + weeks());
        }
        if (smoothing().signum() < 0 || smoothing().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("ForecastSettings.smoothing must be 0 to 1, was " + smoothing());
        }
        if (fewestDays() < 1 || fewestSpecialDays() < 1) {
            throw new IllegalArgumentException(
                    "ForecastSettings.fewestDays and fewestSpecialDays must be 1 or more, was " + fewestDays() + " and "
                            + fewestSpecialDays());
        }
        if (coverage().signum() <= 0 || coverage().compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "ForecastSettings.coverage must be more than 0 and less than 1, was " + coverage());
        }
    }

    /** {@return the settings unless anything else is said} */
    static ForecastSettings standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ForecastSettings}; every part has a default. Not thread-safe. */
    final class Builder extends ImmutableForecastSettings.Builder {
        Builder() {}
    }
}
