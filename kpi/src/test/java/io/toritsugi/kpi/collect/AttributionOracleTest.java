package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.report.KpiGroup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The intervals to which products attribute the same contact, by their published examples. */
class AttributionOracleTest {
    private static final Instant DAY = Instant.parse("2023-06-15T00:00:00Z");
    private static final KpiSettings UTC =
            KpiSettings.builder().zone(ZoneId.of("UTC")).build();

    /** Offered belongs to the interval of entry, answered to that of the answer, so an interval may answer what it was not offered. */
    @Test
    void genesysCloudOffersAtSevenTwentyEightAndAnswersAtSevenThirtyTwo() {
        ContactHistory contact = inbound("a", DAY)
                .queued(at(7, 28), "v", "A")
                .answered(at(7, 32), "l", "ann", "v")
                .legEnded(at(7, 40), "l")
                .ended(at(7, 40));

        assertThat(figures("contacts.offered", Attribution.EVENT, contact))
                .containsEntry("07:00", "1")
                .containsEntry("07:30", "0");
        assertThat(figures("contacts.answered", Attribution.EVENT, contact))
                .containsEntry("07:00", "0")
                .containsEntry("07:30", "1");
    }

    /** Handle belongs to the interval in which after-call work is submitted: answered at 10:25, over at 10:45. */
    @Test
    void genesysCloudAnswersAtTenAndHandlesAtHalfPast() {
        ContactHistory contact = inbound("a", DAY)
                .queued(at(10, 20), "v", "A")
                .answered(at(10, 25), "l", "ann", "v")
                .legEnded(at(10, 40), "l")
                .wrapUpStarted(at(10, 40), "l", "ann")
                .wrapUpEnded(at(10, 45), "l", "ann")
                .ended(at(10, 45));

        assertThat(figures("contacts.answered", Attribution.EVENT, contact)).containsEntry("10:00", "1");
        assertThat(figures("handle-time.mean", Attribution.EVENT, contact)).containsEntry("10:30", "1200");
        assertThat(figures("handle-time.mean", Attribution.COMPLETION, contact)).containsEntry("10:30", "1200");
    }

    /** A contact from 5:23 to 6:15: by its record 52 minutes at its end, by activity 7, 30 and 15. */
    @Test
    void amazonConnectSplitsAnActivityOverTheIntervalsThatItTouches() {
        ContactHistory contact = inbound("a", DAY)
                .connected(at(5, 23), "l", "ann")
                .legEnded(at(6, 15), "l")
                .ended(at(6, 15));

        assertThat(figures("talk-time.sum", Attribution.COMPLETION, contact)).isEqualTo(Map.of("06:00", "3120"));
        assertThat(figures("talk-time.sum", Attribution.CLIPPED, contact))
                .isEqualTo(Map.of("05:00", "420", "05:30", "1800", "06:00", "900"));
    }

    /** A wait from 3:58 to 4:03 gives two minutes to the first interval and three to the next. */
    @Test
    void genesysInfomartSplitsAWait() {
        ContactHistory contact = inbound("a", DAY)
                .waited(at(15, 58), at(16, 3), "v", "A", DequeueCause.ABANDONED)
                .ended(at(16, 3));
        KpiDefinition wait = definition("average-time-to-abandon");
        KpiDefinition sum = KpiDefinition.builder()
                .id("abandoned-wait.sum")
                .name(wait.name())
                .description(wait.description())
                .formula(new Formula.Sum(List.of(StandardMeasure.WAIT_OF_ABANDONED)))
                .formulaText("Σ wait")
                .unit(wait.unit())
                .countedUnit(wait.countedUnit())
                .attribution(Attribution.CLIPPED)
                .source("Genesys Info Mart")
                .build();

        assertThat(figures(sum, contact)).isEqualTo(Map.of("15:30", "120", "16:00", "180"));
    }

