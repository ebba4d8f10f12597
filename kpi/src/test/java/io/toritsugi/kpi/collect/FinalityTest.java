package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.SEVEN;
import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.group;
import static io.toritsugi.kpi.collect.Kpis.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure is provisional until nothing can change it any more, and then it never changes. */
class FinalityTest {
    private static final String FIRST = "1999-01-03T07:00:00+02:00";
    private static final Instant HALF_PAST = SEVEN.plusSeconds(1800);

    @Test
    void anIntervalIsFinalWhenItIsOverAndAllItsContactsAre() {
        KpiCollector collector = Kpis.collector(Dimension.INTERVAL);
        ContactHistory contact = inbound("a").queued(0, "v", "PS").answered(10, "l", "ann", "v");
        collector.acceptAll(contact.events());

        assertThat(answered(collector).provisional()).isTrue();
        collector.completeUntil(HALF_PAST);
        assertThat(answered(collector).provisional()).isTrue();
        assertThat(answered(collector).censored()).isOne();

        ContactHistory rest =
                ContactHistory.neverCreated("a").legEnded(1900, "l").ended(1900);
        collector.acceptAll(rest.events());
        collector.completeUntil(SEVEN.plusSeconds(1900 + 300));

        assertThat(answered(collector).provisional()).isFalse();
        assertThat(answered(collector).censored()).isZero();
    }

    /** After-call work may begin a little after the contact has ended, and the watermark may lie between the two. */
    @Test
    void afterCallWorkThatBeginsJustBehindTheWatermarkIsNotLost() {
        KpiCollector collector = Kpis.collector(Dimension.INTERVAL);
        collector.acceptAll(inbound("a").served(0, 1799, "ann").events());
        collector.completeUntil(HALF_PAST);
        assertThat(answered(collector).provisional()).isTrue();

        ContactHistory rest =
                ContactHistory.neverCreated("a").wrapUpStarted(1801, "l", "ann").wrapUpEnded(1900, "l", "ann");
        collector.acceptAll(rest.events());

        assertThat(value(group(collector.result(), "interval", FIRST), "wrap-up-time.mean")
                        .value())
                .contains(new BigDecimal(99));
        assertThat(collector.openContacts()).isZero();
    }

    @Test
    void aContactThatWaitsForLatecomersKeepsItsIntervalProvisional() {
        KpiCollector collector = Kpis.collector(Dimension.INTERVAL);
        collector.acceptAll(inbound("a").served(0, 1900, "ann").events());
        collector.completeUntil(HALF_PAST);

        assertThat(answered(collector).provisional()).isTrue();
        assertThat(answered(collector).censored()).isZero();
    }

    @Test
    void whatIsToldBehindTheWatermarkIsCountedAsOddAndNothingElse() {
        KpiCollector collector = Kpis.collector(Dimension.INTERVAL);
        collector.acceptAll(inbound("a").served(0, 60, "ann").events());
        collector.completeUntil(HALF_PAST);
        KpiValue before = answered(collector);

        ContactHistory late = inbound("b").served(0, 60, "ben");
        collector.acceptAll(late.events());

        assertThat(answered(collector)).isEqualTo(before);
        assertThat(before.provisional()).isFalse();
        assertThat(collector.result().oddities())
                .containsEntry("behind-watermark", (long) late.events().size());
    }

    @Test
    void anEarlierWatermarkChangesNothing() {
        KpiCollector collector = Kpis.collector(Dimension.INTERVAL);
        collector.acceptAll(inbound("a").served(0, 60, "ann").events());
        collector.completeUntil(HALF_PAST);
        collector.completeUntil(SEVEN);

        assertThat(answered(collector).provisional()).isFalse();
    }

    @Test
    void whenEverythingIsToldOnlyOpenContactsAreProvisional() {
        KpiCollector collector = Kpis.collector(Dimension.QUEUE, Dimension.INTERVAL);
        collector.acceptAll(inbound("a").served(0, 60, "ann").events());
        collector.acceptAll(
                inbound("b", SEVEN.plusSeconds(3600)).queued(0, "v", "NE").events());
        collector.complete();

        KpiResults results = collector.result();

        assertThat(value(results.groups().get(0), "contacts.answered").censored())
                .isOne();
        assertThat(value(results.groups().get(0), "contacts.answered").provisional())
                .isTrue();
        assertThat(value(group(results, "queue", "PS"), "contacts.answered").provisional())
                .isTrue();
        assertThat(answered(collector).provisional()).isFalse();
    }

    @Test
    void anIntervalOfTheAnswerWaitsForContactsThatBeganBefore() {
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS,
                KpiCatalogue.of(List.of(StandardDefinitions.catalogue()
                        .find("contacts.answered")
                        .orElseThrow()
                        .by(Attribution.EVENT))),
                List.of(Grouping.by(Dimension.INTERVAL)));
        collector.acceptAll(inbound("a").queued(0, "v", "PS").events());
        collector.acceptAll(inbound("b", HALF_PAST).served(0, 60, "ann").events());
        collector.completeUntil(SEVEN.plusSeconds(3600));

        KpiValue second =
                value(group(collector.result(), "interval", "1999-01-03T07:30:00+02:00"), "contacts.answered.by-event");

        assertThat(second.provisional()).isTrue();
        assertThat(second.censored()).isOne();
    }

    /** The clock of the queue is two seconds behind that of the contact, which begins at 7:30:01. */
    @Test
    void aVisitThatBeganBeforeItsContactKeepsThatIntervalProvisional() {
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS,
                KpiCatalogue.of(List.of(StandardDefinitions.catalogue()
                        .find("contacts.offered")
                        .orElseThrow()
                        .by(Attribution.EVENT))),
                List.of(Grouping.by(Dimension.INTERVAL)));
        collector.acceptAll(inbound("a").gaveUp(20).events());
        collector.acceptAll(
                inbound("b", HALF_PAST.plusSeconds(1)).queued(-2, "v", "PS").events());
        collector.completeUntil(SEVEN.plusSeconds(2400));

        assertThat(value(group(collector.result(), "interval", FIRST), "contacts.offered.by-event")
                        .provisional())
                .isTrue();
    }

    @Test
    void aFigureSaysOfHowManyUnitsItIsMade() {
        KpiCollector collector = Kpis.collector();
        collector.acceptAll(inbound("a").served(20, 60, "ann").events());
        collector.acceptAll(inbound("b").gaveUp(20).events());
        collector.acceptAll(inbound("c").gaveUp(40).events());

        var total = collector.result().groups().get(0);

        assertThat(value(total, "answer-rate").n()).isEqualTo(3);
        assertThat(value(total, "average-wait").n()).isEqualTo(3);
        assertThat(value(total, "asa").n()).isEqualTo(1);
        assertThat(value(total, "service-level.ignore-early").n()).isEqualTo(2);
        assertThat(value(total, "talk-time.sum").n()).isEqualTo(1);
        assertThat(value(total, "wrap-up-share.of-handle").n()).isEqualTo(1);
        assertThat(value(total, "wait.p50").n()).isEqualTo(1);
        assertThat(value(total, "contacts.abandoned").n()).isEqualTo(2);
    }

    private static KpiValue answered(KpiCollector collector) {
        return value(group(collector.result(), "interval", FIRST), "contacts.answered");
    }
}
