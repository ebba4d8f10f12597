package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time and numbers as texts write them, and refuses what only looks like one. */
final class Durations {
    static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_NUMBER = 24;
    private static final int SHORT_NUMBER = 9;
    private static final int MINUTE = 60;
    private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000L);
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal NANOS_PER_MINUTE = BigDecimal.valueOf(60_000_000_000L);

    private Durations() {}

    /** The length of time, negative ones included, or null if it is none or of more than {@link #LONGEST}. */
    static @Nullable Duration parse(String text, DurationUnit unit) {
        return switch (unit) {
            case SECONDS ->
                isShortNumber(text) ? Duration.ofSeconds(Integer.parseInt(text)) : of(number(text), NANOS_PER_SECOND);
            case MILLISECONDS -> of(number(text), NANOS_PER_MILLI);
            case MINUTES -> of(number(text), NANOS_PER_MINUTE);
            case CLOCK -> clock(text);
            case ISO -> iso(text);
        };
    }

    /** The decimal number without an exponent, or null if it is none. */
    static @Nullable BigDecimal number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+');
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (!sign && c != '.' && (c < '0' || c > '9')) {
                return null;
            }
        }
        return digits == 0 || points > 1 ? null : new BigDecimal(text);
    }

    private static boolean isShortNumber(String text) {
        return text.length() <= SHORT_NUMBER && isNumber(text) && within(Integer.parseInt(text));
    }

    private static boolean within(int seconds) {
        return seconds <= LONGEST.toSeconds();
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static @Nullable Duration of(@Nullable BigDecimal number, BigDecimal nanosEach) {
        if (number == null) {
            return null;
        }
        BigDecimal nanos = number.multiply(nanosEach).setScale(0, RoundingMode.HALF_UP);
        return nanos.abs().compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0
                ? null
                : Duration.ofNanos(nanos.longValueExact());
    }

    private static @Nullable Duration clock(String text) {
        boolean negative = text.startsWith("-");
        String[] parts = (negative ? text.substring(1) : text).split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return null;
        }
        BigDecimal seconds = number(parts[parts.length - 1]);
        if (seconds == null || seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(MINUTE)) >= 0) {
            return null;
        }
        long minutes = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            if (!isNumber(parts[i])
                    || parts[i].length() > SHORT_NUMBER
                    || (i == 1 && Integer.parseInt(parts[i]) >= MINUTE)) {
                return null;
            }
            minutes = minutes * MINUTE + Integer.parseInt(parts[i]);
        }
        Duration length = of(seconds.add(BigDecimal.valueOf(minutes * MINUTE)), NANOS_PER_SECOND);
        return negative && length != null ? length.negated() : length;
    }

    private static @Nullable Duration iso(String text) {
        try {
            Duration length = Duration.parse(text);
            return length.abs().compareTo(LONGEST) > 0 ? null : length;
        } catch (DateTimeParseException | ArithmeticException notOne) {
            return null;
        }
    }
}
