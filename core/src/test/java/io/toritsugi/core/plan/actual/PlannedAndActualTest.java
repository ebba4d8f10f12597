package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.*;
import static io.toritsugi.core.plan.actual.AgentDays.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.plan.Planned;
import io.toritsugi.core.plan.Plans;
import io.toritsugi.core.plan.Schedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannedAndActualTest {
    private static PlannedAndActual wholeDay(Schedule schedule, Dated... events) {
        return PlannedAndActual.of(schedule, List.of(events), clock("00:00"), clock("23:00"));
    }

    private static BigDecimal percent(Duration part, Duration whole) {
        return BigDecimal.valueOf(part.toSeconds() * 100)
                .divide(BigDecimal.valueOf(whole.toSeconds()), 2, RoundingMode.HALF_UP);
    }

    @Test
    void givesEachStretchWhatWasPlannedAndWhatWas() {
        Schedule schedule = schedule(day().addShifts(shift("09:00", "17:00", activity(LUNCH, "12:00", "13:00")))
                .build());

        List<Segment> segments = PlannedAndActual.of(
                        schedule,
                        List.of(at("08:50", login()), at("08:55", ready()), at("12:10", lunch()), at("13:00", ready())),
                        clock("08:52"),
                        clock("13:30"))
                .segments();

        Planned work = schedule.plannedAt(clock("09:00"));
        Planned lunch = schedule.plannedAt(clock("12:00"));
        Actual notReady = new Actual(Activity.Kind.NOT_READY, Optional.empty());
        Actual ready = new Actual(Activity.Kind.READY, Optional.empty());
        Actual atLunch = new Actual(Activity.Kind.NOT_READY, Optional.of(LUNCH_REASON));
        assertThat(segments)
                .containsExactly(
                        new Segment(clock("08:52"), clock("08:55"), new Planned.Off(), notReady),
                        new Segment(clock("08:55"), clock("09:00"), new Planned.Off(), ready),
                        new Segment(clock("09:00"), clock("12:00"), work, ready),
                        new Segment(clock("12:00"), clock("12:10"), lunch, ready),
                        new Segment(clock("12:10"), clock("13:00"), lunch, atLunch),
                        new Segment(clock("13:00"), clock("13:30"), work, ready));
    }

    /** 480 minutes of shift, of which 450 were worked, and 65 of overtime: the published example of ServiceNow. */
    @Test
    void theSumsGiveTheAdherenceAndConformanceOfServiceNow() {
        PlannedAndActual day = wholeDay(
                schedule(day().addShifts(shift("09:00", "17:00"), overtime("17:00", "18:05"))
                        .build()),
                at("09:30", ready()),
                at("18:05", logout()));

        Duration worked = day.time(segment -> segment.planned().kind() == Planned.Kind.PRODUCTIVE
                && segment.actual().kind().productive());
        Duration scheduled = day.time(segment -> segment.planned().kind() == Planned.Kind.PRODUCTIVE);
        Duration overtime = day.time(segment -> segment.planned().kind() == Planned.Kind.OVERTIME_PRODUCTIVE);
        Duration workedOver = day.time(segment -> segment.planned().kind() == Planned.Kind.OVERTIME_PRODUCTIVE
                && segment.actual().kind().productive());

        assertThat(List.of(worked, scheduled, overtime, workedOver))
                .containsExactly(
                        Duration.ofMinutes(450),
                        Duration.ofMinutes(480),
                        Duration.ofMinutes(65),
                        Duration.ofMinutes(65));
        assertThat(percent(worked, scheduled.plus(overtime))).isEqualByComparingTo("82.57");
        assertThat(percent(worked.plus(workedOver), scheduled)).isEqualByComparingTo("107.29");
    }

    /** Early and late work is not credited: Amazon Connect counts the scheduled time alone. */
    @Test
    void theSumsGiveTheAdherenceOfAmazon() {
        PlannedAndActual day = wholeDay(
                schedule(day().addShifts(shift("09:00", "17:00")).build()),
                at("08:00", ready()),
                at("09:00", lunch()),
                at("09:30", connected("1")),
                at("16:00", ready()),
                at("18:05", ended("1", Optional.of(AGENT))),
                at("18:05", logout()));

        assertThat(percent(
                        day.time(segment -> segment.planned().productive()
                                && segment.actual().kind().productive()),
                        day.time(segment -> segment.planned().productive())))
                .isEqualByComparingTo("93.75");
    }

    /** Shrinkage is 1 - productive / paid. */
    @Test
    void theSumsGiveTheShrinkage() {
        PlannedAndActual day = wholeDay(
                schedule(day().addShifts(shift(
                                "09:00",
                                "18:00",
                                activity(LUNCH, "12:00", "13:00"),
                                activity(TRAINING, "15:00", "16:00")))
                        .addExceptions(exception(SICK, "16:00", "17:00"))
                        .build()),
                at("09:00", ready()));

        assertThat(day.time(segment -> segment.planned().paid())).isEqualTo(Duration.ofHours(8));
        assertThat(day.time(segment -> segment.planned().productive())).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void sumsByPairsOfSorts() {
        PlannedAndActual day = wholeDay(
                schedule(day().addShifts(shift("09:00", "17:00")).build()),
                at("09:30", ready()),
                at("17:30", logout()));

        assertThat(day.times())
                .containsExactly(
                        entry(new Kinds(Planned.Kind.OFF, Activity.Kind.READY), Duration.ofMinutes(30)),
                        entry(new Kinds(Planned.Kind.OFF, Activity.Kind.LOGGED_OUT), Duration.ofMinutes(540 + 330)),
                        entry(new Kinds(Planned.Kind.PRODUCTIVE, Activity.Kind.READY), Duration.ofMinutes(450)),
                        entry(new Kinds(Planned.Kind.PRODUCTIVE, Activity.Kind.LOGGED_OUT), Duration.ofMinutes(30)));
    }

    @Test
    void withoutAScheduleNothingIsOff() {
        PlannedAndActual day = wholeDay(Schedule.unplanned(AGENT), at("09:00", ready()));

        assertThat(day.segments())
                .extracting(segment -> segment.planned().kind())
                .containsOnly(Planned.Kind.UNPLANNED);
    }

    @Test
    void anEmptyRangeHasNoSegments() {
        PlannedAndActual nothing =
                PlannedAndActual.of(Schedule.unplanned(AGENT), List.of(), Plans.clock("09:00"), Plans.clock("09:00"));

        assertThat(nothing.segments()).isEmpty();
        assertThat(nothing.times()).isEmpty();
    }

    @Test
    void theTimelineOfAnotherAgentIsRefused() {
        assertThatThrownBy(() -> PlannedAndActual.of(
                        Schedule.unplanned(AGENT), ActualTimeline.unknown(OTHER), clock("09:00"), clock("10:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a1, was that of a2");
    }
}
