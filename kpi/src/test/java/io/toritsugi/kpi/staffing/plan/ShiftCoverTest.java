package io.toritsugi.kpi.staffing.plan;

import static io.toritsugi.kpi.staffing.plan.HalfHours.HANDLE_TIME;
import static io.toritsugi.kpi.staffing.plan.HalfHours.RULE;
import static io.toritsugi.kpi.staffing.plan.HalfHours.loads;
import static io.toritsugi.kpi.staffing.plan.HalfHours.plan;
import static io.toritsugi.kpi.staffing.plan.HalfHours.start;
import static io.toritsugi.kpi.staffing.plan.Shifts.MORNING;
import static io.toritsugi.kpi.staffing.plan.Shifts.agent;
import static io.toritsugi.kpi.staffing.plan.Shifts.schedules;
import static io.toritsugi.kpi.staffing.plan.Shifts.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.actual.Schedules;
import io.toritsugi.core.queueing.Shrinkage;
import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.collect.Intervals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether schedules plan as many agents as it takes. */
class ShiftCoverTest {
    @Test
    void aMorningByHand() {
        ShiftCover cover = ShiftCover.of(plan(10, 10, 0, 5), MORNING, CoverAgainst.AGENTS);

        assertThat(minutes(cover)).containsExactly(80L, 95L, 75L, 50L);
        assertThat(cover.intervals()).extracting(IntervalCover::required).containsExactly(3, 3, 0, 2);
        assertThat(cover.intervals())
                .extracting(interval -> interval.balance().toMinutes())
                .containsExactly(-10L, 5L, 75L, -10L);
        assertThat(cover.covered()).isEqualTo(Duration.ofHours(5));
        assertThat(cover.overstaffed()).isEqualTo(Duration.ofMinutes(80));
        assertThat(cover.understaffed()).isEqualTo(Duration.ofMinutes(20));
        assertThat(cover.shortIntervals()).extracting(IntervalCover::from).containsExactly(start(0), start(3));
        assertThat(cover.worst()).map(IntervalCover::from).contains(start(0));
    }

    /** 80, 95, 75 and 50 minutes are 2, 3, 2 and 1 agents; the service levels are those of {@link HalfHours}. */
    @Test
    void whatWholeAgentsReach() {
        ShiftCover cover = ShiftCover.of(plan(10, 10, 0, 5), MORNING, CoverAgainst.AGENTS);

        assertThat(cover.intervals())
                .extracting(interval -> interval.predicted().agents())
                .containsExactly(2, 3, 2, 1);
        assertThat(cover.intervals())
                .extracting(interval -> interval.predicted().occupancy())
                .containsExactly(0.5, 1.0 / 3, 0.0, 0.5);
        assertThat(cover.intervals().get(0).predicted().serviceLevel())
                .isCloseTo(1 - StrictMath.exp(-1 / 9.0) / 3, within(1e-12));
        assertThat(cover.intervals().get(1).predicted().serviceLevel())
                .isCloseTo(1 - StrictMath.exp(-2 / 9.0) / 11, within(1e-12));
        assertThat(cover.intervals().get(2).predicted().serviceLevel()).isEqualTo(1);
        assertThat(cover.intervals().get(3).predicted().serviceLevel())
                .isCloseTo(1 - StrictMath.exp(-0.5 / 9) / 2, within(1e-12));
    }

    /**
     * Of 0.3 that schedules do not show: 3 agents are 4.3 and so 5 positions, 2 are 3; of 80, 95, 75 and 50 minutes 56, 66.5, 52.5
     * and 35 are left.
     */
    @Test
    void whatSchedulesDoNotShowComesOffOnce() {
        StaffingPlan plan = StaffingPlan.of(RULE.withShrinkage(Shrinkage.of("0.3")), loads(List.of(10, 10, 0, 5)));

        ShiftCover cover = ShiftCover.of(plan, MORNING, CoverAgainst.POSITIONS);

        assertThat(cover.against()).isEqualTo(CoverAgainst.POSITIONS);
        assertThat(minutes(cover)).containsExactly(80L, 95L, 75L, 50L);
        assertThat(cover.intervals()).extracting(IntervalCover::required).containsExactly(5, 5, 0, 3);
        assertThat(cover.intervals())
                .extracting(interval -> interval.balance().toMinutes())
                .containsExactly(-70L, -55L, 75L, -40L);
        assertThat(cover.intervals())
                .extracting(interval -> interval.atWork().toSeconds())
                .containsExactly(56 * 60L, 66 * 60L + 30, 52 * 60L + 30, 35 * 60L);
        assertThat(cover.intervals())
                .extracting(interval -> interval.predicted().agents())
                .containsExactly(1, 2, 1, 1);

        ShiftCover shown = ShiftCover.of(plan, MORNING, CoverAgainst.AGENTS);
        assertThat(shown.intervals()).extracting(IntervalCover::required).containsExactly(3, 3, 0, 2);
        assertThat(shown.intervals().get(0).atWork()).isEqualTo(Duration.ofMinutes(80));
    }

