package io.toritsugi.core.plan;

import static io.toritsugi.core.plan.Plans.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private final Schedule usual = schedule(day().addShifts(
                    shift("09:00", "17:00", activity(LUNCH, "12:00", "13:00"), activity(TRAINING, "15:00", "15:30")))
            .addShifts(overtime("17:00", "18:05"))
            .addShifts(shift("20:00", "21:00"))
            .build());

    @ParameterizedTest
    @CsvSource({
        "00:00, OFF",
        "08:59, OFF",
        "09:00, PRODUCTIVE", // beginnings are inclusive
        "11:59, PRODUCTIVE",
        "12:00, NON_PRODUCTIVE",
        "13:00, PRODUCTIVE", // ends are exclusive
        "15:00, NON_PRODUCTIVE",
        "17:00, OVERTIME_PRODUCTIVE",
        "18:04, OVERTIME_PRODUCTIVE",
        "18:05, OFF",
        "20:30, PRODUCTIVE"
    })
    void saysWhatIsPlannedAtAnInstant(String time, Planned.Kind expected) {
        assertThat(usual.plannedAt(clock(time)).kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0} the work ends at {1}, or next at {2}, and {3} are left")
    @CsvSource({
        "08:55,      , 18:05, PT0S", // off: no time is left, though the next work is known
        "09:00, 18:05, 18:05, PT9H5M", // overtime follows on directly
        "12:30, 18:05, 18:05, PT5H35M", // a lunch is no end
        "18:00, 18:05, 18:05, PT5M", // no item of half an hour for him
        "18:05,      , 21:00, PT0S",
        "20:00, 21:00, 21:00, PT1H",
        "21:00,      ,      , PT0S"
    })
    void aRouterSeesTheShiftEnd(String time, String end, String next, Duration left) {
        assertThat(usual.shiftEnd(clock(time)))
                .isEqualTo(Optional.ofNullable(end).map(Plans::clock));
        assertThat(usual.nextShiftEnd(clock(time)))
                .isEqualTo(Optional.ofNullable(next).map(Plans::clock));
        assertThat(usual.timeLeft(clock(time))).contains(left);
    }

    @Test
    void nothingIsKnownWhereNothingIsPlanned() {
        Instant later = clock("00:00").plus(Duration.ofDays(3));

        assertThat(usual.plannedAt(later)).isEqualTo(new Planned.Unplanned());
        assertThat(usual.timeLeft(later)).isEmpty();
        assertThat(usual.nextShiftEnd(later)).isEmpty();
        assertThat(usual.plannedAt(Instant.MAX).kind()).isEqualTo(Planned.Kind.UNPLANNED);
        assertThat(usual.nextShiftEnd(Instant.MIN)).contains(clock("18:05"));
    }

    @Test
    void workGoesOnAcrossTwoPlansThatTouch() {
        Instant midnight = Instant.parse("2026-04-02T00:00:00Z");
        Schedule night = schedule(
                day().addShifts(Shift.builder()
                                .from(clock("22:00"))
                                .to(midnight)
                                .build())
                        .build(),
                Plan.builder()
                        .from(midnight)
                        .to(midnight.plus(Duration.ofDays(1)))
                        .addShifts(Shift.builder()
                                .from(midnight)
                                .to(midnight.plus(Duration.ofHours(6)))
                                .build())
                        .build());

        assertThat(night.shiftEnd(clock("23:00"))).contains(midnight.plus(Duration.ofHours(6)));
    }

    @Test
    void anExceptionEndsTheWorkUnlessTheAgentStays() {
        Schedule leaves = schedule(day().addShifts(shift("09:00", "17:00"))
                .addExceptions(exception(OUTAGE, "10:00", "11:00"), exception(SICK, "14:00", "23:00"))
                .build());

        assertThat(leaves.shiftEnd(clock("09:30"))).contains(clock("14:00"));
        assertThat(leaves.shiftEnd(clock("10:30"))).contains(clock("14:00"));
        assertThat(leaves.shiftEnd(clock("15:00"))).isEmpty();
        assertThat(leaves.plannedAt(clock("15:00")).kind()).isEqualTo(Planned.Kind.EXCEPTION);
        assertThat(leaves.plannedAt(clock("18:00")))
                .as("an exception replaces work, not rest")
                .isEqualTo(new Planned.Off());
    }

    @Test
    void sumsWhatIsPlanned() {
        Schedule schedule = schedule(day().addShifts(
                        shift("09:00", "17:00", activity(LUNCH, "12:00", "13:00"), activity(MAIL, "13:00", "14:00")),
                        overtime("17:00", "18:00"))
                .addExceptions(exception(OUTAGE, "12:30", "13:15"), exception(SICK, "16:30", "17:30"))
                .build());

        PlannedTimes times = schedule.times(clock("00:00"), clock("23:00"));

        assertThat(times.scheduled()).isEqualTo(Duration.ofMinutes(480 - 30 - 45));
        assertThat(times.overtime()).isEqualTo(Duration.ofMinutes(30));
        assertThat(times.excepted()).isEqualTo(Duration.ofMinutes(60 + 45));
        assertThat(times.paid())
                .as("nobody pays the lunch, also not where the outage replaces it")
                .isEqualTo(Duration.ofHours(9 - 1));
        assertThat(times.productive()).isEqualTo(Duration.ofMinutes(540 - 60 - 45 - 30));
        assertThat(schedule.times(clock("09:30"), clock("09:30")).scheduled()).isZero();
        assertThat(schedule.times(clock("08:30"), clock("09:10")).scheduled()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aReplanReplacesItsPeriodAndNothingElse() {
        Plan morning = Plan.builder()
                .from(clock("08:00"))
                .to(clock("12:30"))
                .version(1)
                .addShifts(shift("10:00", "12:30"))
                .build();

        Schedule replanned = usual.replanned(morning);

        assertThat(replanned.plans()).extracting(Plan::from).containsExactly(ZERO, clock("08:00"), clock("12:30"));
        assertThat(replanned.plannedAt(clock("09:30")).kind()).isEqualTo(Planned.Kind.OFF);
        assertThat(replanned.plannedAt(clock("12:15")).kind()).isEqualTo(Planned.Kind.PRODUCTIVE);
        assertThat(replanned.plannedAt(clock("12:45")).kind())
                .as("half of the lunch stays")
                .isEqualTo(Planned.Kind.NON_PRODUCTIVE);
        assertThat(replanned.shiftEnd(clock("10:00"))).contains(clock("18:05"));
    }

    @Test
    void aStalePlanFillsOnlyWhatIsOpen() {
        Plan noon = Plan.builder()
                .from(clock("12:00"))
                .to(clock("13:00"))
                .version(2)
                .build();
        Plan stale = day().version(1).addShifts(shift("09:00", "17:00")).build();

        Schedule schedule = schedule(noon, stale);

        assertThat(schedule.plannedAt(clock("12:30")).kind()).isEqualTo(Planned.Kind.OFF);
        assertThat(schedule.plannedAt(clock("11:00")).kind()).isEqualTo(Planned.Kind.PRODUCTIVE);
        assertThat(schedule).isEqualTo(schedule(stale, noon));
    }

    @Test
    void ofEqualVersionsTheLaterOneHolds() {
        Plan first = day().addShifts(shift("09:00", "17:00")).build();
        Plan second = day().addShifts(shift("10:00", "18:00")).build();

        assertThat(schedule(first, second).plans()).containsExactly(second);
    }

    @Test
    void unlessSaidAnActivityIsProductiveIfItTakesContacts() {
        assertThat(ShiftActivity.CONTACT_WORK.productive()).isTrue();
        assertThat(ShiftActivity.CONTACT_WORK.paid()).isTrue();
        assertThat(LUNCH.productive()).isFalse();
        assertThat(LUNCH.paid()).isFalse();
        assertThat(TRAINING.takesContacts()).isFalse();
        assertThat(SICK.atWork()).isFalse();
        assertThat(OUTAGE.atWork()).isTrue();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> shift("09:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shift.to must be after from 2026-04-01T09:00:00Z, was 2026-04-01T09:00:00Z");
        assertThatThrownBy(() -> shift("09:00", "17:00", activity(LUNCH, "16:30", "17:01")))
                .hasMessageContaining("Shift.activities must lie within");
        assertThatThrownBy(() ->
                        shift("09:00", "17:00", activity(LUNCH, "12:00", "13:00"), activity(MAIL, "12:59", "14:00")))
                .hasMessageContaining("Shift.activities must be in order and apart");
        assertThatThrownBy(() -> day().addShifts(shift("10:00", "11:00"), shift("08:00", "09:00"))
                        .build())
                .hasMessageContaining("Plan.shifts must be in order");
        assertThatThrownBy(() -> day().version(-1).build())
                .hasMessageContaining("Plan.version must be 0 or more, was -1");
        assertThatThrownBy(() -> usual.between(clock("10:00"), clock("09:00")))
                .isInstanceOf(IllegalArgumentException.class);
        Plan plan = day().build();
        assertThatThrownBy(() ->
                        Schedule.builder().agent(AGENT).addPlans(plan, plan).build())
                .hasMessageContaining("Schedule.plans must be in order and apart");
        assertThatThrownBy(() -> ShiftActivity.builder().code(" ").build()).hasMessageContaining("ShiftActivity.code");
        assertThatThrownBy(() -> ExceptionCode.of("", ExceptionCode.Kind.SICK))
                .hasMessageContaining("ExceptionCode.code");
    }
}
