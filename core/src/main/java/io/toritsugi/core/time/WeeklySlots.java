package io.toritsugi.core.time;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The slots that come every week on some of its days.
 *
 * <p>Slots may overlap; what lies in two is counted once. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WeeklySlots.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WeeklySlots.Builder.class)
public sealed interface WeeklySlots permits ImmutableWeeklySlots {
    /** {@return the days of the week on which the slots begin; at least one} */
    Set<DayOfWeek> days();

    /** {@return the slots of each of these days; none: closed} */
    List<BusinessSlot> slots();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (days().isEmpty()) {
            throw new IllegalArgumentException("WeeklySlots.days must name at least one day, was empty");
        }
    }

    /**
     * {@return slots on some days of the week}
     *
     * @param days the days; at least one
     * @param slots the slots of each of these days
     * @throws IllegalArgumentException if there is no day
     */
    static WeeklySlots of(Set<DayOfWeek> days, BusinessSlot... slots) {
        return builder().addAllDays(days).addSlots(slots).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WeeklySlots}; at least one day is needed. Not thread-safe. */
    final class Builder extends ImmutableWeeklySlots.Builder {
        Builder() {}
    }
}
