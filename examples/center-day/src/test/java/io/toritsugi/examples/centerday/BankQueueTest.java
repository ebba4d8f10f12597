package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.QueueGauge;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who waited at the bank, and who they were. */
class BankQueueTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");

    /** Each day alone; whoever leaves does so before whoever comes at the same second, and who did not wait was never there. */
    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-03"})
    void theGaugeShowsThePeaksOfTheOracle(String month) {
        Map<LocalDate, List<Dated>> days = days(month);

        JsonNode peaks = BankRecords.expected(month).get("peak_by_day");
        peaks.propertyNames()
                .forEach(day -> assertThat(peak(days.getOrDefault(LocalDate.parse(day), List.of())))
                        .as(day)
                        .isEqualTo(peaks.get(day).get("max_waiting").asInt()));
    }

    private static int peak(List<Dated> day) {
        List<Dated> told = new ArrayList<>(day);
        told.sort(Comparator.comparing(Dated::occurredAt).thenComparing(event -> event.event() instanceof Queued));
        KpiCollector live = KpiCollector.of(BankRecords.settings(20), StandardDefinitions.catalogue(), List.of());
        int peak = 0;
        for (Dated event : told) {
            live.accept(event);
            int waiting = live.waiting(event.occurredAt()).values().stream()
                    .mapToInt(QueueGauge::waiting)
                    .sum();
            peak = Math.max(peak, waiting);
        }
        return peak;
    }

    /** {@return when calls that waited came to a queue and left it, by the day on which they began} */
    private static Map<LocalDate, List<Dated>> days(String month) {
        Map<RoutableId, LocalDate> began = new HashMap<>();
        Map<RoutableId, Dated> queued = new HashMap<>();
        Map<LocalDate, List<Dated>> days = new TreeMap<>();
        for (PendingEvent event : BankRecords.events(month)) {
            RoutableId call = ((ContactEvent) event.event()).routable();
            began.putIfAbsent(call, LocalDate.ofInstant(event.occurredAt(), ZONE));
            if (event.event() instanceof Queued) {
                queued.put(call, event);
            } else if (event.event() instanceof Dequeued) {
                Dated came = Objects.requireNonNull(queued.get(call));
                if (came.occurredAt().isBefore(event.occurredAt())) {
                    days.computeIfAbsent(Objects.requireNonNull(began.get(call)), none -> new ArrayList<>())
                            .addAll(List.of(came, event));
                }
            }
        }
        return days;
    }

    /** Customers are known of those alone who waited in the queue; who is not known is left out. */
    @ParameterizedTest
    @ValueSource(strings = "1999-01")
    void eachCustomerCountsOnce(String months) throws IOException {
        Set<String> offered = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Map<String, String> row : BankRecords.rows(months)) {
            String customer = row.getOrDefault("customer_id", "0");
            String outcome = row.getOrDefault("outcome", "");
            boolean queued = !row.getOrDefault("q_start", "0:00:00").equals("0:00:00");
            if (!customer.equals("0") && (outcome.equals("AGENT") || (outcome.equals("HANG") && queued))) {
                offered.add(customer);
            }
            if (!customer.equals("0") && outcome.equals("AGENT")) {
                answered.add(customer);
            }
        }
        KpiCollector collector = KpiCollector.of(BankRecords.settings(20), StandardDefinitions.customers(), List.of());
        collector.acceptAll(BankRecords.events(months));
        KpiGroup total = collector.finish().groups().get(0);

        assertThat(offered).hasSizeGreaterThan(answered.size());
        assertThat(total.find("customers.offered").orElseThrow().value()).contains(BigDecimal.valueOf(offered.size()));
        assertThat(total.find("answer-rate.unique-customers").orElseThrow().numerator())
                .contains(BigDecimal.valueOf(answered.size()));
    }
}
