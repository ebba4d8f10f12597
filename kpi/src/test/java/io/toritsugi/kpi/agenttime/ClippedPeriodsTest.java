package io.toritsugi.kpi.agenttime;

import static io.toritsugi.kpi.agenttime.AgentDay.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.agent.Activity.Kind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ClippedPeriodsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static AgentPeriod period(Kind kind, Instant from, Instant to) {
        return new AgentPeriod(
                AgentId.of("a1"), TimeCategory.of(kind, Optional.empty()), Optional.empty(), 1, 1, from, to);
    }

    /** The minutes of a wait in each interval that it touches, in order of time. */
    private static List<Long> minutes(AgentPeriod period, ZoneId zone, Duration interval) {
        return seconds(period, zone, interval).stream()
                .map(part -> part.longValueExact() / 60)
                .toList();
    }

    private static List<BigDecimal> seconds(AgentPeriod period, ZoneId zone, Duration interval) {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(zone).interval(interval).build(),
                StandardDefinitions.agentTime(),
                List.of(Grouping.by(Dimension.INTERVAL)));
        AgentTimeUnits.of(period).ifPresent(collector::count);
        return collector.result().groups().stream()
                .filter(group -> !group.dimensions().isEmpty())
                .map(group -> group.find("idle-share").orElseThrow().numerator().orElseThrow())
                .toList();
    }

    /** Amazon Connect, activity of agents: 05:23 to 05:30, 05:30 to 06:00 and 06:00 to 06:15. */
    @Test
    void aContactOfAmazonConnectCountsInThreeIntervals() {
        AgentDay day =
                AgentDay.of("a1").connected("05:23", "i1").hungUp("06:15", "i1").logout("06:15");

        assertThat(AgentDay.collected(day.until("12:00")).groups())
                .filteredOn(group -> !group.dimensions().isEmpty())
                .extracting(
                        group -> group.dimensions().get("interval"),
                        group -> group.find("concurrency")
                                .orElseThrow()
                                .denominator()
                                .orElseThrow()
                                .intValueExact())
                .containsExactly(
                        tuple("2026-04-01T05:00:00Z", 7 * 60),
                        tuple("2026-04-01T05:30:00Z", 30 * 60),
                        tuple("2026-04-01T06:00:00Z", 15 * 60));
    }

    /** Genesys, interval measures: of a wait from 3:58 to 4:03, 2 minutes count before four and 3 after. */
    @Test
    void aWaitOfGenesysCountsInTwoIntervals() {
        assertThat(minutes(period(Kind.READY, clock("15:58"), clock("16:03")), ZoneOffset.UTC, HALF_HOUR))
                .containsExactly(2L, 3L);
    }

    /** 25 October 2026, Berlin: at 03:00 summer time it is 02:00 again, so an interval of an hour comes twice. */
    @Test
    void theHourThatComesTwiceHasTwoParts() {
        Instant half = Instant.parse("2026-10-24T23:30:00Z"); // 01:30 summer time

        assertThat(minutes(period(Kind.READY, half, half.plus(Duration.ofHours(3))), BERLIN, Duration.ofHours(1)))
                .containsExactly(30L, 60L, 60L, 30L);
    }

    /** 29 March 2026, Berlin: 02:00 to 03:00 does not exist; an interval of four hours is one of three. */
    @Test
    void theHourThatIsSkippedHasNoPart() {
        Instant midnight = Instant.parse("2026-03-28T23:00:00Z");

        assertThat(minutes(
                        period(Kind.READY, midnight, midnight.plus(Duration.ofHours(8))), BERLIN, Duration.ofHours(4)))
                .containsExactly(180L, 240L, 60L);
    }

    /** An instant counts from its millisecond, whatever its nanoseconds. */
    @Property
    void thePartsAreTheWhole(
            @ForAll @LongRange(max = 400L * 86_400_000_000_000L) long nanosFrom,
            @ForAll @LongRange(min = 1, max = 2L * 86_400_000_000_000L) long nanos,
            @ForAll @IntRange(min = 10, max = 1_440) int intervalMinutes) {
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanosFrom);
        Instant to = from.plusNanos(nanos);

        assertThat(seconds(period(Kind.READY, from, to), BERLIN, Duration.ofMinutes(intervalMinutes)).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(to.toEpochMilli() - from.toEpochMilli(), 3));
    }
}
