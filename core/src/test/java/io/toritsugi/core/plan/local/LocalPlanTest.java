package io.toritsugi.core.plan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.plan.ExceptionCode;
import io.toritsugi.core.plan.ExceptionPeriod;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.Plans;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.core.plan.ShiftActivity;
import io.toritsugi.core.plan.local.PlanProblem.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPlanTest {
    private static final ExceptionCode LEAVE = ExceptionCode.of("leave", ExceptionCode.Kind.LEAVE);

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
        "Asia/Tokyo,       2026-03-28T22:00, 2026-03-29T06:00, PT8H", // never puts the clock forward
        "Asia/Tokyo,       2026-10-24T22:00, 2026-10-25T06:00, PT8H",
        "Europe/Berlin,    2026-03-28T22:00, 2026-03-29T06:00, PT7H", // 02:00 is 03:00
        "Europe/Berlin,    2026-10-24T22:00, 2026-10-25T06:00, PT9H", // 03:00 is 02:00
        "America/New_York, 2026-03-07T22:00, 2026-03-08T06:00, PT7H",
        "America/New_York, 2026-10-31T22:00, 2026-11-01T06:00, PT9H",
        "America/New_York, 2026-03-28T22:00, 2026-03-29T06:00, PT8H" // three weeks after its own change
    })
    void aNightShiftLastsAsLongAsItDoes(String zone, LocalDateTime from, LocalDateTime to, Duration length) {
        Shift shift = resolved(plan(zone, from, to).addShifts(shift(from, to)).build())
                .shifts()
                .get(0);

        assertThat(shift.length()).isEqualTo(length);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        // skipped: the instant of the change, whichever is meant
        "Europe/Berlin,    2026-03-29T01:59, FIRST,  2026-03-29T00:59:00Z",
        "Europe/Berlin,    2026-03-29T02:00, FIRST,  2026-03-29T01:00:00Z",
        "Europe/Berlin,    2026-03-29T02:30, FIRST,  2026-03-29T01:00:00Z",
        "Europe/Berlin,    2026-03-29T02:30, SECOND, 2026-03-29T01:00:00Z",
        "Europe/Berlin,    2026-03-29T03:00, FIRST,  2026-03-29T01:00:00Z",
        "America/New_York, 2026-03-08T02:30, FIRST,  2026-03-08T07:00:00Z",
        // shown twice
        "Europe/Berlin,    2026-10-25T02:30, FIRST,  2026-10-25T00:30:00Z",
        "Europe/Berlin,    2026-10-25T02:30, SECOND, 2026-10-25T01:30:00Z",
        "Europe/Berlin,    2026-10-25T03:00, FIRST,  2026-10-25T02:00:00Z",
        "America/New_York, 2026-11-01T01:30, FIRST,  2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01T01:30, SECOND, 2026-11-01T06:30:00Z",
        "Asia/Tokyo,       2026-10-25T02:30, SECOND, 2026-10-24T17:30:00Z"
    })
    void aTimeMeansOneInstant(String zone, LocalDateTime time, LocalPlan.Repeated repeated, Instant expected) {
        LocalPlan plan = plan(zone, time, time.plusDays(1)).repeated(repeated).build();

        assertThat(resolved(plan).from()).isEqualTo(expected);
    }

    @Property
    void aLaterTimeNeverMeansAnEarlierInstant(
            @ForAll LocalPlan.Repeated repeated,
            @ForAll @IntRange(max = 60 * 24 * 365) int minute,
            @ForAll @IntRange(min = 1, max = 300) int later) {
        LocalDateTime time = LocalDate.of(2026, 1, 1).atStartOfDay().plusMinutes(minute);
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo")) {
            WallClock clock = new WallClock(ZoneId.of(zone), repeated);
            assertThat(clock.instantOf(time)).isBeforeOrEqualTo(clock.instantOf(time.plusMinutes(later)));
        }
    }

    @Test
    void putsEverythingInOrder() {
        LocalDateTime nine = LocalDateTime.parse("2026-04-01T09:00");
        LocalPlan document = plan("Asia/Tokyo", nine.minusHours(9), nine.plusHours(15))
                .version(4)
                .addShifts(
                        LocalShift.builder()
                                .from(nine.plusHours(8))
                                .to(nine.plusHours(9))
                                .overtime(Overtime.MANDATORY)
                                .build(),
                        LocalShift.builder()
                                .from(nine)
                                .to(nine.plusHours(8))
                                .addActivities(
                                        activity(Plans.TRAINING, nine.plusHours(4), nine.plusHours(5)),
                                        activity(Plans.LUNCH, nine.plusHours(3), nine.plusHours(4)))
                                .build())
                .addExceptions(exception(nine.plusHours(6), nine.plusHours(7)), exception(nine, nine.plusHours(1)))
                .build();

        Instant start = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(resolved(document))
                .isEqualTo(Plan.builder()
                        .from(start.minus(Duration.ofHours(9)))
                        .to(start.plus(Duration.ofHours(15)))
                        .version(4)
                        .addShifts(
                                Shift.builder()
                                        .from(start)
                                        .to(start.plus(Duration.ofHours(8)))
                                        .addActivities(
                                                PlannedActivity.of(
                                                        Plans.LUNCH,
                                                        start.plus(Duration.ofHours(3)),
                                                        start.plus(Duration.ofHours(4))),
                                                PlannedActivity.of(
                                                        Plans.TRAINING,
                                                        start.plus(Duration.ofHours(4)),
                                                        start.plus(Duration.ofHours(5))))
                                        .build(),
                                Shift.builder()
                                        .from(start.plus(Duration.ofHours(8)))
                                        .to(start.plus(Duration.ofHours(9)))
                                        .overtime(Overtime.MANDATORY)
                                        .build())
                        .addExceptions(
                                ExceptionPeriod.of(LEAVE, start, start.plus(Duration.ofHours(1))),
                                ExceptionPeriod.of(
                                        LEAVE, start.plus(Duration.ofHours(6)), start.plus(Duration.ofHours(7))))
                        .build());
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        LocalDateTime night = LocalDateTime.parse("2026-03-28T22:00");
        LocalPlan document = plan("Europe/Berlin", night, night.plusHours(10))
                .version(-1)
                .addShifts(
                        LocalShift.builder()
                                .from(night)
                                .to(night.plusHours(8))
                                .addActivities(
                                        activity(Plans.LUNCH, night.plusHours(4), night.plusHours(5)), // skipped whole
                                        activity(Plans.TRAINING, night.plusHours(6), night.plusHours(9)),
                                        activity(Plans.MAIL, night.plusHours(7), night.plusHours(8)))
                                .build(),
                        shift(night.plusHours(7), night.plusHours(11)),
                        shift(night.plusHours(9), night.plusHours(9)))
                .addExceptions(
                        exception(night.plusHours(3), night.plusHours(6)),
                        exception(night.minusHours(1), night.plusHours(4)))
                .build();

        List<PlanProblem> problems = document.resolve().getError();

        assertThat(problems)
                .extracting(PlanProblem::reason, PlanProblem::pointer)
                .containsExactlyInAnyOrder(
                        tuple(Reason.NEGATIVE_VERSION, "/version"),
                        tuple(Reason.EMPTY, "/shifts/0/activities/0"),
                        tuple(Reason.OUTSIDE_SHIFT, "/shifts/0/activities/1"),
                        tuple(Reason.OVERLAP, "/shifts/0/activities/2"),
                        tuple(Reason.OUTSIDE_PERIOD, "/shifts/1"),
                        tuple(Reason.OVERLAP, "/shifts/1"),
                        tuple(Reason.EMPTY, "/shifts/2"),
                        tuple(Reason.OUTSIDE_PERIOD, "/exceptions/1"),
                        tuple(Reason.OVERLAP, "/exceptions/0"));
    }

    @Test
    void anEmptyPeriodAndAnUnknownZoneAreProblems() {
        LocalDateTime nine = LocalDateTime.parse("2026-04-01T09:00");

        assertThat(plan("Asia/Tokyo", nine, nine).build().resolve().getError())
                .containsExactly(new PlanProblem(Reason.EMPTY, "", "2026-04-01T09:00/2026-04-01T09:00"));
        assertThat(plan("Asia/Edo", nine, nine).build().resolve().getError())
                .extracting(PlanProblem::reason, PlanProblem::pointer, PlanProblem::found)
                .containsExactly(tuple(Reason.UNKNOWN_ZONE, "/zone", "Asia/Edo"));
    }

    @Test
    void aProblemIsToldInJapaneseAndEnglish() {
        PlanProblem problem = new PlanProblem(Reason.UNKNOWN_ZONE, "/zone", "Asia/Edo");

        assertThat(problem.toText(Locale.UK)).isEqualTo("/zone: There is no such time zone, was Asia/Edo.");
        assertThat(problem.toText(Locale.JAPAN)).isEqualTo("/zone: そのようなタイムゾーンはありません（Asia/Edo）。");
    }

    private static Plan resolved(LocalPlan document) {
        return document.resolve().get();
    }

    private static LocalPlan.Builder plan(String zone, LocalDateTime from, LocalDateTime to) {
        return LocalPlan.builder().zone(zone).from(from).to(to);
    }

    private static LocalShift shift(LocalDateTime from, LocalDateTime to) {
        return LocalShift.builder().from(from).to(to).build();
    }

    private static LocalActivity activity(ShiftActivity activity, LocalDateTime from, LocalDateTime to) {
        return LocalActivity.builder().activity(activity).from(from).to(to).build();
    }

    private static LocalExceptionPeriod exception(LocalDateTime from, LocalDateTime to) {
        return LocalExceptionPeriod.builder().exception(LEAVE).from(from).to(to).build();
    }
}
