package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Intervals add up to days, days to ISO weeks and months, and all to the total, over a change of the clocks, by every rule. */
class RollUpLawsTest {
    /** Two days before the clocks of Berlin go back, on the last Sunday of October, which ends a week and begins no month. */
    private static final Instant FROM = Instant.parse("2026-10-23T22:00:00Z");

    private static final KpiSettings BERLIN =
            KpiSettings.builder().zone(ZoneId.of("Europe/Berlin")).build();

    @Property
    void partsAddUpToTheWhole(@ForAll Random random, @ForAll Attribution rule) {
        KpiDefinition definition = definition("talk-time.sum").by(rule);
        List<Grouping> groupings = List.of(
                Grouping.by(Dimension.INTERVAL),
                Grouping.by(Dimension.HOUR),
                Grouping.by(Dimension.DAY),
                Grouping.by(Dimension.WEEK),
                Grouping.by(Dimension.MONTH));
        KpiCollector collector = KpiCollector.of(BERLIN, KpiCatalogue.of(List.of(definition)), groupings);
        for (ContactHistory history : histories(random)) {
            collector.acceptAll(history.events());
        }

        List<KpiGroup> groups = collector.result().groups();
        Map<String, BigDecimal> intervals = by("interval", definition, groups);
        Map<String, BigDecimal> days = by("day", definition, groups);
        BigDecimal total = value(groups.get(0), definition);

        assertThat(rolledUp(intervals, RollUpLawsTest::dayOf)).isEqualTo(days);
        assertThat(rolledUp(days, RollUpLawsTest::weekOf)).isEqualTo(by("week", definition, groups));
        assertThat(rolledUp(days, day -> day.substring(0, 7))).isEqualTo(by("month", definition, groups));
        assertThat(sum(by("hour", definition, groups))).isEqualByComparingTo(total);
        assertThat(sum(intervals)).isEqualByComparingTo(total);
    }

    @Property
    void noPieceIsLongerThanItsInterval(@ForAll Random random) {
        KpiDefinition definition = definition("talk-time.sum").by(Attribution.CLIPPED);
        KpiCollector collector =
                KpiCollector.of(BERLIN, KpiCatalogue.of(List.of(definition)), List.of(Grouping.by(Dimension.INTERVAL)));
        collector.acceptAll(histories(random).get(0).events());

        by("interval", definition, collector.result().groups())
                .values()
                .forEach(piece -> assertThat(piece).isLessThanOrEqualTo(BigDecimal.valueOf(1800)));
    }

    private static List<ContactHistory> histories(Random random) {
        List<ContactHistory> histories = new ArrayList<>();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            int wait = random.nextInt(600);
            int end = wait + random.nextInt(3 * 3600);
            histories.add(inbound("i" + i, FROM.plusSeconds(random.nextInt(10 * 86_400)))
                    .queued(0, "v", "Q")
                    .answered(wait, "l", "ann", "v")
                    .legEnded(end, "l")
                    .ended(end));
        }
        return histories;
    }

    private static Map<String, BigDecimal> by(String dimension, KpiDefinition definition, List<KpiGroup> groups) {
        Map<String, BigDecimal> found = new TreeMap<>();
        for (KpiGroup group : groups) {
            Optional.ofNullable(group.dimensions().get(dimension))
                    .ifPresent(key -> add(found, key, value(group, definition)));
        }
        return found;
    }

    private static Map<String, BigDecimal> rolledUp(Map<String, BigDecimal> parts, UnaryOperator<String> whole) {
        Map<String, BigDecimal> found = new TreeMap<>();
        parts.forEach((key, value) -> add(found, whole.apply(key), value));
        return found;
    }

    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal value) {
        sums.merge(key, value, (left, right) -> {
            BigDecimal sum = left.add(right).stripTrailingZeros();
            return sum.scale() < 0 ? sum.setScale(0) : sum;
        });
    }

    private static BigDecimal sum(Map<String, BigDecimal> values) {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(KpiGroup group, KpiDefinition definition) {
        return group.find(definition.id()).flatMap(KpiValue::value).orElseThrow();
    }

    private static String dayOf(String interval) {
        return OffsetDateTime.parse(interval).toLocalDate().toString();
    }

    private static String weekOf(String day) {
        LocalDate date = LocalDate.parse(day);
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static KpiDefinition definition(String id) {
        return StandardDefinitions.catalogue().find(id).orElseThrow();
    }
}