    /** Counted when the first of answer, abandonment and passing of the target happens: a wait from 8:29:50 with 20 s to answer. */
    @ParameterizedTest(name = "answered after {0} s in {1}")
    @CsvSource({"5, 08:00", "20, 08:30", "600, 08:30"})
    void ciscoCountsAtTheFirstServiceLevelEvent(int wait, String interval) {
        double queued = at(8, 29) + 50;
        ContactHistory contact = inbound("a", DAY)
                .queued(queued, "v", "A")
                .answered(queued + wait, "l", "ann", "v")
                .legEnded(queued + wait + 60, "l")
                .ended(queued + wait + 60);

        assertThat(figures("contacts.answered", Attribution.SL_EVENT, contact)).containsEntry(interval, "1");
    }

    @ParameterizedTest
    @EnumSource(value = Attribution.class, names = "CLIPPED", mode = EnumSource.Mode.EXCLUDE)
    void theTotalDoesNotDependOnTheRule(Attribution rule) {
        ContactHistory contact = inbound("a", DAY)
                .queued(at(7, 28), "v", "A")
                .answered(at(7, 32), "l", "ann", "v")
                .legEnded(at(8, 40), "l")
                .ended(at(8, 40));
        KpiDefinition definition = definition("handle-time.mean").by(rule);

        KpiGroup total = collect(definition, contact).groups().get(0);

        assertThat(total.find(definition.id()).orElseThrow().value()).contains(new BigDecimal("4080"));
    }

    /** A leg whose end was lost for ten years stands in the total alone, and is counted as odd. */
    @Test
    void whatIsTooLongIsNotSplit() {
        double tenYears = 3650.0 * 86_400;
        ContactHistory contact = inbound("a", DAY)
                .connected(0, "l", "ann")
                .legEnded(tenYears, "l")
                .ended(tenYears);

        KpiResults results = collect(definition("talk-time.sum").by(Attribution.CLIPPED), contact);

        assertThat(results.groups()
                        .get(0)
                        .find("talk-time.sum.by-clipped")
                        .orElseThrow()
                        .value())
                .contains(new BigDecimal("315360000"));
        assertThat(results.oddities()).containsEntry("too-long-to-split", 2L); // its talk and its handling
        assertThat(results.groups()).hasSize(2);
    }

    @Test
    void onlyDurationsAreClipped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition("contacts.answered").by(Attribution.CLIPPED))
                .withMessageContaining("durations alone, or by durations");
    }

    @Test
    void whatHappensAtTwoMomentsIsNotSubtractedByEvent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition("answer-rate.short-ignored").by(Attribution.EVENT))
                .withMessageContaining("taken off");
    }

    private static Map<String, String> figures(String id, Attribution rule, ContactHistory contact) {
        return figures(definition(id).by(rule), contact);
    }

    private static Map<String, String> figures(KpiDefinition definition, ContactHistory contact) {
        Map<String, String> found = new LinkedHashMap<>();
        for (KpiGroup group : collect(definition, contact).groups()) {
            String interval = group.dimensions().get("interval");
            if (interval != null) {
                group.find(definition.id())
                        .flatMap(value -> value.value())
                        .ifPresent(value -> found.put(interval.substring(11, 16), value.toPlainString()));
            }
        }
        found.values().removeIf(value -> !definition.unit().symbol().equals("count") && value.equals("0"));
        return found;
    }

    private static KpiResults collect(KpiDefinition definition, ContactHistory contact) {
        KpiCollector collector =
                KpiCollector.of(UTC, KpiCatalogue.of(List.of(definition)), List.of(Grouping.by(Dimension.INTERVAL)));
        collector.acceptAll(contact.events());
        return collector.result();
    }

    private static KpiDefinition definition(String id) {
        return StandardDefinitions.catalogue().find(id).orElseThrow();
    }

    private static double at(int hour, int minute) {
        return hour * 3600 + minute * 60;
    }
}
