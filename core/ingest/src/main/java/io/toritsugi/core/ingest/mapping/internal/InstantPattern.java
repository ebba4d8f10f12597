package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way in which a time is written. */
public final class InstantPattern {
    public static final String ISO = "iso";
    public static final String EPOCH_SECONDS = "epoch-seconds";
    public static final String EPOCH_MILLIS = "epoch-millis";

    private static final int MILLIS = 1000;
    private static final int LONGEST_EPOCH = 18;

    /** What a text says: an instant, or a time of day that still needs a day. */
    public record Parsed(
            @Nullable Instant instant, @Nullable LocalTime time) {}

    private final @Nullable DateTimeFormatter formatter;
    private final @Nullable FastTwin twin;
    private final int perSecond;
    private final boolean dated;

    private InstantPattern(
            @Nullable DateTimeFormatter formatter, @Nullable FastTwin twin, int perSecond, boolean dated) {
        this.formatter = formatter;
        this.twin = twin;
        this.perSecond = perSecond;
        this.dated = dated;
    }

    public static List<String> texts(InstantMapping mapping) {
        return mapping.patterns().isEmpty() ? List.of(InstantPattern.ISO) : mapping.patterns();
    }

    /** The pattern, or in words what is wrong with it. */
    public static Either<String, InstantPattern> of(String pattern, Optional<Integer> baseYear) {
        return switch (pattern) {
            case ISO -> Either.right(new InstantPattern(iso(), new IsoDigits(), 0, true));
            case EPOCH_SECONDS -> Either.right(new InstantPattern(null, null, 1, true));
            case EPOCH_MILLIS -> Either.right(new InstantPattern(null, null, MILLIS, true));
            default -> ofLetters(pattern, baseYear);
        };
    }

    private static Either<String, InstantPattern> ofLetters(String pattern, Optional<Integer> baseYear) {
        try {
            Optional<DateTimeFormatter> formatter = formatter(pattern, baseYear);
            if (formatter.isEmpty()) {
                return Either.left("a year of two digits needs a \"baseYear\" beside it, such as 1970");
            }
            TemporalAccessor sample = formatter
                    .get()
                    .parse(formatter.get().format(ZonedDateTime.of(2026, 3, 4, 5, 6, 7, 0, ZoneOffset.UTC)));
            if (sample.query(TemporalQueries.localTime()) == null) {
                return Either.left("must hold a time of day, such as \"HH:mm:ss\"");
            }
            boolean dated = sample.query(TemporalQueries.localDate()) != null;
            return Either.right(new InstantPattern(
                    formatter.get(), DigitPattern.of(pattern, baseYear).orElse(null), 0, dated));
        } catch (IllegalArgumentException | DateTimeException notAPattern) {
            return Either.left(
                    "must be \"iso\", \"epoch-seconds\", \"epoch-millis\" or the letters of DateTimeFormatter,"
                            + " such as \"uuuu/MM/dd HH:mm:ss\"");
        }
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendPattern("['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[' '][XXX][XX][X]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty if a year of two digits has no base. A year is one of the calendar, never one of an era. */
    private static Optional<DateTimeFormatter> formatter(String pattern, Optional<Integer> baseYear) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            if (quoted || (c != 'y' && c != 'u')) {
                part.append(c);
                continue;
            }
            int run = i;
            while (run < pattern.length() && pattern.charAt(run) == c) {
                run++;
            }
            if (run - i == 2) {
                if (baseYear.isEmpty()) {
                    return Optional.empty();
                }
                append(builder, part);
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, baseYear.get());
            } else {
                part.append("u".repeat(run - i));
            }
            i = run - 1;
        }
        append(builder, part);
        return Optional.of(builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
    }

    private static void append(DateTimeFormatterBuilder builder, StringBuilder part) {
        if (!part.isEmpty()) {
            builder.appendPattern(part.toString());
            part.setLength(0);
        }
    }

    /** Whether it holds a date. */
    public boolean isDated() {
        return dated;
    }

    /** What the text says, or null if it is not written this way. */
    @Nullable
    public Parsed parse(String text, ZoneId zone) {
        Parsed fast = twin == null ? null : twin.parse(text, zone);
        if (fast != null) {
            return fast;
        }
        return parseSlowly(text, zone);
    }

    /** What the text says without the fast twin. */
    @Nullable
    public Parsed parseSlowly(String text, ZoneId zone) {
        return formatter == null ? parseEpoch(text) : parseLetters(formatter, text, zone);
    }

    private @Nullable Parsed parseEpoch(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        if (text.length() == sign || text.length() > LONGEST_EPOCH) {
            return null;
        }
        for (int i = sign; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        long count = Long.parseLong(text);
        try {
            return new Parsed(perSecond == 1 ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count), null);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static @Nullable Parsed parseLetters(DateTimeFormatter formatter, String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            LocalDate date = parsed.query(TemporalQueries.localDate());
            if (date == null) {
                return new Parsed(null, time);
            }
            ZoneId own = parsed.query(TemporalQueries.zone());
            return new Parsed(
                    ZonedDateTime.of(date, time, own == null ? zone : own).toInstant(), null);
        } catch (DateTimeException notThisWay) {
            return null;
        }
    }
}
