package io.toritsugi.kpi.agenttime;

import static io.toritsugi.kpi.agenttime.AgentDay.LUNCH;
import static io.toritsugi.kpi.agenttime.AgentDay.TOILET;
import static io.toritsugi.kpi.agenttime.AgentDay.TRAINING;
import static io.toritsugi.kpi.agenttime.AgentDay.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.plan.ExceptionCode;
import io.toritsugi.core.plan.ExceptionPeriod;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.core.plan.ShiftActivity;
import io.toritsugi.core.plan.actual.PlannedAndActual;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private static GroupTotals adherence(Plan.Builder plan, AgentDay day, int toleranceMinutes) {
        return totals(day(plan, day), toleranceMinutes);
    }

    private static GroupTotals totals(PlannedAndActual day, int toleranceMinutes) {
        GroupTotals totals = new GroupTotals();
        AgentTimeUnits.ofSchedule(day, Duration.ofMinutes(toleranceMinutes)).forEach(totals::add);
        return totals;
    }

    private static KpiResults collected(PlannedAndActual day, int toleranceMinutes, int intervalMinutes) {
        KpiSettings settings = KpiSettings.builder()
                .zone(ZoneOffset.UTC)
                .interval(Duration.ofMinutes(intervalMinutes))
                .build();
        KpiCollector collector =
                KpiCollector.of(settings, StandardDefinitions.agentTime(), List.of(Grouping.by(Dimension.INTERVAL)));
        AgentTimeUnits.ofSchedule(day, Duration.ofMinutes(toleranceMinutes)).forEach(collector::count);
        return collector.result();
    }

    private static KpiValue figure(KpiResults results, String id) {
        return results.groups().get(0).find(id).orElseThrow();
    }

    private static Shift with(ShiftActivity activity, String from, String to) {
        return Shift.builder()
                .from(clock("09:00"))
                .to(clock("17:00"))
                .addActivities(PlannedActivity.of(activity, clock(from), clock(to)))
                .build();
    }

    private static GroupTotals minutes(int scheduled, int adherent, int forgiven, int excused, int overtime) {
        GroupTotals totals = new GroupTotals();
        totals.add(StandardMeasure.SCHEDULED_TIME, 60_000L * scheduled);
        totals.add(StandardMeasure.ADHERENT_TIME, 60_000L * adherent);
        totals.add(StandardMeasure.FORGIVEN_TIME, 60_000L * forgiven);
        totals.add(StandardMeasure.EXCUSED_TIME, 60_000L * excused);
        totals.add(StandardMeasure.OVERTIME, 60_000L * overtime);
        return totals;
    }

    private static BigDecimal percent(KpiResults results, String id) {
        return figure(results, id).value().orElseThrow().movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    /** ServiceNow, time worked: 450 ÷ (480 + 65) = 82.57 %, and (450 + 65) ÷ 480 = 107.29 %. */
    @Test
    void overtimeLowersTheAdherenceOfServiceNowAndRaisesItsConformance() {
        PlannedAndActual day = day(
                Plan.builder().addShifts(NINE_TO_FIVE, UNTIL_FIVE_PAST_SIX),
                AgentDay.of("a1").ready("09:30").logout("18:05"));
        KpiResults results = collected(day, 0, 30);

        assertThat(totals(day, 0)).isEqualTo(minutes(480, 450, 0, 0, 65));
        assertThat(percent(results, "adherence.scheduled-time-and-overtime")).isEqualTo("82.57");
        assertThat(percent(results, "conformance")).isEqualTo("107.29");
    }

    /** Amazon Connect: 450 ÷ 480 = 93.75 %; what is worked outside the schedule is not credited. */
    @Test
    void workOutsideTheScheduleIsNotCreditedByAmazonConnect() {
        PlannedAndActual day = day(
                Plan.builder().addShifts(NINE_TO_FIVE),
                AgentDay.of("a1").ready("09:30").logout("18:05"));

        assertThat(totals(day, 0)).isEqualTo(minutes(480, 450, 0, 0, 65));
        assertThat(percent(collected(day, 0, 30), "adherence.scheduled-time")).isEqualTo("93.75");
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
        GroupTotals adherence = adherence(
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
        GroupTotals adherence = adherence(
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
        PlannedAndActual without =
                PlannedAndActual.of(Schedule.unplanned(day.agent()), day.events(), clock("00:00"), clock("23:00"));
        KpiResults results = collected(without, 0, 30);

        assertThat(totals(without, 0)).isEqualTo(minutes(0, 0, 0, 0, 60));
        assertThat(figure(results, "adherence.scheduled-time").value()).isEmpty();
        assertThat(figure(results, "conformance").value()).isEmpty();
        assertThat(percent(results, "adherence.scheduled-time-and-overtime")).isEqualTo("0.00");
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

        // 09:00 to 10:00 and 11:00 to 11:10 are overtime, which the denominator has.
        assertThat(collected(day, 15, 30).groups())
                .filteredOn(group -> !group.dimensions().isEmpty())
                .extracting(
                        group -> group.dimensions().get("interval"),
                        group -> minutes(group, KpiValue::numerator),
                        group -> minutes(group, KpiValue::denominator))
                .containsExactly(
                        tuple("2026-04-01T09:00:00Z", 0, 30),
                        tuple("2026-04-01T09:30:00Z", 0, 30),
                        tuple("2026-04-01T10:00:00Z", 20, 30),
                        tuple("2026-04-01T10:30:00Z", 20, 30),
                        tuple("2026-04-01T11:00:00Z", 0, 10));
    }

    private static int minutes(KpiGroup group, Function<KpiValue, Optional<BigDecimal>> part) {
        return part.apply(group.find("adherence.scheduled-time-and-overtime").orElseThrow())
                        .orElseThrow()
                        .intValueExact()
                / 60;
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
        GroupTotals whole = totals(day, tolerance);

        assertThat(collected(day, tolerance, interval).groups())
                .filteredOn(group -> !group.dimensions().isEmpty())
                .extracting(group -> minutes(group, KpiValue::numerator))
                .satisfies(parts -> assertThat(
                                parts.stream().mapToInt(part -> part).sum())
                        .isEqualTo(whole.sum(StandardMeasure.ADHERENT_TIME) / 60_000));
        assertThat(whole.sum(StandardMeasure.ADHERENT_TIME) - whole.sum(StandardMeasure.FORGIVEN_TIME))
                .isEqualTo(totals(day, 0).sum(StandardMeasure.ADHERENT_TIME));
    }

    @Test
    void aToleranceIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adherence(Plan.builder(), AgentDay.of("a1"), -1))
                .withMessageContaining("tolerance must be zero or more");
    }
}
