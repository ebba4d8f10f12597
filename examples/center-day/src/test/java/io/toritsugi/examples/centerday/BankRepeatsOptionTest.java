package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who called the bank again within a week, read by the command line, against a plain reading of the rows: from the end of a call to the
 * beginning of another, each pair of calls of a customer looked at.
 */
class BankRepeatsOptionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss");

    @TempDir
    private Path out;

    private record Call(String customer, Instant start, Instant end, boolean handled) {
        boolean isFollowedBy(Call other) {
            return other.customer.equals(customer)
                    && other.start.isAfter(start)
                    && !other.start.isBefore(end)
                    && other.start.isBefore(end.plus(WINDOW));
        }
    }

    @Test
    void theCommandLineSaysWhatTheRowsSay() throws IOException {
        List<Call> calls = BankRecords.rows("1999-01").stream()
                .filter(row -> !cell(row, "outcome").equals("PHANTOM"))
                .map(BankRepeatsOptionTest::call)
                .toList();
        Instant last = calls.stream().map(Call::end).max(Instant::compareTo).orElseThrow();

        CommandLine run = CommandLine.run(Stream.concat(
                        Stream.of(
                                "kpi", "--repeats", WINDOW, "--mapping", BankRecords.MAPPING, "--out", out, "--input"),
                        BankRecords.files("1999-01").stream())
                .toArray());

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode written = JsonMapper.shared()
                .readTree(out.resolve(RepeatsAccompaniment.FILE).toFile());
        Map<String, Long> expected = counted(calls, last);
        assertThat(actual(written)).isEqualTo(expected);
        assertThat(expected.get("repeats")).isPositive();
    }

    private static Map<String, Long> counted(List<Call> calls, Instant last) {
        Map<String, List<Call>> byCustomer = new HashMap<>();
        calls.stream()
                .filter(call -> !call.customer().equals("0"))
                .forEach(call -> byCustomer
                        .computeIfAbsent(call.customer(), customer -> new ArrayList<>())
                        .add(call));
        Map<String, Long> counts = new HashMap<>();
        for (List<Call> ofCustomer : byCustomer.values()) {
            for (Call call : ofCustomer) {
                if (call.handled()) {
                    boolean mature = !call.end().plus(WINDOW).isAfter(last);
                    boolean repeats = ofCustomer.stream().anyMatch(other -> other.isFollowedBy(call));
                    boolean repeated = ofCustomer.stream().anyMatch(call::isFollowedBy);
                    add(counts, "immature", !mature);
                    add(counts, "mature", mature);
                    add(counts, "repeats", mature && repeats);
                    add(counts, "unrepeated", mature && !repeated);
                    add(counts, "firsts", mature && !repeats);
                    add(counts, "firstsUnrepeated", mature && !repeats && !repeated);
                }
            }
        }
        calls.forEach(
                call -> add(counts, "unknown", call.handled() && call.customer().equals("0")));
        return counts;
    }

    private static void add(Map<String, Long> counts, String name, boolean holds) {
        counts.merge(name, holds ? 1L : 0L, Long::sum);
    }

    private static Map<String, Long> actual(JsonNode written) {
        JsonNode values = written.get("total").get("values");
        return Map.of(
                "immature", written.get("immature").asLong(),
                "unknown", written.get("unknownCustomer").asLong(),
                "mature", part(values, "repeat-contact-rate", "denominator"),
                "repeats", part(values, "repeat-contact-rate", "numerator"),
                "unrepeated", part(values, "fcr.no-repeat", "numerator"),
                "firsts", part(values, "fcr.no-repeat-of-first", "denominator"),
                "firstsUnrepeated", part(values, "fcr.no-repeat-of-first", "numerator"));
    }

    private static long part(JsonNode values, String kpi, String part) {
        return values.get(kpi).get(part).asLong();
    }

    /** A call is over with the last of what the row tells of it: its menu, its wait, its service. */
    private static Call call(Map<String, String> row) {
        LocalDate day = LocalDate.parse(cell(row, "date"), DATE).minusYears(100);
        Instant start = day.atTime(time(row, "vru_entry")).atZone(ZONE).toInstant();
        Instant end = after(start, time(row, "vru_exit"));
        if (!cell(row, "q_start").equals("0:00:00")) {
            end = latest(end, after(start, time(row, "q_start")).plusSeconds(seconds(row, "q_time")));
        }
        boolean handled = cell(row, "outcome").equals("AGENT");
        if (handled && !cell(row, "ser_start").equals("0:00:00")) {
            end = latest(end, after(start, time(row, "ser_start")).plusSeconds(seconds(row, "ser_time")));
        }
        return new Call(cell(row, "customer_id"), start, end, handled);
    }

    /** The time of the clock on the day of the call, or on the next where it is earlier by more than clocks differ. */
    private static Instant after(Instant start, LocalTime time) {
        LocalDate day = start.atZone(ZONE).toLocalDate();
        Instant sameDay = day.atTime(time).atZone(ZONE).toInstant();
        boolean next = sameDay.isBefore(start.minus(CLOCK_TOLERANCE));
        return next ? day.plusDays(1).atTime(time).atZone(ZONE).toInstant() : sameDay;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime time(Map<String, String> row, String column) {
        return LocalTime.parse(cell(row, column), TIME);
    }

    private static long seconds(Map<String, String> row, String column) {
        return Long.parseLong(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
