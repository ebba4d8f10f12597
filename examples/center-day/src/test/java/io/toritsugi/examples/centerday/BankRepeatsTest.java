package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.repeat.RepeatContacts;
import io.toritsugi.kpi.repeat.RepeatRule;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Who called the bank again, against the oracle: it counts from beginning to beginning, so here each call ends as it begins; and it takes
 * the last instant of the window in, so here the window is a nanosecond longer.
 */
class BankRepeatsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss");

    @ParameterizedTest
    @CsvSource({"1999-01, 24h, PT24H", "1999-02, 7d, PT168H", "all, 7d, PT168H"})
    void repeatContactsAreThoseOfTheOracle(String months, String name, Duration window) throws IOException {
        JsonNode repeats = BankRecords.expected(months).get("repeat_contacts");
        Instant matureUntil = LocalDate.parse(repeats.get("last_counted_day").asString())
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        List<Dated> events = events(months);

        JsonNode expected = repeats.get(name);
        assertUnrepeated(expected, "with_repeat", unrepeated(events, window, false, matureUntil));
        assertUnrepeated(expected, "with_repeat_same_type", unrepeated(events, window, true, matureUntil));
    }

    private static void assertUnrepeated(JsonNode expected, String repeated, KpiValue unrepeated) {
        long contacts = expected.get("contacts").asLong();
        assertThat(unrepeated.denominator()).contains(BigDecimal.valueOf(contacts));
        assertThat(unrepeated.numerator())
                .contains(BigDecimal.valueOf(contacts - expected.get(repeated).asLong()));
    }

    private static KpiValue unrepeated(List<Dated> events, Duration window, boolean sameIssue, Instant matureUntil) {
        KpiCollector collector = KpiCollector.of(BankRecords.settings(20), StandardDefinitions.repeats(), List.of());
        RepeatContacts repeats =
                new RepeatContacts(new RepeatRule(window.plusNanos(1), sameIssue, false), collector::count);
        repeats.acceptAll(events);
        repeats.completeUntil(matureUntil.plus(window));
        KpiGroup total = collector.result().groups().get(0);
        return total.find("fcr.no-repeat").orElseThrow();
    }

    private static List<Dated> events(String months) throws IOException {
        List<Dated> events = new ArrayList<>();
        List<Map<String, String>> rows = BankRecords.rows(months);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            if (!row.getOrDefault("outcome", "").equals("PHANTOM")) {
                add(events, InteractionId.of("row-" + i), row);
            }
        }
        return events;
    }

    private static void add(List<Dated> events, InteractionId id, Map<String, String> row) {
        Instant at = LocalDate.parse(row.getOrDefault("date", ""), DATE)
                .minusYears(100)
                .atTime(LocalTime.parse(row.getOrDefault("vru_entry", ""), TIME))
                .atZone(ZONE)
                .toInstant();
        String customer = row.getOrDefault("customer_id", "0");
        List<Event> told = new ArrayList<>();
        told.add(InteractionCreated.builder()
                .interaction(id)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .customer(customer.equals("0") ? Optional.empty() : Optional.of(CustomerId.of(customer)))
                .addReasons(row.getOrDefault("type", ""))
                .build());
        if (row.getOrDefault("outcome", "").equals("AGENT")) {
            LegId leg = LegId.of("l");
            told.add(LegConnected.builder().routable(RoutableId.of(id)).leg(leg).build());
            told.add(LegEnded.builder()
                    .routable(RoutableId.of(id))
                    .leg(leg)
                    .mechanism(LegEndMechanism.HANG_UP)
                    .build());
        }
        told.add(InteractionEnded.builder()
                .interaction(id)
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build());
        told.forEach(event -> events.add(Dated.of(at, event)));
    }
}
