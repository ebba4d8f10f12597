package io.toritsugi.acw.followup;

import static io.toritsugi.acw.followup.Desk.BILLING;
import static io.toritsugi.acw.followup.Desk.HOST;
import static io.toritsugi.acw.followup.Desk.ID;
import static io.toritsugi.acw.followup.Desk.KIM;
import static io.toritsugi.acw.followup.Desk.LEE;
import static io.toritsugi.acw.followup.Desk.OFFICE;
import static io.toritsugi.acw.followup.Desk.TEAM;
import static io.toritsugi.acw.followup.Desk.callback;
import static io.toritsugi.acw.followup.Desk.dueIn;
import static io.toritsugi.acw.followup.Desk.june;
import static io.toritsugi.acw.followup.Desk.order;
import static io.toritsugi.acw.followup.Desk.step;
import static io.toritsugi.acw.followup.Desk.within;
import static io.toritsugi.acw.followup.Desk.workOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.followup.FollowUpCommand.Acknowledge;
import io.toritsugi.acw.followup.FollowUpCommand.Assign;
import io.toritsugi.acw.followup.FollowUpCommand.Await;
import io.toritsugi.acw.followup.FollowUpCommand.Cancel;
import io.toritsugi.acw.followup.FollowUpCommand.Claim;
import io.toritsugi.acw.followup.FollowUpCommand.Complete;
import io.toritsugi.acw.followup.FollowUpCommand.Create;
import io.toritsugi.acw.followup.FollowUpCommand.Fail;
import io.toritsugi.acw.followup.FollowUpCommand.GiveBack;
import io.toritsugi.acw.followup.FollowUpCommand.Move;
import io.toritsugi.acw.followup.FollowUpCommand.Start;
import io.toritsugi.acw.followup.FollowUpCommand.Tick;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule.Anchor;
import io.toritsugi.core.followup.StepRule.Lacking;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.time.RelativeDeadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a follow-up, in the business time of {@link Desk}. */
class FollowUpMachineTest {
    private final Desk desk = new Desk();

    @Test
    void m16EachKindHasItsOwnRequiredFields() {
        assertThat(desk.tell(
                                "1 09:00",
                                create(order(new FollowUpTask.Reminder()).build()))
                        .getLeft())
                .isEqualTo(FollowUpRule.INCOMPLETE);
        assertThat(desk.tell(
                                "1 09:00",
                                create(order(new FollowUpTask.Reminder())
                                        .text(" ")
                                        .build()))
                        .getLeft())
                .isEqualTo(FollowUpRule.INCOMPLETE);
        assertThat(desk.tell(
                                "1 09:00",
                                create(order(new FollowUpTask.Callback(Channel.VOICE, "refund"))
                                        .build()))
                        .getLeft())
                .isEqualTo(FollowUpRule.INCOMPLETE);
        assertThat(desk.tell(
                                "1 09:00",
                                create(order(new FollowUpTask.Survey("csat", Channel.EMAIL))
                                        .build()))
                        .getLeft())
                .isEqualTo(FollowUpRule.INCOMPLETE);

        assertThat(desk.tell(
                                "1 09:00",
                                create(order(new FollowUpTask.Callback(Channel.VOICE, "refund"))
                                        .party("+81312345678")
                                        .build()))
                        .isRight())
                .isTrue();
    }

    /** M124: the channel of a follow-up is its own. */
    @Test
    void m124AFollowUpMayUseAnotherChannel() {
        desk.made(
                "1 09:00",
                order(new FollowUpTask.Callback(Channel.EMAIL, "refund"))
                        .customer(CustomerId.of("c"))
                        .build());

        assertThat(desk.state.task()).contains(new FollowUpTask.Callback(Channel.EMAIL, "refund"));
    }

    @ParameterizedTest(name = "made on {0}, {1} h of business: due on {2}")
    @CsvSource({
        "1 09:00, 4, 1 13:00",
        "1 16:00, 4, 2 11:00",
        "5 16:00, 4, 8 11:00", // over the weekend
        "6 12:00, 1, 8 10:00", // made on a Saturday
        "1 09:00, 9, 1 18:00", // the closing itself
    })
    void m4DeadlinesAreInBusinessTime(String made, int hours, String due) {
        desk.made(made, workOrder(within(Duration.ofHours(hours))));

        assertThat(desk.state.deadlines().finishBy()).contains(june(due));
    }

