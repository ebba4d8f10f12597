package io.toritsugi.core.time;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * When a centre is open, as data: the week, the holidays, the exceptions and the closings.
 *
 * <p>On a date the exception for it decides; without one, a public holiday or a company holiday closes it; otherwise the week decides.
 * A slot that began the date before runs to its end. {@link BusinessCalendar#of} makes a calendar of it. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BusinessHours.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BusinessHours.Builder.class)
public sealed interface BusinessHours permits ImmutableBusinessHours {
    /** {@return whose clock is meant; a region such as Asia/Tokyo, as an offset does not follow summer time} */
    ZoneId zone();

    /** {@return the slots of the week; a day may be named by several, and is closed if it is named by none} */
    List<WeeklySlots> week();

    /** {@return the ids of the calendars of public holidays on which it is closed, such as JP} */
    Set<String> holidays();

    /** {@return the days on which it is closed every year beside them} */
    List<CompanyHoliday> companyHolidays();

    /** {@return the dates with other hours; each date once} */
    List<DateException> exceptions();

    /** {@return when it was closed all the same; ranges may overlap} */
    List<EmergencyClosing> closings();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (zone() instanceof ZoneOffset) {
            throw new IllegalArgumentException("BusinessHours.zone must be a region such as Asia/Tokyo, was " + zone());
        }
        Set<LocalDate> seen = new HashSet<>();
        for (DateException exception : exceptions()) {
            if (!seen.add(exception.date())) {
                throw new IllegalArgumentException(
                        "BusinessHours.exceptions must name each date once, was " + exception.date() + " twice");
            }
        }
    }

    /**
     * {@return these hours with one more closing}
     *
     * @param closing when it is closed all the same
     */
    default BusinessHours closedIn(EmergencyClosing closing) {
        return builder()
                .zone(zone())
                .addAllWeek(week())
                .addAllHolidays(holidays())
                .addAllCompanyHolidays(companyHolidays())
                .addAllExceptions(exceptions())
                .addAllClosings(closings())
                .addClosings(closing)
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BusinessHours}; the zone is needed. Not thread-safe. */
    final class Builder extends ImmutableBusinessHours.Builder {
        Builder() {}
    }
}