    /** Half an hour is 1.8e12 ns; of 1e-13 of it 0.18 ns are lost, and with them the last whole one, and the whole agent. */
    @Test
    void whatIsLeftIsRoundedDown() {
        StaffingPlan plan = StaffingPlan.of(RULE.withShrinkage(Shrinkage.of("1e-13")), loads(List.of(10)));

        IntervalCover cover = ShiftCover.of(plan, MORNING, agent(1)::equals, CoverAgainst.POSITIONS)
                .intervals()
                .get(0);

        assertThat(cover.covered()).isEqualTo(Duration.ofMinutes(30));
        assertThat(cover.atWork()).isEqualTo(Duration.ofNanos(1_799_999_999_999L));
        assertThat(cover.predicted().agents()).isZero();
    }

    @Test
    void aGroupIsCoveredByItsOwn() {
        StaffingPlan plan = plan(10, 10, 0, 5);

        ShiftCover cover =
                ShiftCover.of(plan, MORNING, who -> who.equals(agent(1)) || who.equals(agent(4)), CoverAgainst.AGENTS);

        assertThat(minutes(cover)).containsExactly(30L, 30L, 15L, 20L);
        assertThat(minutes(ShiftCover.of(plan, Schedules.none(), CoverAgainst.AGENTS)))
                .containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void aSpanCountsInEveryIntervalThatItTouchesButNotBetween() {
        List<IntervalLoad> apart = List.of(HalfHours.load(0, 10), HalfHours.load(3, 10), HalfHours.load(4, 10));

        ShiftCover cover = ShiftCover.of(StaffingPlan.of(RULE, apart), MORNING, CoverAgainst.AGENTS);

        assertThat(minutes(cover)).containsExactly(80L, 50L, 10L);
    }

    @Test
    void nothingIsWorstWhereNothingIsShort() {
        ShiftCover cover = ShiftCover.of(plan(0, 0), MORNING, CoverAgainst.AGENTS);

        assertThat(cover.worst()).isEmpty();
        assertThat(cover.understaffed()).isZero();
        assertThat(cover.overstaffed()).isEqualTo(Duration.ofMinutes(175));
    }

    /**
     * A shift from midnight to six, with a break from 01:45 to 03:15 on the clock. In New York the clock skips the hour from
     * two on 8 March 2026 and shows that from one twice on 1 November; on Lord Howe it skips half an hour from two on 4 October and
     * shows that from 01:30 twice on 5 April. The break begins before the change in March and October, and in the
     * second showing of 01:45 otherwise: it lasts 30 and 60 minutes, and 90 twice. Intervals of the clock are cut at the change:
     * 46 half hours and 50, and of hours 24 on either day, of which one lasts 30 and 90 minutes.
     */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 30, 46, 300, 30",
        "America/New_York, 2026-11-01, 30, 50, 420, 90",
        "Australia/Lord_Howe, 2026-10-04, 60, 24, 330, 60",
        "Australia/Lord_Howe, 2026-04-05, 60, 24, 390, 90"
    })
    void aDayOnWhichTheClockChanges(
            String zoneName, String date, int interval, int rows, long shiftMinutes, long breakMinutes) {
        ZoneId zone = ZoneId.of(zoneName);
        Plan shift = Shifts.plan(shift(
                at(zone, date + "T00:00"),
                at(zone, date + "T06:00"),
                PlannedActivity.of(Shifts.BREAK, at(zone, date + "T01:45"), at(zone, date + "T03:15"))));
        List<IntervalLoad> day = day(zone, date, Duration.ofMinutes(interval));

        ShiftCover cover = ShiftCover.of(StaffingPlan.of(RULE, day), schedules(List.of(shift)), CoverAgainst.AGENTS);

        assertThat(cover.intervals()).hasSize(rows);
        assertThat(cover.covered()).isEqualTo(Duration.ofMinutes(shiftMinutes - breakMinutes));
        assertThat(cover.intervals())
                .allSatisfy(row -> assertThat(row.covered()).isLessThanOrEqualTo(row.length()));
        // 10 calls an interval take 3 agents in half an hour; in all of them the balance is what is there less what it
        // takes.
        assertThat(cover.overstaffed().minus(cover.understaffed()))
                .isEqualTo(cover.covered().minus(cover.plan().agentTime()));
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local)
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    private static List<IntervalLoad> day(ZoneId zone, String date, Duration length) {
        Intervals intervals = Intervals.of(zone, length);
        List<IntervalLoad> loads = new ArrayList<>();
        Interval next = intervals.at(at(zone, date + "T00:00"));
        Instant end =
                LocalDateTime.parse(date + "T00:00").plusDays(1).atZone(zone).toInstant();
        while (next.start().isBefore(end)) {
            loads.add(IntervalLoad.of(next, BigDecimal.TEN, HANDLE_TIME));
            next = intervals.at(next.end());
        }
        return loads;
    }

    private static List<Long> minutes(ShiftCover cover) {
        return cover.intervals().stream()
                .map(interval -> interval.covered().toMinutes())
                .toList();
    }
}