    @Test
    void aDeadlineMayBeABusinessDayOrAPointInTime() {
        desk.made(
                "5 16:00",
                workOrder(FollowUpTerms.builder()
                        .addCalendars(OFFICE)
                        .start(TimeRule.on(june("8 09:30")))
                        .finish(TimeRule.by(RelativeDeadline.by(1, LocalTime.of(16, 0))))
                        .expiry(TimeRule.always(Duration.ofDays(1)))
                        .build()));

        assertThat(desk.state.deadlines().startBy()).contains(june("8 09:30"));
        assertThat(desk.state.deadlines().finishBy()).contains(june("8 16:00"));
        assertThat(desk.state.deadlines().expiresAt()).contains(june("9 16:00"));
    }

    @Test
    void timesThatCannotBeAreRefused() {
        FollowUpTerms unknown =
                FollowUpTerms.builder().addCalendars(CalendarId.of("moon")).build();
        FollowUpTerms dayWithoutCalendar = FollowUpTerms.builder()
                .finish(TimeRule.by(RelativeDeadline.endOf(1)))
                .build();
        FollowUpTerms backwards = FollowUpTerms.builder()
                .start(TimeRule.always(Duration.ofHours(2)))
                .finish(TimeRule.always(Duration.ofHours(1)))
                .build();
        FollowUpTerms expired = FollowUpTerms.builder()
                .finish(TimeRule.always(Duration.ofHours(2)))
                .expiry(TimeRule.on(june("1 10:00")))
                .build();

        assertThat(desk.tell("1 09:00", create(workOrder(unknown))).getLeft()).isEqualTo(FollowUpRule.CALENDAR_UNKNOWN);
        assertThat(desk.tell("1 09:00", create(workOrder(dayWithoutCalendar))).getLeft())
                .isEqualTo(FollowUpRule.TIME_UNKNOWN);
        assertThat(desk.tell("1 09:00", create(workOrder(backwards))).getLeft())
                .isEqualTo(FollowUpRule.TIMES_OUT_OF_ORDER);
        assertThat(desk.tell("1 09:00", create(workOrder(expired))).getLeft())
                .isEqualTo(FollowUpRule.TIMES_OUT_OF_ORDER);
        assertThat(desk.events).isEmpty();
    }

    @Test
    void isClaimedBegunAndDone() {
        desk.made("1 09:00", workOrder(within(Duration.ofHours(4))));
        assertThat(desk.state.stage()).contains(FollowUpStage.OPEN);

        desk.tell("1 09:10", new Claim(KIM));
        assertThat(desk.state.stage()).contains(FollowUpStage.CLAIMED);
        desk.tell("1 09:20", new Start(KIM));
        assertThat(desk.state.stage()).contains(FollowUpStage.IN_PROGRESS);
        desk.tell("1 09:30", new Await("parts", Optional.empty(), HOST));
        assertThat(desk.state.stage()).contains(FollowUpStage.WAITING);
        assertThat(desk.state.waitingFor()).contains("parts");
        desk.tell("1 10:00", new Start(KIM));
        assertThat(desk.state.waitingFor()).isEmpty();
        desk.tell("1 11:00", new Complete(Optional.of("replaced"), HOST));

        assertThat(desk.state.stage()).contains(FollowUpStage.DONE);
        assertThat(desk.state.outcome()).contains("replaced");
        assertThat(desk.state.startedAt()).contains(june("1 09:20"));
        assertThat(desk.state.endedAt()).contains(june("1 11:00"));
        assertThat(desk.state.inTime()).contains(true);
        assertThat(desk.state.nextDeadline()).isEmpty();
    }

