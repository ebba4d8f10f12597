package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.acw.followup.FollowUpRule;
import io.toritsugi.acw.followup.order.RequestedWork;
import io.toritsugi.acw.followup.order.WorkSettings;
import io.toritsugi.acw.promise.PromiseMachine;
import io.toritsugi.acw.promise.PromiseOrder;
import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.NotificationPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules of templates create follow-ups and promises: on disposition X do Y. Submitted on Wednesday at nine, in the hours of Tokyo. */
class RequestedWorkTest {
    private static final CalendarId OFFICE = CalendarId.of("office");
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("Asia/Tokyo"))
                    .addWeek(WeeklySlots.of(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                    .build(),
            HolidayCalendars.none());
    private static final Due IN_FOUR_HOURS =
            Due.builder().after(Duration.ofHours(4)).build();
    private static final Texts TITLE = Texts.of("en", "Call about the refund");

    private final WorkSettings settings = settings().build();

    @Test
    void m16ACallbackIsOrderedForTheCustomerOfTheContact() {
        FollowUpCommand.Create create =
                only(request("refund", plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)));
        FollowUpOrder order = create.order();

        assertThat(create.id().value()).isEqualTo("interaction:i1/leg1/refund");
        assertThat(create.by()).isEqualTo(Desk.AGENT);
        assertThat(order.task()).isEqualTo(new FollowUpTask.Callback(Channel.VOICE, "refund"));
        assertThat(order.text()).contains("Call about the refund");
        assertThat(order.customer()).contains(CustomerId.of("customer-1"));
        assertThat(order.contact()).contains(Desk.CONTACT);
        assertThat(order.caseId()).contains(CaseId.of("case1"));
        assertThat(order.owner()).isEqualTo(FollowUpOwner.of(Desk.MIYA));
        assertThat(order.basis()).isEqualTo("rule:refund");
        assertThat(made(create).deadlines().finishBy()).contains(Desk.NINE.plus(Duration.ofHours(4)));
    }

    @Test
    void theSameDocumentOrdersNothingTwice() {
        FollowUpCommand.Create create =
                only(request("refund", plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)));
        FollowUpMachine machine = machine();
        FollowUp made = made(create);

        assertThat(machine.decide(made, create, Desk.NINE).getLeft().rule()).isEqualTo(FollowUpRule.CREATED_TWICE);
    }

    @Test
    void m76EachKindBecomesItsTask() {
        assertThat(task(FollowUpKind.REMINDER)).isEqualTo(new FollowUpTask.Reminder());
        assertThat(task(FollowUpKind.WORK_ORDER)).isEqualTo(new FollowUpTask.WorkOrder("r"));
        assertThat(task(FollowUpKind.SURVEY)).isEqualTo(new FollowUpTask.Survey("r", Channel.VOICE));
        assertThat(task(FollowUpKind.ESCALATION)).isEqualTo(new FollowUpTask.Escalation("r", 2));
        assertThat(task(FollowUpKind.BACK_OFFICE)).isEqualTo(new FollowUpTask.BackOffice("r"));
        assertThat(task(FollowUpKind.CONTENT)).isEqualTo(new FollowUpTask.Content("r"));
        Instant due = Desk.NINE.plus(Duration.ofHours(4));
        assertThat(task(FollowUpKind.APPOINTMENT))
                .isEqualTo(new FollowUpTask.Appointment("unassigned", due, due.plus(Duration.ofMinutes(30))));
    }

    @Test
    void m6m20m28AHandOffGoesToTheDepartmentWithItsAcknowledgement() {
        HandOffPlan plan = HandOffPlan.builder()
                .department(DepartmentId.of("billing"))
                .title(TITLE)
                .acknowledgeWithin(Duration.ofHours(2))
                .build();
        FollowUpCommand.Create create = only(request("exception", plan));

        assertThat(create.order().task()).isEqualTo(new FollowUpTask.HandOff(DepartmentId.of("billing"), "exception"));
        assertThat(create.order().owner()).isEqualTo(FollowUpOwner.of(DepartmentId.of("billing")));
        FollowUp made = made(create);
        assertThat(made.deadlines().finishBy()).isEmpty();
        assertThat(made.deadlines().acknowledgeBy()).contains(Desk.NINE.plus(Duration.ofHours(2)));
        assertThat(made.nextDeadline()).contains(Desk.NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void stepsThatHaveNothingToGoByAreLeftOut() {
        HandOffPlan plan = HandOffPlan.builder()
                .department(DepartmentId.of("billing"))
                .title(TITLE)
                .build();

        assertThat(only(request("exception", plan)).order().terms().steps()).isEmpty();
    }

    @Test
    void m14AnAnsweredPromiseIsWatchedWithItsOwnTimeAndOwner() {
        Promise given = Promise.builder()
                .what("refund by Friday")
                .dueAt(Desk.NINE.plusSeconds(60))
                .owner(AgentId.of("lee"))
                .build();
        RequestedWork work =
                work(request("p", PromisePlan.builder().title(TITLE).build()).promise(given));
        PromiseOrder order = work.promises().get(0).order();

        assertThat(order.what()).isEqualTo("refund by Friday");
        assertThat(order.dueAt()).isEqualTo(Desk.NINE.plusSeconds(60));
        assertThat(order.owner()).isEqualTo(FollowUpOwner.of(AgentId.of("lee")));
        assertThat(order.calendar()).contains(OFFICE);
        assertThat(order.agent()).contains(Desk.MIYA);
        assertThat(new PromiseMachine()
                        .decide(new PromiseMachine().initial(), work.promises().get(0), Desk.NINE)
                        .isRight())
                .isTrue();
    }

    @Test
    void m14APromiseNamesTheFollowUpsThatKeepIt() {
        RequestedWork work = work(
                request(
                                "promised",
                                PromisePlan.builder()
                                        .title(TITLE)
                                        .addKeptBy("call", "never-fired")
                                        .due(IN_FOUR_HOURS)
                                        .build())
                        .moment(FactValue.of(Desk.NINE)),
                request("call", plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)),
                request("other", plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)));

        assertThat(work.promises().get(0).order().followUps())
                .containsExactly(WorkItemId.of("interaction:i1/leg1/call"));
    }

    @Test
    void m124ATemplateMayCallBackThroughAnotherChannel() {
        FollowUpPlan plan = FollowUpPlan.builder()
                .kind(FollowUpKind.CALLBACK)
                .title(TITLE)
                .channel(Channel.EMAIL)
                .build();

        assertThat(only(request("refund", plan)).order().task())
                .isEqualTo(new FollowUpTask.Callback(Channel.EMAIL, "refund"));
    }

    @Test
    void aPromiseWithoutWordsOfItsOwnIsItsTitle() {
        RequestedWork work = work(request(
                        "p",
                        PromisePlan.builder().title(TITLE).due(IN_FOUR_HOURS).build())
                .moment(FactValue.of(Desk.NINE)));

        assertThat(work.promises().get(0).order().what()).isEqualTo("Call about the refund");
        assertThat(work.promises().get(0).order().dueAt()).isEqualTo(Desk.NINE.plus(Duration.ofHours(4)));
    }

    @Test
    void whatHasNoKnownTimeIsNotMadeAndNotLost() {
        RequestedWork work = work(
                request("refund", plan(FollowUpKind.CALLBACK)),
                request("p", PromisePlan.builder().title(TITLE).build()),
                request(
                        "meet",
                        FollowUpPlan.builder()
                                .kind(FollowUpKind.APPOINTMENT)
                                .title(TITLE)
                                .build()));

        assertThat(work.followUps()).isEmpty();
        assertThat(work.promises()).isEmpty();
        assertThat(work.withoutTime()).extracting(Request::rule).containsExactly("refund", "p", "meet");
    }

    @Test
    void anUnknownCalendarLeavesTheTimeUnknown() {
        Document document =
                submitted(request("refund", plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)));

        assertThat(RequestedWork.of(document, contact(), settings, id -> Optional.empty())
                        .withoutTime())
                .hasSize(1);
    }

    /** A date is meant up to the closing of that day; a Saturday, up to its end. */
    @Test
    void aDateIsMeantUpToItsEnd() {
        Due onTheDay = Due.builder().build();
        FollowUpPlan plan = FollowUpPlan.builder()
                .kind(FollowUpKind.WORK_ORDER)
                .title(TITLE)
                .due(onTheDay)
                .build();

        assertThat(made(only(request("d", plan).moment(FactValue.of(LocalDate.of(2026, 4, 3)))))
                        .deadlines()
                        .finishBy())
                .contains(Instant.parse("2026-04-03T09:00:00Z"));
        assertThat(made(only(request("d", plan).moment(FactValue.of(LocalDate.of(2026, 4, 4)))))
                        .deadlines()
                        .finishBy())
                .contains(Instant.parse("2026-04-04T15:00:00Z"));
    }

    @Test
    void updatesAndNotificationsAreNotWork() {
        RequestedWork work = work(request(
                "n", NotificationPlan.builder().to("billing").title(TITLE).build()));

        assertThat(work).isEqualTo(new RequestedWork(List.of(), List.of(), List.of()));
    }

    @Test
    void aDraftAsksForNothing() {
        assertThat(RequestedWork.of(Desk.opened().document, contact(), settings, id -> Optional.of(HOURS)))
                .isEqualTo(new RequestedWork(List.of(), List.of(), List.of()));
    }

    @Test
    void whatNobodyWrappedUpGoesToTheFallback() {
        Desk desk = new Desk();
        desk.accept(Desk.openingForNobody(Desk.policy().build()).build());
        Document document = submitted(
                desk,
                request(
                        "w",
                        FollowUpPlan.builder()
                                .kind(FollowUpKind.WORK_ORDER)
                                .title(TITLE)
                                .build()));
        FollowUpCommand.Create create = RequestedWork.of(document, contact(), settings, id -> Optional.of(HOURS))
                .followUps()
                .get(0);

        assertThat(create.order().owner().toString()).isEqualTo("team:unassigned");
        assertThat(create.by()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void wordsAreInTheLanguageOfTheHouse() {
        Texts title = Texts.from(new Bilingual("Refund", "返金"));
        FollowUpPlan plan = FollowUpPlan.builder()
                .kind(FollowUpKind.WORK_ORDER)
                .title(title)
                .build();
        Document document = submitted(request("w", plan));

        assertThat(RequestedWork.of(
                                document,
                                contact(),
                                settings().language(Locale.JAPANESE).build(),
                                id -> Optional.of(HOURS))
                        .followUps()
                        .get(0)
                        .order()
                        .text())
                .contains("返金");
    }

    @Test
    void longNamesBecomeAShortIdOfTheirOwn() {
        FollowUpCommand.Create one =
                only(request("r".repeat(200), plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)));
        FollowUpCommand.Create other =
                only(request("s".repeat(200), plan(FollowUpKind.CALLBACK)).moment(FactValue.of(Desk.NINE)));

        assertThat(one.id().value())
                .startsWith("sha256:")
                .hasSize(71)
                .isNotEqualTo(other.id().value());
    }

    @Test
    void aFollowUpPlanIsNoHandOff() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUpPlan.builder()
                        .kind(FollowUpKind.HAND_OFF)
                        .title(TITLE)
                        .build())
                .withMessageContaining("HandOffPlan");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WorkSettings.builder().appointment(Duration.ZERO).build())
                .withMessageContaining("PT0S");
    }

    private FollowUpTask task(FollowUpKind kind) {
        return only(request("r", plan(kind)).moment(FactValue.of(Desk.NINE)))
                .order()
                .task();
    }

    private FollowUpCommand.Create only(Request.Builder request) {
        RequestedWork work = work(request);
        assertThat(work.withoutTime()).isEmpty();
        assertThat(work.followUps()).hasSize(1);
        return work.followUps().get(0);
    }

    private RequestedWork work(Request.Builder... requests) {
        return RequestedWork.of(
                submitted(requests),
                contact(),
                settings,
                id -> id.equals(OFFICE) ? Optional.of(HOURS) : Optional.empty());
    }

    private static FollowUp made(FollowUpCommand.Create create) {
        FollowUpMachine machine = machine();
        return machine.replay(
                machine.initial(),
                machine.decide(machine.initial(), create, Desk.NINE).get());
    }

    private static FollowUpMachine machine() {
        return new FollowUpMachine(id -> Optional.of(HOURS));
    }

    private static WorkSettings.Builder settings() {
        return WorkSettings.builder()
                .addCalendars(OFFICE)
                .putSteps(
                        FollowUpKind.HAND_OFF,
                        List.of(StepRule.builder()
                                .id("unacknowledged")
                                .from(StepRule.Anchor.ACKNOWLEDGEMENT)
                                .offset(Duration.ZERO)
                                .ifLacking(StepRule.Lacking.ACKNOWLEDGEMENT)
                                .priority(9)
                                .build()));
    }

    private static Request.Builder request(String rule, RequestPlan plan) {
        return Request.builder().rule(rule).plan(plan);
    }

    private static FollowUpPlan plan(FollowUpKind kind) {
        return FollowUpPlan.builder().kind(kind).title(TITLE).due(IN_FOUR_HOURS).build();
    }

    private static Document submitted(Request.Builder... requests) {
        return submitted(Desk.opened(), requests);
    }

    private static Document submitted(Desk desk, Request.Builder... requests) {
        DocumentSubmitted.Builder submitted = DocumentSubmitted.builder()
                .document(desk.document.opened().orElseThrow().document())
                .routable(Desk.CONTACT)
                .by(Desk.AGENT)
                .revision(1)
                .stage(DocumentationStage.SUBMITTED);
        for (Request.Builder request : requests) {
            submitted.addRequests(request.build());
        }
        return desk.machine.evolve(desk.document, Dated.of(Desk.NINE, submitted.build()));
    }

    private static Interaction contact() {
        InteractionId id = InteractionId.of("i1");
        RunningContact contact = RunningContact.unknown();
        contact.tell(Dated.of(
                Desk.NINE,
                InteractionCreated.builder()
                        .interaction(id)
                        .channel(Channel.CHAT)
                        .direction(Direction.INBOUND)
                        .customer(CustomerId.of("customer-1"))
                        .build()));
        contact.tell(Dated.of(
                Desk.NINE,
                InteractionLinked.builder()
                        .interaction(id)
                        .caseId(CaseId.of("case1"))
                        .basis("host")
                        .build()));
        return contact.state();
    }
}
