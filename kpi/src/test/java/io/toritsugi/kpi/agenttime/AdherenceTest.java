package io.toritsugi.kpi.agenttime;

import static io.toritsugi.kpi.agenttime.AdherenceDefinition.CONFORMANCE;
import static io.toritsugi.kpi.agenttime.AdherenceDefinition.SCHEDULED_TIME;
import static io.toritsugi.kpi.agenttime.AdherenceDefinition.SCHEDULED_TIME_AND_OVERTIME;
import static io.toritsugi.kpi.agenttime.AgentDay.LUNCH;
import static io.toritsugi.kpi.agenttime.AgentDay.TOILET;
import static io.toritsugi.kpi.agenttime.AgentDay.TRAINING;
import static io.toritsugi.kpi.agenttime.AgentDay.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.plan.ExceptionCode;
import io.toritsugi.core.plan.ExceptionPeriod;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.core.plan.ShiftActivity;
import io.toritsugi.core.plan.actual.PlannedAndActual;
import io.toritsugi.kpi.collect.Intervals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdherenceTest {
    private static final Shift NINE_TO_FIVE =
            Shift.builder().from(clock("09:00")).to(clock("17:00")).build();
    private static final Shift UNTIL_FIVE_PAST_SIX = Shift.builder()
            .from(clock("17:00"))
            .to(clock("18:05"))
            .overtime(Overtime.VOLUNTARY)
            .build();

    private static PlannedAndActual day(Plan.Builder plan, AgentDay day) {
        Schedule schedule = Schedule.unplanned(day.agent())
                .replanned(plan.from(clock("00:00")).to(clock("23:00")).build());
        return PlannedAndActual.of(schedule, day.events(), clock("00:00"), clock("23:00"));
    }

    private static Adherence adherence(Plan.Builder plan, AgentDay day, int toleranceMinutes) {
        return Adherence.of(day(plan, day), Duration.ofMinutes(toleranceMinutes));
    }

    private static Shift with(ShiftActivity activity, String from, String to) {
        return Shift.builder()
                .from(clock("09:00"))
                .to(clock("17:00"))
                .addActivities(PlannedActivity.of(activity, clock(from), clock(to)))
                .build();
    }

    private static Adherence minutes(int scheduled, int adherent, int forgiven, int excused, int overtime) {
        return new Adherence(
                Duration.ofMinutes(scheduled),
                Duration.ofMinutes(adherent),
                Duration.ofMinutes(forgiven),
                Duration.ofMinutes(excused),
                Duration.ofMinutes(overtime));
    }

    private static BigDecimal percent(Adherence adherence, AdherenceDefinition definition) {
        return adherence
                .value(definition)
                .value()
                .orElseThrow()
                .movePointRight(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** ServiceNow, time worked: 450 ÷ (480 + 65) = 82.57 %, and (450 + 65) ÷ 480 = 107.29 %. */
    @Test
    void overtimeLowersTheAdherenceOfServiceNowAndRaisesItsConformance() {
        Adherence adherence = adherence(
                Plan.builder().addShifts(NINE_TO_FIVE, UNTIL_FIVE_PAST_SIX),
                AgentDay.of("a1").ready("09:30").logout("18:05"),
                0);

        assertThat(adherence).isEqualTo(minutes(480, 450, 0, 0, 65));
        assertThat(percent(adherence, SCHEDULED_TIME_AND_OVERTIME)).isEqualTo("82.57");
        assertThat(percent(adherence, CONFORMANCE)).isEqualTo("107.29");
    }

    /** Amazon Connect: 450 ÷ 480 = 93.75 %; what is worked outside the schedule is not credited. */
    @Test
    void workOutsideTheScheduleIsNotCreditedByAmazonConnect() {
        Adherence adherence = adherence(
                Plan.builder().addShifts(NINE_TO_FIVE),
                AgentDay.of("a1").ready("09:30").logout("18:05"),
                0);

        assertThat(adherence).isEqualTo(minutes(480, 450, 0, 0, 65));
        assertThat(percent(adherence, SCHEDULED_TIME)).isEqualTo("93.75");
    }

    /** Amazon Connect: kinds are compared, so a break during lunch adheres, and lunch taken early does not. */
    @Test
    void aBreakDuringLunchAdheres() {
        ShiftActivity lunch = ShiftActivity.of(LUNCH);

        assertThat(adherence(
                        Plan.builder().addShifts(with(lunch, "12:00", "13:00")),
                        AgentDay.of("a1")
                                .ready("09:00")
                                .away("11:50", LUNCH)
                                .away("12:30", TOILET)
                                .ready("13:00")
                                .logout("17:00"),
                        0))
                .isEqualTo(minutes(480, 470, 0, 0, 0));
    }

    @Test
    void whoWorksOnInsteadOfTrainingDeviates() {
        Plan.Builder plan = Plan.builder().addShifts(with(ShiftActivity.of(TRAINING), "14:00", "15:00"));

        // 14:00 to 14:20 waiting, to 14:45 on a contact: 45 minutes too many.
        assertThat(adherence(
                        plan,
                        AgentDay.of("a1")
                                .ready("09:00")
                                .connected("14:20", "i1")
                                .hungUp("14:45", "i1")
                                .away("14:45", TRAINING)
                                .ready("15:00")
                                .logout("17:00"),
                        0))
                .isEqualTo(minutes(480, 435, 0, 0, 0));
    }

    @Test
    void trainingThatIsPlannedAsProductiveIsAdheredToByTraining() {
        ShiftActivity training = ShiftActivity.builder()
                .code("training")
                .reason(TRAINING)
                .productive(true)
                .build();
        Plan.Builder plan = Plan.builder().addShifts(with(training, "14:00", "15:00"));

        assertThat(adherence(
                        plan,
                        AgentDay.of("a1")
                                .ready("09:00")
                                .away("14:00", TRAINING)
                                .ready("14:40")
                                .away("14:50", TOILET)
                                .ready("15:00")
                                .logout("17:00"),
                        0))
                .isEqualTo(minutes(480, 470, 0, 0, 0));
    }

    @ParameterizedTest(name = "of 5 and 6 minutes, with a tolerance of {0}, {1} are forgiven")
    @CsvSource({"0, 0", "4, 0", "5, 5", "6, 11"})
    void aDeviationIsForgivenUpToTheToleranceAsAWhole(int tolerance, int forgiven) {
        ShiftActivity lunch = ShiftActivity.of(LUNCH);

        // 09:00 to 09:05 late; from lunch 13:00 to 13:06 late, of which part is another reason: still one deviation.
        Adherence adherence = adherence(
                Plan.builder().addShifts(with(lunch, "12:00", "13:00")),
                AgentDay.of("a1")
                        .ready("09:05")
                        .away("12:00", LUNCH)
                        .away("13:03", TOILET)
                        .ready("13:06")
                        .logout("17:00"),
                tolerance);

        assertThat(adherence).isEqualTo(minutes(480, 469 + forgiven, forgiven, 0, 0));
    }

    /** Away 09:50 to 11:05: ten minutes of the first shift, five of the second, and the hour between is nobody's. */
    @Test
    void aDeviationEndsWhereTheShiftDoes() {
        Plan.Builder split = Plan.builder()
                .addShifts(
                        Shift.builder().from(clock("09:00")).to(clock("10:00")).build(),
                        Shift.builder().from(clock("11:00")).to(clock("12:00")).build());
        AgentDay day = AgentDay.of("a1")
                .ready("09:00")
                .away("09:50", TOILET)
                .ready("11:05")
                .logout("12:00");

        assertThat(adherence(split, day, 5)).isEqualTo(minutes(120, 110, 5, 0, 0));
    }

    @Test
    void timeInAnExceptionIsNeitherScheduledNorWorked() {
        ExceptionCode outage = ExceptionCode.of("outage", ExceptionCode.Kind.OUTAGE);
        Adherence adherence = adherence(
                Plan.builder()
                        .addShifts(NINE_TO_FIVE)
                        .addExceptions(ExceptionPeriod.of(outage, clock("10:00"), clock("11:00"))),
                AgentDay.of("a1")
                        .ready("09:00")
                        .toolLost("10:00")
                        .toolBack("10:30")
                        .logout("17:00"),
                0);

        assertThat(adherence).isEqualTo(minutes(420, 420, 0, 60, 0));
    }

    /** Amazon Connect: without a schedule adherence is not tracked. */
    @Test
    void withoutAScheduleNothingIsDefined() {
        AgentDay day = AgentDay.of("a1").ready("09:00").logout("10:00");
        Adherence adherence = Adherence.of(
                PlannedAndActual.of(Schedule.unplanned(day.agent()), day.events(), clock("00:00"), clock("23:00")),
                Duration.ZERO);

        assertThat(adherence).isEqualTo(minutes(0, 0, 0, 0, 60));
        assertThat(adherence.value(SCHEDULED_TIME).value()).isEmpty();
        assertThat(adherence.value(CONFORMANCE).value()).isEmpty();
        assertThat(percent(adherence, SCHEDULED_TIME_AND_OVERTIME)).isEqualTo("0.00");
    }

    /** 10:20 to 10:40 is longer than 15 minutes, although each half-hour sees but ten of it. */
    @Test
    void aDeviationIsJudgedAsAWholeAndCountsWhereItLies() {
        PlannedAndActual day = day(
                Plan.builder()
                        .addShifts(Shift.builder()
                                .from(clock("10:00"))
                                .to(clock("11:00"))
                                .build()),
                AgentDay.of("a1")
                        .ready("09:00")
                        .away("10:20", TOILET)
                        .ready("10:40")
                        .logout("11:10"));

        assertThat(Adherence.byInterval(
                        day, Duration.ofMinutes(15), Intervals.of(ZoneOffset.UTC, Duration.ofMinutes(30))))
                .containsExactly(
                        entry(clock("09:00"), minutes(0, 0, 0, 0, 30)),
                        entry(clock("09:30"), minutes(0, 0, 0, 0, 30)),
                        entry(clock("10:00"), minutes(30, 20, 0, 0, 0)),
                        entry(clock("10:30"), minutes(30, 20, 0, 0, 0)),
                        entry(clock("11:00"), minutes(0, 0, 0, 0, 10)));
    }

    @Property
    void theIntervalsAreTheWholeAndToleranceNeverLowers(
            @ForAll @IntRange(max = 479) int away,
            @ForAll @IntRange(min = 1, max = 60) int minutes,
            @ForAll @IntRange(max = 60) int tolerance,
            @ForAll @IntRange(min = 5, max = 120) int interval) {
        AgentDay agent = AgentDay.of("a1").ready("08:30");
        IntStream.of(away, away + minutes).sorted().forEach(minute -> {
            String time = "%02d:%02d".formatted(9 + minute / 60, minute % 60);
            if (minute == away) {
                agent.away(time, TOILET);
            } else {
                agent.ready(time);
            }
        });
        PlannedAndActual day = day(Plan.builder().addShifts(NINE_TO_FIVE), agent.logout("18:30"));
        Adherence whole = Adherence.of(day, Duration.ofMinutes(tolerance));

        assertThat(Adherence.byInterval(
                                day,
                                Duration.ofMinutes(tolerance),
                                Intervals.of(ZoneOffset.UTC, Duration.ofMinutes(interval)))
                        .values()
                        .stream()
                        .reduce(Adherence.NONE, Adherence::plus))
                .isEqualTo(whole);
        assertThat(whole.adherent().minus(whole.forgiven()))
                .isEqualTo(Adherence.of(day, Duration.ZERO).adherent());
    }

    @Test
    void sumsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> minutes(10, 11, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> minutes(10, 5, 6, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> minutes(10, 5, 0, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adherence(Plan.builder(), AgentDay.of("a1"), -1))
                .withMessageContaining("tolerance must be zero or more");
    }
}
