package io.toritsugi.kpi.forecast;

import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Why a day has no forecast: too few days are known from which it could be learnt.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param kind the kind of days from which it would be learnt
 * @param days how many usable days of that kind are recorded
 * @param needed how many are needed; more than there are
 * @since 0.1
 */
public record TooLittleHistory(LocalDate date, DayKind kind, int days, int needed) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are enough days
     */
    public TooLittleHistory {
        if (days < 0 || days >= needed) {
            throw new IllegalArgumentException(
                    "TooLittleHistory.days must be 0 or more and fewer than " + needed + ", was " + days);
        }
    }

    /**
     * {@return the reason in words}
     *
     * @param locale Japanese for Japanese, any other for English
     */
    public String toText(Locale locale) {
        return new Bilingual(
                        "No forecast for " + date + ": " + days + " usable days of kind " + kind.id()
                                + " are recorded, " + needed + " are needed.",
                        date + " は予測できません。種別 " + kind.id() + " の使える記録は " + days + " 日分で、" + needed + " 日分必要です。")
                .in(locale);
    }
}
