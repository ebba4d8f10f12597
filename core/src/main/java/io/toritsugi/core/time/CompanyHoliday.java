package io.toritsugi.core.time;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.time.MonthDay;
import org.immutables.value.Value;

/**
 * Days on which a company is closed every year, such as 年末年始 or お盆.
 *
 * <p>A range whose end comes before its beginning runs over the new year. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CompanyHoliday.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CompanyHoliday.Builder.class)
public sealed interface CompanyHoliday permits ImmutableCompanyHoliday {
    /** {@return what the days are called} */
    Bilingual name();

    /** {@return the first day; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    MonthDay from();

    /** {@return the last day, inclusive; of the year after if it comes before {@link #from}} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    MonthDay to();

    /**
     * {@return whether a date is one of the days}
     *
     * @param date the date
     */
    default boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(from());
        boolean notOver = !day.isAfter(to());
        return to().isBefore(from()) ? begun || notOver : begun && notOver;
    }

    /**
     * {@return the days from one to another, every year}
     *
     * @param name what they are called
     * @param from the first day; inclusive
     * @param to the last day, inclusive; of the year after if it comes before {@code from}
     */
    static CompanyHoliday of(Bilingual name, MonthDay from, MonthDay to) {
        return builder().name(name).from(from).to(to).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CompanyHoliday}; all three parts are needed. Not thread-safe. */
    final class Builder extends ImmutableCompanyHoliday.Builder {
        Builder() {}
    }
}
