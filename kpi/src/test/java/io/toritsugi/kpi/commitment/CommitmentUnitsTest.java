package io.toritsugi.kpi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpCancelled;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpDone;
import io.toritsugi.core.event.followup.FollowUpExpired;
import io.toritsugi.core.event.followup.FollowUpFailed;
import io.toritsugi.core.event.followup.FollowUpMoved;
import io.toritsugi.core.event.followup.progress.CallbackAttempted;
import io.toritsugi.core.event.followup.progress.CallbackDialled;
import io.toritsugi.core.event.followup.progress.FollowUpEscalated;
import io.toritsugi.core.event.followup.progress.HandOffAcknowledged;
import io.toritsugi.core.event.promise.PromiseBroken;
import io.toritsugi.core.event.promise.PromiseCancelled;
import io.toritsugi.core.event.promise.PromiseKept;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.event.promise.PromiseRenegotiated;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.survey.Proportion;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What promises, hand-offs and callbacks count as. Made on Monday at 16:00 UTC; business is from 9 to 17. */
class CommitmentUnitsTest {
    private static final Instant MADE = Instant.parse("2026-06-01T16:00:00Z");
    private static final WorkItemId W = WorkItemId.of("w1");
    private static final PromiseId P = PromiseId.of("p1");
    private static final AgentId KIM = AgentId.of("kim");
    private static final Actor BY = Actor.of(KIM);
    private static final OpeningTimes HOURS = OpeningTimes.of(BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("UTC"))
                    .addWeek(WeeklySlots.of(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(17, 0))))
                    .build(),
            HolidayCalendars.none()));

    private final List<UnitFacts> units = new ArrayList<>();
    private final PromiseUnits promises = new PromiseUnits(units::add);
    private final FollowUpUnits followUps = new FollowUpUnits(HOURS, units::add);

    @Test
    void m17PromisesKeptAreThoseKeptByDueOfThoseDue() {
        promise(
                "kept",
                PromiseKept.builder().promise(PromiseId.of("kept")).by(BY).build());
        promise("broken", broken("broken"));
        promise(
                "late",
                broken("late"),
                PromiseKept.builder().promise(PromiseId.of("late")).by(BY).build());
        promise(
                "withdrawn",
                PromiseCancelled.builder()
                        .promise(PromiseId.of("withdrawn"))
                        .reason("customer")
                        .by(BY)
                        .build());
        promise("open");

        assertThat(share("promise-kept-rate")).isEqualTo(new Proportion(1, 3));
        assertThat(promises.open()).isOne();
    }

    @Test
    void aPromiseCountsWhereItWasDueLast() {
        Instant later = MADE.plusSeconds(90_000);
        promise(
                "p1",
                PromiseRenegotiated.builder()
                        .promise(P)
                        .dueAt(later)
                        .consent("by-phone")
                        .by(BY)
                        .build(),
                PromiseKept.builder().promise(P).by(BY).build());

        for (Moment moment : List.of(Moment.ENDED, Moment.COMPLETED, Moment.JUDGED)) {
            assertThat(units.get(0).at(moment)).contains(later);
        }
        assertThat(units.get(0).at(Moment.CREATED)).contains(MADE);
        assertThat(units.get(0).dimension(Dimension.AGENT)).contains("kim");
    }

    /** Two hours of business: one on Monday, one on Tuesday. */
    @Test
    void m38HandOffTurnaroundIsInBusinessTime() {
        handOff();
        tell(18 * 3600, HandOffAcknowledged.builder().followUp(W).by(BY).build());
        tell(19 * 3600, FollowUpDone.builder().followUp(W).by(BY).build());

        assertThat(units).hasSize(1);
        assertThat(share("hand-off.acknowledged-rate")).isEqualTo(new Proportion(1, 1));
        assertThat(value("hand-off.turnaround")).isEqualByComparingTo("64800");
        assertThat(value("hand-off.turnaround.business")).isEqualByComparingTo("7200");
        assertThat(value("hand-off.turnaround.business.p50")).isBetween(new BigDecimal("7128"), new BigDecimal("7272"));
        assertThat(value("hand-off.turnaround.business.p90")).isBetween(new BigDecimal("7128"), new BigDecimal("7272"));
        assertThat(followUps.open()).isZero();
    }

    @Test
    void aHandOffThatEndsUnacknowledgedWasNotTakenOver() {
        handOff();
        tell(60, FollowUpFailed.builder().followUp(W).reason("no").by(BY).build());

        assertThat(share("hand-off.acknowledged-rate")).isEqualTo(new Proportion(0, 1));
        assertThat(units.get(0).value(StandardMeasure.HAND_OFFS_WITH_KNOWN_HOURS))
                .isZero();
        assertThat(units.get(0).value(StandardMeasure.TIME_TO_ACKNOWLEDGE)).isZero();
    }

    @Test
    void withoutHoursTheBusinessTimeIsNotKnown() {
        FollowUpUnits unknown = new FollowUpUnits(OpeningTimes.none(), units::add);
        unknown.accept(Dated.of(MADE, handOffMade()));
        unknown.accept(Dated.of(
                MADE.plusSeconds(60),
                HandOffAcknowledged.builder().followUp(W).by(BY).build()));

        assertThat(units.get(0).value(StandardMeasure.HAND_OFFS_ACKNOWLEDGED)).isOne();
        assertThat(units.get(0).value(StandardMeasure.HAND_OFFS_WITH_KNOWN_HOURS))
                .isZero();
    }

    @ParameterizedTest(name = "dialled after {0} s: in time {1}")
    @CsvSource({"3599, 1", "3600, 0"})
    void aCallbackIsInTimeIfItIsDialledBeforeItIsDue(long seconds, long onTime) {
        callback();
        dial(seconds, 1, AttemptResult.NO_ANSWER);
        dial(seconds + 7200, 2, AttemptResult.REACHED);
        tell(seconds + 7300, FollowUpDone.builder().followUp(W).by(BY).build());

        UnitFacts unit = units.get(0);
        assertThat(unit.value(StandardMeasure.CALLBACKS_REQUESTED)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACKS_DUE)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACKS_DIALLED)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACKS_ON_TIME)).isEqualTo(onTime);
        assertThat(unit.value(StandardMeasure.CALLBACKS_REACHED)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACKS_BRIDGED)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACKS_RESOLVED)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACK_ATTEMPTS)).isEqualTo(2);
        assertThat(unit.value(StandardMeasure.CALLBACK_WAIT)).isEqualTo(seconds * 1000);
        assertThat(unit.dimension(Dimension.QUEUE)).contains("callbacks");
        assertThat(unit.dimension(Dimension.CHANNEL)).contains("voice");
        assertThat(unit.dimension(Dimension.AGENT)).contains("kim");
    }

    @Test
    void aCallbackThatWasNeverDialledWasDue() {
        callback();
        tell(9000, FollowUpExpired.builder().followUp(W).build());

        UnitFacts unit = units.get(0);
        assertThat(unit.value(StandardMeasure.CALLBACKS_DUE)).isOne();
        assertThat(unit.value(StandardMeasure.CALLBACKS_DIALLED)).isZero();
        assertThat(unit.value(StandardMeasure.CALLBACKS_ON_TIME)).isZero();
        assertThat(unit.value(StandardMeasure.CALLBACK_WAIT)).isZero();
    }

    @ParameterizedTest(name = "cancelled after {0} s: due {1}")
    @CsvSource({"3599, 0", "3600, 1"})
    void aCallbackThatWasCancelledBeforeItWasDueWasAskedForAlone(long seconds, long due) {
        callback();
        tell(
                seconds,
                FollowUpCancelled.builder()
                        .followUp(W)
                        .reason("customer")
                        .by(BY)
                        .build());

        assertThat(units.get(0).value(StandardMeasure.CALLBACKS_REQUESTED)).isOne();
        assertThat(units.get(0).value(StandardMeasure.CALLBACKS_DUE)).isEqualTo(due);
    }

    @Test
    void aMovedCallbackIsDueWhenItWasMovedTo() {
        callback();
        tell(60, FollowUpMoved.builder().followUp(W).deadlines(due(7200)).by(BY).build());
        dial(7000, 1, AttemptResult.NO_ANSWER);
        tell(
                7100,
                FollowUpFailed.builder()
                        .followUp(W)
                        .reason("not-reached")
                        .by(BY)
                        .build());

        assertThat(units.get(0).value(StandardMeasure.CALLBACKS_ON_TIME)).isOne();
        assertThat(units.get(0).value(StandardMeasure.CALLBACKS_REACHED)).isZero();
        assertThat(units.get(0).value(StandardMeasure.CALLBACKS_RESOLVED)).isZero();
    }

    @Test
    void belongsToTheQueueThatOwnsItInTheEnd() {
        callback();
        tell(
                10,
                FollowUpAssigned.builder()
                        .followUp(W)
                        .owner(FollowUpOwner.of(QueueId.of("vip")))
                        .by(BY)
                        .build());
        tell(20, FollowUpEscalated.builder().followUp(W).step("up").priority(9).build());
        tell(9000, FollowUpExpired.builder().followUp(W).build());
        callback();
        tell(
                20,
                FollowUpEscalated.builder()
                        .followUp(W)
                        .step("late")
                        .owner(FollowUpOwner.of(QueueId.of("seniors")))
                        .build());
        tell(9000, FollowUpExpired.builder().followUp(W).build());

        assertThat(units)
                .extracting(unit -> unit.dimension(Dimension.QUEUE).orElseThrow())
                .containsExactly("vip", "seniors");
    }

    @Test
    void otherWorkIsPassedOver() {
        tell(0, created(new FollowUpTask.WorkOrder("w")).build());
        tell(60, FollowUpDone.builder().followUp(W).by(BY).build());

        assertThat(units).isEmpty();
        assertThat(followUps.open()).isZero();
    }

    private void handOff() {
        tell(0, handOffMade());
    }

    private static FollowUpCreated handOffMade() {
        return created(new FollowUpTask.HandOff(DepartmentId.of("billing"), "exception"))
                .build();
    }

    private void callback() {
        tell(0, created(new FollowUpTask.Callback(Channel.VOICE, "refund")).build());
    }

    private static FollowUpCreated.Builder created(FollowUpTask task) {
        return FollowUpCreated.builder()
                .followUp(W)
                .task(task)
                .customer(CustomerId.of("customer-1"))
                .owner(FollowUpOwner.of(QueueId.of("callbacks")))
                .terms(FollowUpTerms.none())
                .deadlines(due(3600))
                .basis("agent")
                .by(BY);
    }

    private static FollowUpDeadlines due(long seconds) {
        return FollowUpDeadlines.builder().finishBy(MADE.plusSeconds(seconds)).build();
    }

    private void dial(long seconds, int number, AttemptResult result) {
        tell(
                seconds,
                CallbackDialled.builder().followUp(W).number(number).agent(KIM).build());
        tell(
                seconds + 5,
                CallbackAttempted.builder()
                        .followUp(W)
                        .number(number)
                        .result(result)
                        .by(BY)
                        .build());
    }

    private void tell(long seconds, Event event) {
        followUps.accept(Dated.of(MADE.plusSeconds(seconds), event));
    }

    private static PromiseBroken broken(String id) {
        return PromiseBroken.builder()
                .promise(PromiseId.of(id))
                .dueAt(MADE.plusSeconds(3600))
                .build();
    }

    private void promise(String id, Event... later) {
        promises.accept(Dated.of(
                MADE,
                PromiseMade.builder()
                        .promise(PromiseId.of(id))
                        .what("a call")
                        .agent(KIM)
                        .owner(FollowUpOwner.of(KIM))
                        .dueAt(MADE.plusSeconds(3600))
                        .basis("agent")
                        .by(BY)
                        .build()));
        for (Event event : later) {
            promises.accept(Dated.of(MADE.plusSeconds(3600), event));
        }
    }

    private KpiGroup figures() {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(), StandardDefinitions.records(), List.of());
        units.forEach(collector::count);
        return collector.finish().groups().get(0);
    }

    private Proportion share(String id) {
        return Proportion.of(figures().find(id).orElseThrow());
    }

    private BigDecimal value(String id) {
        return Optional.of(figures().find(id).orElseThrow())
                .flatMap(found -> found.value())
                .orElseThrow();
    }
}
