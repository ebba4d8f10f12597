package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Line;
import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a queue log, taken apart.
 *
 * @param at when it was written
 * @param call the call; empty if it is about none
 * @param queue the queue; empty if it is about none
 * @param agent the agent as the log names him; empty if it is about none
 * @param event the name of the event, in capital letters
 * @param data what follows, in order
 */
record QueueLogLine(
        Instant at,
        Optional<String> call,
        Optional<String> queue,
        Optional<String> agent,
        String event,
        List<String> data) {
    private static final Pattern EPOCH = Pattern.compile("([0-9]{1,11})(?:\\.([0-9]{1,9}))?");
    private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final DateTimeFormatter WALL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final int NANO_DIGITS = 9;
    private static final int LONGEST_NAME = 150;
    private static final int DATA = 5;

    /** {@return the line, or why it is none} */
    static Either<RecordResult, QueueLogLine> of(Line line, ZoneId zone) {
        String[] fields = line.text().split("\\|", -1);
        if (fields.length < DATA) {
            return Either.left(line.rejected(
                    RejectionReason.WRONG_COLUMN_COUNT,
                    "must be time|call|queue|agent|event|data, had " + fields.length + " fields"));
        }
        Optional<Instant> at = instant(fields[0].strip(), zone);
        if (at.isEmpty()) {
            return Either.left(line.rejected(
                    "time",
                    RejectionReason.BAD_INSTANT,
                    "must be seconds since 1970 or yyyy-MM-dd HH:mm:ss",
                    fields[0]));
        }
        if (!EVENT.matcher(fields[4].strip()).matches()) {
            return Either.left(
                    line.rejected("event", RejectionReason.BAD_NAME, "must be a word in capital letters", fields[4]));
        }
        for (int i = 1; i < DATA - 1; i++) {
            if (!isName(fields[i].strip())) {
                return Either.left(line.rejected(
                        List.of("call", "queue", "agent").get(i - 1),
                        RejectionReason.BAD_NAME,
                        "must have at most " + LONGEST_NAME + " characters and no control character",
                        fields[i]));
            }
        }
        return Either.right(new QueueLogLine(
                at.get(),
                name(fields[1]),
                name(fields[2]),
                name(fields[3]),
                fields[4].strip(),
                List.of(fields).subList(DATA, fields.length)));
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            String fraction = epoch.group(2) == null ? "" : epoch.group(2);
            long nanos = Long.parseLong(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), nanos));
        }
        try {
            return Optional.of(LocalDateTime.parse(text, WALL).atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<String> name(String field) {
        String text = field.strip();
        return text.isEmpty() || text.equals("NONE") ? Optional.empty() : Optional.of(text);
    }

    /** {@return a field of data, counted from 1; empty if it is blank or not there} */
    Optional<String> data(int number) {
        return number > data.size()
                ? Optional.empty()
                : Optional.of(data.get(number - 1).strip()).filter(text -> !text.isEmpty());
    }

    /** {@return a field of data that is a number of seconds; empty if it is none} */
    Optional<Duration> seconds(int number) {
        return data(number)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** {@return whether a field of data says something else than a number of seconds} */
    boolean isNoNumber(int number) {
        return data(number).isPresent() && seconds(number).isEmpty();
    }
}
