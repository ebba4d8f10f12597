package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers instead of calls: whoever calls again until he gets through is one who got through. */
class CustomersTest {
    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.by(Dimension.QUEUE), Grouping.by(Dimension.INTERVAL));

    private static KpiCatalogue catalogue() {
        List<KpiDefinition> both =
                new ArrayList<>(StandardDefinitions.customers().definitions());
        both.add(StandardDefinitions.catalogue().find("answer-rate").orElseThrow());
        return KpiCatalogue.of(both);
    }

    private static KpiCollector collector() {
        return KpiCollector.of(Kpis.SETTINGS, catalogue(), GROUPINGS);
    }

    /**
     * Kim gives up in sales at 7:00, and gets through at 7:40. Lee is answered in sales and transferred to service, where nobody takes
     * him. Max gives up in service twice. Somebody unknown is answered.
     */
    private static List<ContactHistory> histories() {
        return List.of(
                inbound("kim-1")
                        .of("kim")
                        .waited(0, 60, "v", "sales", DequeueCause.ABANDONED)
                        .ended(60),
                inbound("kim-2", ContactHistory.SEVEN.plus(Duration.ofMinutes(40)))
                        .of("kim")
                        .waited(0, 10, "v", "sales", DequeueCause.ANSWERED)
                        .answered(10, "l", "ann", "v")
                        .legEnded(100, "l")
                        .ended(100),
                inbound("lee")
                        .waited(0, 5, "v", "sales", DequeueCause.ANSWERED)
                        .answered(5, "l", "ann", "v")
                        .legEnded(60, "l")
                        .waited(60, 90, "w", "service", DequeueCause.ABANDONED)
                        .ended(90)
                        .of("lee"),
                inbound("max-1")
                        .of("max")
                        .waited(0, 30, "v", "service", DequeueCause.ABANDONED)
                        .ended(30),
                inbound("max-2")
                        .of("max")
                        .waited(0, 40, "v", "service", DequeueCause.ABANDONED)
                        .ended(40),
                inbound("unknown").served(5, 60, "bob"));
    }

    @Test
    void customersCountOnceInEachGroup() {
        KpiCollector collector = collector();
        histories().forEach(history -> collector.acceptAll(history.events()));
        KpiResults results = collector.result();
        KpiGroup total = results.groups().get(0);

        assertValue(total, "customers.offered", "3"); // Kim, Lee and Max
        assertRatio(total, "answer-rate.unique-customers", "2", "3"); // Kim and Lee
        assertRatio(total, "answer-rate", "3", "7"); // the rival counts visits: Kim's second, Lee's first, the unknown
        KpiGroup service = Kpis.group(results, "queue", "service");
        assertRatio(service, "answer-rate.unique-customers", "0", "2");
        KpiGroup seven = Kpis.group(results, "interval", "1999-01-03T07:00:00+02:00");
        assertRatio(seven, "answer-rate.unique-customers", "1", "3"); // Lee; Kim had not got through yet
        assertThat(total.find("answer-rate.unique-customers").orElseThrow().n()).isEqualTo(3);
    }

    @Test
    void groupsMergeToTheCustomersOfAll() {
        KpiCollector collector = collector();
        histories().forEach(history -> collector.acceptAll(history.events()));

        KpiGroup merged =
                collector.result().merged(Grouping.by(Dimension.INTERVAL), any -> true, Map.of("team", "all"));

        assertRatio(merged, "answer-rate.unique-customers", "2", "3");
    }

    @Test
    void collectorsMergeToTheCustomersOfAllAsTheyAreAndAsBytes() {
        KpiCollector one = collector();
        KpiCollector other = collector();
        for (int i = 0; i < histories().size(); i++) {
            (i % 2 == 0 ? one : other).acceptAll(histories().get(i).events());
        }
        one.complete();
        other.complete();
        KpiCollector asBytes = collector();
        asBytes.merge(one.settled(), one.unsettled());
        asBytes.merge(other.settled(), other.unsettled());
        asBytes.complete();
        one.merge(other);

        assertRatio(one.result().groups().get(0), "answer-rate.unique-customers", "2", "3");
        assertThat(asBytes.result().groups()).isEqualTo(one.result().groups());
    }

    @Test
    void withoutKnownCustomersThereIsNone() {
        KpiCollector collector = collector();
        collector.acceptAll(inbound("unknown").served(5, 60, "bob").events());
        KpiGroup total = collector.result().groups().get(0);

        assertValue(total, "customers.offered", "0");
        assertUndefined(total, "answer-rate.unique-customers");
    }

    @Test
    void byEventTheOnesWhoGotThroughAreNoPartOfTheOnesWhoCame() {
        KpiDefinition rate = StandardDefinitions.customers()
                .find("answer-rate.unique-customers")
                .orElseThrow();

        assertThatThrownBy(() -> rate.by(Attribution.EVENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be EVENT")
                .hasMessageContaining("CustomerShare[numerator=ANSWERED, denominator=OFFERED]");
    }

    @Test
    void byEventACustomerCameWhereHisVisitBegan() {
        KpiDefinition offered =
                StandardDefinitions.customers().find("customers.offered").orElseThrow();
        KpiCollector collector =
                KpiCollector.of(Kpis.SETTINGS, KpiCatalogue.of(List.of(offered.by(Attribution.EVENT))), GROUPINGS);
        collector.acceptAll(inbound("late")
                .of("kim")
                .waited(3_600, 3_700, "v", "sales", DequeueCause.ABANDONED)
                .ended(3_700)
                .events());

        KpiGroup eight = Kpis.group(collector.result(), "interval", "1999-01-03T08:00:00+02:00");
        assertValue(eight, "customers.offered.by-event", "1");
    }

    @Test
    void whoCountsIsOfContactsAndOfOneSortOfUnit() {
        assertThatThrownBy(() -> new Formula.CustomerShare(StandardMeasure.ARRIVED, StandardMeasure.OFFERED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Formula.CustomerShare must be of one counted unit, was ARRIVED by OFFERED");
        assertThatThrownBy(() -> new Formula.CustomerCount(StandardMeasure.TALK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Formula.CustomerCount must be of counts of contacts, visits or legs, was TALK of AGENT_LEG");
        assertThatThrownBy(() -> new Formula.CustomerCount(StandardMeasure.SURVEYS_OFFERED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was SURVEYS_OFFERED of SURVEY");
    }
}
