package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A figure made of how agents spend their time, as data: the time in some categories, divided by the time in others.
 *
 * <p>{@link TimeRatios} has the usual ones; take {@link #builder} for your own. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface TimeRatio permits ImmutableTimeRatio {
    /** {@return the stable id, such as {@code "occupancy.handling"}: words of small letters and digits, with - and .} */
    String id();

    /** {@return the version of the meaning, counted from 1; 1 unless said} */
    @Value.Default
    default int version() {
        return 1;
    }

    /** {@return the name for people, short enough for a column} */
    Bilingual name();

    /** {@return what it says, what it leaves out, and what it is not} */
    Bilingual description();

    /** {@return what is divided; one or more} */
    Set<TimeCategory> numerator();

    /** {@return what is divided by; one or more} */
    Set<TimeCategory> denominator();

    /** {@return where the definition comes from} */
    String source();

    /** {@return id and version, such as {@code "occupancy.handling/1"}} */
    default String key() {
        return id() + "/" + version();
    }

    /**
     * {@return the figure of these totals}
     *
     * @param totals how the time was spent
     */
    default TimeRatioValue of(TimeTotals totals) {
        return new TimeRatioValue(
                key(), Duration.ofMillis(totals.millis(numerator())), Duration.ofMillis(totals.millis(denominator())));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!id().matches("[a-z0-9]+([-.][a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "TimeRatio.id must be small letters, digits, single hyphens and dots, was \"" + id() + "\"");
        }
        if (version() < 1) {
            throw new IllegalArgumentException("TimeRatio.version must be 1 or more, was " + version());
        }
        if (numerator().isEmpty() || denominator().isEmpty()) {
            throw new IllegalArgumentException("TimeRatio.numerator and denominator must not be empty, was "
                    + numerator().size() + " and " + denominator().size() + " categories");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link TimeRatio}; setting a part twice fails, as does leaving out one but the version. Not thread-safe. */
    final class Builder extends ImmutableTimeRatio.Builder {
        Builder() {}
    }
}
