package io.toritsugi.core.ingest.mapping.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fast twin of a {@link java.time.format.DateTimeFormatter} whose pattern has only numbers and punctuation.
 *
 * <p>It accepts only what the formatter accepts, and reads it alike; what it does not accept, the formatter decides. Most
 * files have such a time in several columns of every row, and formatters are slow until they are compiled.
 */
final class DigitPattern implements FastTwin {
    private static final String FIELDS = "uMdHms";
    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int HOUR = 3;
    private static final int MINUTE = 4;
    private static final int SECOND = 5;
    private static final int CENTURY = 100;
    private static final int LONGEST = 4;

    private final String pattern;
    private final int baseYear;
    private final boolean dated;

    private DigitPattern(String pattern, int baseYear, boolean dated) {
        this.pattern = pattern;
        this.baseYear = baseYear;
        this.dated = dated;
    }

    /** The twin of a pattern that is allowed, if it has one. */
    static Optional<DigitPattern> of(String letters, Optional<Integer> baseYear) {
        String pattern = letters.replace('y', 'u');
        boolean dated = pattern.indexOf('u') >= 0;
        int fieldsSeen = 0;
        for (int i = 0; i < pattern.length(); ) {
            int field = FIELDS.indexOf(pattern.charAt(i));
            int width = width(pattern, i);
            if (field < 0) {
                if ("-/.: T".indexOf(pattern.charAt(i)) < 0) {
                    return Optional.empty();
                }
                i++;
                continue;
            }
            boolean followed = i + width < pattern.length() && FIELDS.indexOf(pattern.charAt(i + width)) >= 0;
            boolean allowed = field == YEAR ? width == 2 || width == 4 : width == 2 || (width == 1 && !followed);
            if (!allowed || (fieldsSeen & 1 << field) != 0) {
                return Optional.empty();
            }
            fieldsSeen |= 1 << field;
            i += width;
        }
        int needed = dated ? 0b001111 : 0b001000;
        int possible = dated ? 0b111111 : 0b111000;
        boolean gapless = (fieldsSeen & 1 << SECOND) == 0 || (fieldsSeen & 1 << MINUTE) != 0;
        return (fieldsSeen & needed) == needed && (fieldsSeen & ~possible) == 0 && gapless
                ? Optional.of(new DigitPattern(pattern, baseYear.orElse(0), dated))
                : Optional.empty();
    }

    private static int width(String pattern, int from) {
        int to = from;
        while (to < pattern.length() && pattern.charAt(to) == pattern.charAt(from)) {
            to++;
        }
        return to - from;
    }

    @Override
    public InstantPattern.@Nullable Parsed parse(String text, ZoneId zone) {
        int[] values = new int[FIELDS.length()];
        int at = 0;
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int field = FIELDS.indexOf(c);
            if (field < 0) {
                if (at >= text.length() || text.charAt(at) != c) {
                    return null;
                }
                at++;
                i++;
                continue;
            }
            int width = width(pattern, i);
            int end = digits(text, at, width == 1 ? 2 : width);
            if (end == at || (width > 1 && end - at != width)) {
                return null;
            }
            values[field] = number(text, at, end);
            if (field == YEAR && width == 2) {
                values[field] = baseYear + Math.floorMod(values[field] - baseYear, CENTURY);
            }
            at = end;
            i += width;
        }
        return at == text.length() ? parsed(values, zone) : null;
    }

    private static int digits(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < Math.min(most, LONGEST) && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private InstantPattern.@Nullable Parsed parsed(int[] values, ZoneId zone) {
        if (values[HOUR] > 23 || values[MINUTE] > 59 || values[SECOND] > 59) {
            return null;
        }
        LocalTime time = LocalTime.of(values[HOUR], values[MINUTE], values[SECOND]);
        if (!dated) {
            return new InstantPattern.Parsed(null, time);
        }
        boolean isMonth = values[MONTH] >= 1 && values[MONTH] <= 12;
        if (!isMonth || !YearMonth.of(values[YEAR], values[MONTH]).isValidDay(values[DAY])) {
            return null;
        }
        LocalDate date = LocalDate.of(values[YEAR], values[MONTH], values[DAY]);
        return new InstantPattern.Parsed(date.atTime(time).atZone(zone).toInstant(), null);
    }
}
