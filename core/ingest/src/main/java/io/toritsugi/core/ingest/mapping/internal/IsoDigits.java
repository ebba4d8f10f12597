package io.toritsugi.core.ingest.mapping.internal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fast twin of the formatter of ISO 8601, for what most systems write: a date and a time to the second, in UTC, with an offset of
 * hours and minutes, or without one.
 *
 * <p>It accepts only what the formatter accepts, and reads it alike; what it does not accept, the formatter decides.
 */
final class IsoDigits implements FastTwin {
    private static final DigitPattern WITH_LETTER = twin("uuuu-MM-ddTHH:mm:ss");
    private static final DigitPattern WITH_SPACE = twin("uuuu-MM-dd HH:mm:ss");
    private static final int LETTER = 10;
    private static final int END = 19;
    private static final int LARGEST_OFFSET = 17;

    private static DigitPattern twin(String letters) {
        return DigitPattern.of(letters, Optional.empty()).orElseThrow();
    }

    @Override
    public InstantPattern.@Nullable Parsed parse(String text, ZoneId zone) {
        if (text.length() < END) {
            return null;
        }
        @Nullable ZoneId own = text.length() == END ? zone : offset(text);
        if (own == null) {
            return null;
        }
        DigitPattern pattern = text.charAt(LETTER) == 'T' ? WITH_LETTER : WITH_SPACE;
        return pattern.parse(text.substring(0, END), own);
    }

    private static @Nullable ZoneOffset offset(String text) {
        if (text.length() == END + 1 && text.charAt(END) == 'Z') {
            return ZoneOffset.UTC;
        }
        char sign = text.charAt(END);
        boolean written = text.length() == END + 6 && (sign == '+' || sign == '-') && text.charAt(END + 3) == ':';
        int hours = written ? number(text, END + 1) : -1;
        int minutes = written ? number(text, END + 4) : -1;
        if (hours < 0 || hours > LARGEST_OFFSET || minutes < 0 || minutes > 59) {
            return null;
        }
        return sign == '+' ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    private static int number(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