    @Test
    void oneAgentHasItAtATime() {
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));
        desk.tell("1 09:10", new Claim(KIM));

        assertThat(desk.tell("1 09:11", new Claim(LEE)).getLeft()).isEqualTo(FollowUpRule.CLAIMED_BY_OTHER);
        assertThat(desk.tell("1 09:11", new Start(LEE)).getLeft()).isEqualTo(FollowUpRule.CLAIMED_BY_OTHER);
        assertThat(desk.tell("1 09:11", new GiveBack(LEE, Optional.empty())).getLeft())
                .isEqualTo(FollowUpRule.NOT_CLAIMED);
        assertThat(desk.tell("1 09:11", new Claim(KIM)).get()).isEmpty();

        desk.tell("1 09:12", new GiveBack(KIM, Optional.of("ill")));
        assertThat(desk.state.stage()).contains(FollowUpStage.OPEN);
        assertThat(desk.state.owner()).contains(TEAM);
        assertThat(desk.tell("1 09:13", new Start(LEE)).isRight()).isTrue();
        assertThat(desk.state.claimedBy()).contains(LEE);
        assertThat(desk.tell("1 09:14", new Start(LEE)).get()).isEmpty();
    }

    @Test
    void m122WhatIsOneAgentsIsTakenUpByHim() {
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));
        desk.tell("1 09:10", new Claim(LEE));
        desk.tell("1 09:20", new Assign(FollowUpOwner.of(KIM), Optional.of("knows-him"), HOST));

        assertThat(desk.state.claimedBy()).isEmpty();
        assertThat(desk.tell("1 09:21", new Claim(LEE)).getLeft()).isEqualTo(FollowUpRule.NOT_OWNER);
        assertThat(desk.tell("1 09:21", new Claim(KIM)).isRight()).isTrue();
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(new Complete(Optional.empty(), HOST), FollowUpStage.DONE, true),
                Arguments.of(new Fail("broken", HOST), FollowUpStage.FAILED, false),
                Arguments.of(new Cancel("customer", HOST), FollowUpStage.CANCELLED, false));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void whatHasEndedDoesNotChange(FollowUpCommand ending, FollowUpStage stage, boolean inTime) {
        desk.made("1 09:00", workOrder(within(Duration.ofHours(4))));
        desk.tell("1 09:30", ending);

        assertThat(desk.state.stage()).contains(stage);
        assertThat(desk.state.inTime()).contains(inTime);
        assertThat(desk.tell("1 10:00", new Claim(KIM)).getLeft()).isEqualTo(FollowUpRule.ENDED);
        assertThat(desk.tell("1 10:00", ending).getLeft()).isEqualTo(FollowUpRule.ENDED);
        assertThat(desk.tell("30 10:00", new Tick()).get()).isEmpty();
        assertThat(desk.state.overdue(june("30 10:00"))).isFalse();
    }

    @Test
    void nothingHappensBeforeItIsMadeAndItIsMadeOnce() {
        assertThat(desk.tell("1 09:00", new Claim(KIM)).getLeft()).isEqualTo(FollowUpRule.NOT_CREATED);
        assertThat(desk.tell("1 09:00", new Tick()).get()).isEmpty();
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));

        assertThat(desk.tell("1 09:00", create(workOrder(FollowUpTerms.none()))).getLeft())
                .isEqualTo(FollowUpRule.CREATED_TWICE);
    }

    @ParameterizedTest(name = "on {0} overdue: {1}")
    @CsvSource({"1 12:59, false", "1 13:00, true", "2 09:00, true"})
    void m16OverdueIsExact(String at, boolean overdue) {
        desk.made("1 09:00", workOrder(within(Duration.ofHours(4))));

        assertThat(desk.state.overdue(june(at))).isEqualTo(overdue);
    }

    @ParameterizedTest(name = "done on {0}: in time {1}")
    @CsvSource({"1 12:59, true", "1 13:00, false"})
    void whatIsDoneAtItsDeadlineIsLate(String at, boolean inTime) {
        desk.made("1 09:00", workOrder(within(Duration.ofHours(4))));
        assertThat(desk.state.inTime()).isEmpty();
        desk.tell(at, new Complete(Optional.empty(), HOST));

        assertThat(desk.state.inTime()).contains(inTime);
    }

    /** An hour of business before it is due, whoever has it is reminded; two hours after, billing gets it, more urgent. */
    @Test
    void m28StepsOfTheTermsHappenAtTheirTime() {
        desk.made(
                "1 16:00",
                workOrder(dueIn(Duration.ofHours(4))
                        .addSteps(
                                step("soon", Anchor.FINISH, Duration.ofHours(-1))
                                        .build(),
                                step("late", Anchor.FINISH, Duration.ofHours(2))
                                        .priority(9)
                                        .reassignTo(BILLING)
                                        .addTell(TEAM)
                                        .build())
                        .build()));
        desk.tell("1 17:00", new Claim(KIM));
        assertThat(desk.state.nextDeadline()).contains(june("2 10:00"));
        desk.tell("3 09:00", new Tick());

        assertThat(desk.types()).containsExactly("FollowUpCreated", "FollowUpClaimed", "Reminded", "FollowUpEscalated");
        assertThat(desk.events.get(2).occurredAt()).isEqualTo(june("2 10:00"));
        assertThat(desk.events.get(3).occurredAt()).isEqualTo(june("2 13:00"));
        assertThat(desk.events.get(2).event().toString()).contains("notified=[agent:kim]");
        assertThat(desk.events.get(3).event().toString()).contains("notified=[team:support]");
        assertThat(desk.state.owner()).contains(BILLING);
        assertThat(desk.state.claimedBy()).isEmpty();
        assertThat(desk.state.priority()).isEqualTo(9);
        assertThat(desk.state.nextDeadline()).isEmpty();
    }

    @Test
    void aPriorityIsNeverLowered() {
        desk.made(
                "1 09:00",
                order(new FollowUpTask.WorkOrder("w"))
                        .priority(20)
                        .terms(FollowUpTerms.builder()
                                .addSteps(step("up", Anchor.MADE, Duration.ofHours(1))
                                        .priority(9)
                                        .build())
                                .build())
                        .build());
        desk.tell("1 11:00", new Tick());

        assertThat(desk.state.priority()).isEqualTo(20);
        assertThat(desk.types()).endsWith("FollowUpEscalated");
    }

    @Test
    void whatIsNotLackingDoesNotEscalateUntilItIs() {
        desk.made(
                "1 09:00",
                workOrder(FollowUpTerms.builder()
                        .addSteps(
                                step("unclaimed", Anchor.MADE, Duration.ofHours(1))
                                        .ifLacking(Lacking.CLAIM)
                                        .build(),
                                step("idle", Anchor.MADE, Duration.ofHours(2))
                                        .ifLacking(Lacking.START)
                                        .build())
                        .build()));
        desk.tell("1 09:30", new Start(KIM));
        desk.tell("1 12:00", new Tick());
        assertThat(desk.types()).containsExactly("FollowUpCreated", "FollowUpStarted");

        desk.tell("1 12:30", new GiveBack(KIM, Optional.empty()));
        assertThat(desk.state.nextDeadline()).contains(june("1 12:30"));
        desk.tell("1 15:00", new Tick());

        assertThat(desk.types()).endsWith("FollowUpAssigned", "Reminded");
        assertThat(desk.events.get(3).occurredAt()).isEqualTo(june("1 12:30"));
    }

    @Test
    void m28AHandOffThatNobodyAcknowledgesEscalates() {
        FollowUpTerms terms = FollowUpTerms.builder()
                .addCalendars(OFFICE)
                .acknowledgement(TimeRule.business(Duration.ofHours(2)))
                .addSteps(step("silent", Anchor.ACKNOWLEDGEMENT, Duration.ZERO)
                        .ifLacking(Lacking.ACKNOWLEDGEMENT)
                        .priority(5)
                        .build())
                .build();
        FollowUpOrder handOff = order(new FollowUpTask.HandOff(DepartmentId.of("billing"), "policy-exception"))
                .terms(terms)
                .build();
        desk.made("1 17:00", handOff);
        Desk other = new Desk().made("1 17:00", handOff);
        other.tell("2 09:59", new Acknowledge(HOST));
        desk.tell("2 12:00", new Tick());
        other.tell("2 12:00", new Tick());

        assertThat(desk.state.deadlines().acknowledgeBy()).contains(june("2 10:00"));
        assertThat(desk.types()).containsExactly("FollowUpCreated", "FollowUpEscalated");
        assertThat(other.types()).containsExactly("FollowUpCreated", "HandOffAcknowledged");
        assertThat(other.state.acknowledgedAt()).contains(june("2 09:59"));
        assertThat(other.tell("2 12:00", new Acknowledge(HOST)).getLeft()).isEqualTo(FollowUpRule.ACKNOWLEDGED_TWICE);
    }

    @Test
    void onlyAHandOffIsAcknowledged() {
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));

        assertThat(desk.tell("1 09:10", new Acknowledge(HOST)).getLeft()).isEqualTo(FollowUpRule.NOT_A_HAND_OFF);
    }

    @Test
    void expiresByTimeAloneAndStepsBehindThatNeverHappen() {
        desk.made(
                "1 09:00",
                workOrder(FollowUpTerms.builder()
                        .finish(TimeRule.always(Duration.ofHours(1)))
                        .expiry(TimeRule.always(Duration.ofHours(2)))
                        .addSteps(
                                step("at-the-end", Anchor.FINISH, Duration.ofHours(2))
                                        .build(),
                                step("behind", Anchor.FINISH, Duration.ofHours(3))
                                        .build())
                        .build()));
        assertThat(desk.tell("1 12:00", new Claim(KIM)).getLeft()).isEqualTo(FollowUpRule.ENDED);
        desk.tell("2 09:00", new Tick());

        assertThat(desk.types()).containsExactly("FollowUpCreated", "Reminded", "FollowUpExpired");
        assertThat(desk.state.endedAt()).contains(june("1 12:00"));
        assertThat(desk.state.inTime()).contains(false);
    }

    @Test
    void m4MovingReckonsAnewAndStepsBeginAgain() {
        FollowUpTerms terms = dueIn(Duration.ofHours(4))
                .addSteps(step("soon", Anchor.FINISH, Duration.ofHours(-1)).build())
                .build();
        desk.made("1 09:00", workOrder(terms));
        desk.tell("1 12:30", new Move(terms, Optional.empty(), Optional.of("customer"), HOST));

        assertThat(desk.types()).containsExactly("FollowUpCreated", "Reminded", "FollowUpMoved");
        assertThat(desk.state.deadlines().finishBy()).contains(june("1 16:30"));
        assertThat(desk.state.nextDeadline()).contains(june("1 15:30"));
        assertThat(desk.state.moves()).isOne();
    }

    @Test
    void onlyAnAppointmentIsMovedToAnotherMeeting() {
        FollowUpTask.Appointment monday = new FollowUpTask.Appointment("desk-1", june("8 10:00"), june("8 10:30"));
        FollowUpTask.Appointment tuesday = new FollowUpTask.Appointment("desk-1", june("9 10:00"), june("9 10:30"));
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));
        Desk other = new Desk().made("1 09:00", order(monday).build());
        Move move = new Move(FollowUpTerms.none(), Optional.of(tuesday), Optional.empty(), HOST);

        assertThat(desk.tell("1 10:00", move).getLeft()).isEqualTo(FollowUpRule.NOT_AN_APPOINTMENT);
        assertThat(other.tell("1 10:00", move).isRight()).isTrue();
        assertThat(other.state.task()).contains(tuesday);
    }

    @Test
    void aReminderOfWhatIsAlreadyCloseComesAtOnce() {
        desk.made(
                "1 09:00",
                workOrder(dueIn(Duration.ofHours(1))
                        .addSteps(step("day-before", Anchor.FINISH, Duration.ofHours(-9))
                                .build())
                        .build()));

        assertThat(desk.state.nextDeadline()).contains(june("1 09:00"));
    }

    @Test
    void reasonsAreNeeded() {
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));

        assertThat(desk.tell("1 09:01", new Fail(" ", HOST)).getLeft()).isEqualTo(FollowUpRule.REASON_MISSING);
        assertThat(desk.tell("1 09:01", new Cancel("", HOST)).getLeft()).isEqualTo(FollowUpRule.REASON_MISSING);
        assertThat(desk.tell("1 09:01", new Await("x", Optional.empty(), HOST)).getLeft())
                .isEqualTo(FollowUpRule.NOT_STARTED);
        desk.tell("1 09:02", new Start(KIM));
        assertThat(desk.tell("1 09:03", new Await(" ", Optional.empty(), HOST)).getLeft())
                .isEqualTo(FollowUpRule.REASON_MISSING);
        assertThat(new Desk()
                        .tell(
                                "1 09:00",
                                create(FollowUpOrder.builder()
                                        .task(new FollowUpTask.WorkOrder("w"))
                                        .owner(TEAM)
                                        .basis(" ")
                                        .build()))
                        .getLeft())
                .isEqualTo(FollowUpRule.REASON_MISSING);
    }

    @Test
    void refusalsSpeakBothLanguagesAndNoPersonalData() {
        BrokenRule<FollowUpRule> refusal =
                desk.machine.decide(desk.state, new Claim(KIM), Instant.EPOCH).getLeft();

        assertThat(refusal.message()).isEqualTo("Claim: A follow-up is made before anything happens to it.");
        assertThat(refusal.toText(Locale.JAPANESE)).isEqualTo("Claim: フォローアップはまだ作成されていません。");
        assertThat(refusal.code()).isEqualTo("NOT_CREATED");
        assertThat(refusal.attributes()).containsEntry("subject", "Claim");
        desk.made("1 09:00", callback(FollowUpTerms.none()));
        assertThat(desk.state.toString()).doesNotContain("customer-1");
    }

    private static Create create(FollowUpOrder order) {
        return new Create(ID, order, HOST);
    }

    @Test
    void commandsBeforeTheLastEventAreTakenAtItsInstant() {
        desk.made("1 09:00", workOrder(FollowUpTerms.none()));
        desk.tell("1 08:00", new Claim(KIM));

        assertThat(desk.events.get(1).occurredAt()).isEqualTo(june("1 09:00"));
        assertThat(List.copyOf(desk.types())).hasSize(2);
    }
}
