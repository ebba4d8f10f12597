package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;

/**
 * What holds for all numbers of a report.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"zone", "interval", "serviceLevel", "shortAbandon"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = KpiSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = KpiSettings.Builder.class)
public sealed interface KpiSettings permits ImmutableKpiSettings {
    /** {@return the zone whose wall clock gives hours, intervals, days, weeks and months} */
    ZoneId zone();

    /** {@return the length of an interval, at least one millisecond and in whole ones; 30 minutes unless said} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration interval() {
        return Duration.ofMinutes(30);
    }

    /** {@return the target of the service levels, inclusive, zero or more; 20 seconds unless said} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration serviceLevel() {
        return Duration.ofSeconds(20);
    }

    /** {@return the longest wait, inclusive, after which an abandonment counts as short; zero or more; 5 seconds unless said} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration shortAbandon() {
        return Duration.ofSeconds(5);
    }

    /** {@return whether the figures are those of a simulation: then only simulated events count, otherwise none of them; not unless said} */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default boolean simulated() {
        return false;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (interval().isNegative()
                || interval().isZero()
                || !interval().equals(interval().truncatedTo(ChronoUnit.MILLIS))
                || interval().compareTo(Duration.ofDays(100_000)) > 0) {
            throw new IllegalArgumentException(
                    "KpiSettings.interval must be whole milliseconds, from one to 100,000 days, was " + interval());
        }
        checkWait("serviceLevel", serviceLevel());
        checkWait("shortAbandon", shortAbandon());
    }

    private static void checkWait(String part, Duration wait) {
        if (wait.isNegative() || wait.compareTo(Duration.ofDays(100_000)) > 0) {
            throw new IllegalArgumentException("KpiSettings." + part + " must be zero to 100,000 days, was " + wait);
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KpiSettings}; setting a part twice fails, as does leaving out the zone. Not thread-safe. */
    final class Builder extends ImmutableKpiSettings.Builder {
        Builder() {}
    }
}
