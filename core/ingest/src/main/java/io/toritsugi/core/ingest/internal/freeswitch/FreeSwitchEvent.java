package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Line;
import io.vavr.control.Either;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event of FreeSWITCH: names and values, which are percent-encoded.
 *
 * @param at when it happened
 * @param values the values by name
 */
record FreeSwitchEvent(Instant at, Map<String, String> values) {
    private static final Pattern MICROS = Pattern.compile("[0-9]{1,17}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final int LONGEST_NAME = 150;

    /** {@return the event of a block, or why it is none} */
    static Either<RecordResult, FreeSwitchEvent> of(Line block) {
        Map<String, String> values = new HashMap<>();
        for (String line : block.text().split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                return Either.left(block.rejected(RejectionReason.OTHER, "must be lines of \"Name: value\""));
            }
            values.putIfAbsent(
                    line.substring(0, colon).strip(),
                    decoded(line.substring(colon + 1).strip()));
        }
        String time = values.getOrDefault("Event-Date-Timestamp", "");
        if (!MICROS.matcher(time).matches()) {
            return Either.left(block.rejected(
                    "Event-Date-Timestamp", RejectionReason.BAD_INSTANT, "must be microseconds since 1970", time));
        }
        return Either.right(new FreeSwitchEvent(Instant.EPOCH.plus(Long.parseLong(time), ChronoUnit.MICROS), values));
    }

    /** What is no percent-encoding is taken as it is. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return value;
        }
    }

    /** {@return a value that can be a name; empty if it is blank, too long, or has control characters} */
    Optional<String> name(String property) {
        return Optional.ofNullable(values.get(property))
                .map(String::strip)
                .filter(text -> !text.isEmpty()
                        && text.length() <= LONGEST_NAME
                        && text.chars().noneMatch(Character::isISOControl));
    }

    /** {@return the time from one second to another, both properties; empty unless both are there and in order} */
    Optional<Duration> between(String from, String to) {
        return seconds(from)
                .flatMap(begin -> seconds(to).filter(end -> end >= begin).map(end -> Duration.ofSeconds(end - begin)));
    }

    private Optional<Long> seconds(String property) {
        return Optional.ofNullable(values.get(property))
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Long::valueOf)
                .filter(second -> second > 0);
    }
}
