package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.assist.repeat.LearnedRepeats;
import io.toritsugi.acw.assist.repeat.RepeatBackTest;
import io.toritsugi.acw.assist.repeat.RepeatObservation;
import io.toritsugi.acw.assist.repeat.RepeatWindow;
import io.toritsugi.core.id.CustomerId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Learned from January and February 1999, tried on March, of the customers that are known. */
class BankFollowUpsTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant MARCH = Instant.parse("1999-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("1999-04-01T00:00:00Z");

    @Test
    @DisplayName(
            "M86: precision and recall of who calls again within a week, learned in January and February, tried in March")
    void repeatsOfMarchArePredicted() throws IOException {
        RepeatWindow window = new RepeatWindow(WEEK);
        LearnedRepeats learned = new LearnedRepeats();
        accept(window, calls("1999-01"));
        accept(window, calls("1999-02"));
        window.closed(MARCH).forEach(one -> learned.learn(one.traits(), one.returned()));
        accept(window, calls("1999-03"));
        List<RepeatObservation> march = window.closed(APRIL).stream()
                .filter(one -> !one.at().isBefore(MARCH))
                .toList();

        RepeatBackTest test = RepeatBackTest.run(learned, march, new BigDecimal("0.5"));

        assertThat(test).isEqualTo(new RepeatBackTest(new BigDecimal("0.5"), 12_345, 2_280, 1_866, 2_827));
        assertThat(test.baseRate().orElseThrow()).as("who says it of everybody").isLessThan(new BigDecimal("0.74"));
        assertThat(test.precision().orElseThrow()).isGreaterThan(new BigDecimal("0.84"));
        assertThat(test.recall().orElseThrow()).isGreaterThan(new BigDecimal("0.86"));
    }

    private record Call(Instant at, String customer, String type, String outcome) {}

    private static void accept(RepeatWindow window, List<Call> calls) {
        for (Call call : calls) {
            window.accept(CustomerId.of(call.customer()), call.at(), call.type(), call.outcome());
        }
    }

    private static List<Call> calls(String month) throws IOException {
        List<Call> calls = new ArrayList<>();
        for (Map<String, String> row : BankRecords.rows(month)) {
            boolean known = !cell(row, "customer_id").equals("0")
                    && !cell(row, "outcome").equals("PHANTOM");
            if (known) {
                String[] clock = cell(row, "vru_entry").split(":", -1);
                LocalDate day = LocalDate.parse("19" + cell(row, "date"), DateTimeFormatter.BASIC_ISO_DATE);
                calls.add(new Call(
                        day.atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .plus(Duration.ofHours(Long.parseLong(clock[0])))
                                .plus(Duration.ofMinutes(Long.parseLong(clock[1])))
                                .plusSeconds(Long.parseLong(clock[2])),
                        cell(row, "customer_id"),
                        cell(row, "type"),
                        cell(row, "outcome")));
            }
        }
        calls.sort(Comparator.comparing(Call::at));
        return calls;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
