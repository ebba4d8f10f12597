package io.toritsugi.core.json;

import static io.toritsugi.core.json.EventSamples.MARK;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.appointment.AppointmentBooked;
import io.toritsugi.core.event.appointment.AppointmentCancelled;
import io.toritsugi.core.event.appointment.AppointmentMoved;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpCancelled;
import io.toritsugi.core.event.followup.FollowUpClaimed;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpDone;
import io.toritsugi.core.event.followup.FollowUpExpired;
import io.toritsugi.core.event.followup.FollowUpFailed;
import io.toritsugi.core.event.followup.FollowUpMoved;
import io.toritsugi.core.event.followup.FollowUpStarted;
import io.toritsugi.core.event.followup.FollowUpWaiting;
import io.toritsugi.core.event.followup.progress.CallbackAttempted;
import io.toritsugi.core.event.followup.progress.CallbackDialled;
import io.toritsugi.core.event.followup.progress.FollowUpEscalated;
import io.toritsugi.core.event.followup.progress.HandOffAcknowledged;
import io.toritsugi.core.event.followup.progress.Reminded;
import io.toritsugi.core.event.promise.PromiseBroken;
import io.toritsugi.core.event.promise.PromiseCancelled;
import io.toritsugi.core.event.promise.PromiseKept;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.event.promise.PromiseRenegotiated;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.StepTime;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.time.RelativeDeadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The events of follow-ups and promises, with every attribute set. */
final class FollowUpEventSamples {
    private static final WorkItemId W = WorkItemId.of("w1");
    private static final PromiseId P = PromiseId.of("p1");
    private static final AgentId AGENT = AgentId.of("a1");
    private static final FollowUpOwner BILLING = FollowUpOwner.of(DepartmentId.of("billing"));
    private static final RoutableId CONTACT = RoutableId.of(InteractionId.of("i1"));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private FollowUpEventSamples() {}

    static List<Event> all() {
        return Stream.of(followUps(), progress(), appointments(), promises())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> followUps() {
        return List.of(
                FollowUpCreated.builder()
                        .followUp(W)
                        .task(new FollowUpTask.Callback(Channel.VOICE, "refund-status"))
                        .text(MARK + " call about the refund")
                        .party(MARK + "-number")
                        .customer(CustomerId.of(MARK + "-customer"))
                        .contact(CONTACT)
                        .leg(LegId.of("leg1"))
                        .caseId(CaseId.of("case1"))
                        .journey(JourneyId.of("j1"))
                        .owner(FollowUpOwner.of(QueueId.of("callbacks")))
                        .priority(5)
                        .terms(terms())
                        .deadlines(deadlines())
                        .basis("rule:refund")
                        .by(Actor.of(AGENT))
                        .build(),
                FollowUpAssigned.builder()
                        .followUp(W)
                        .owner(FollowUpOwner.of(TeamId.of("seniors")))
                        .reason("language")
                        .by(Actor.of(AGENT))
                        .build(),
                FollowUpClaimed.builder().followUp(W).agent(AGENT).build(),
                FollowUpStarted.builder().followUp(W).agent(AGENT).build(),
                FollowUpWaiting.builder()
                        .followUp(W)
                        .reason("parts")
                        .until(NOON)
                        .by(Actor.of(AGENT))
                        .build(),
                FollowUpMoved.builder()
                        .followUp(W)
                        .terms(FollowUpTerms.none())
                        .task(new FollowUpTask.Appointment("desk-1", NOON, NOON.plusSeconds(1800)))
                        .deadlines(deadlines())
                        .reason("customer")
                        .by(Actor.CUSTOMER)
                        .build(),
                FollowUpDone.builder()
                        .followUp(W)
                        .result("refunded")
                        .by(Actor.of(AGENT))
                        .build(),
                FollowUpFailed.builder()
                        .followUp(W)
                        .reason("not-reached")
                        .by(Actor.SYSTEM)
                        .build(),
                FollowUpCancelled.builder()
                        .followUp(W)
                        .reason("customer")
                        .by(Actor.of(AGENT))
                        .build(),
                FollowUpExpired.builder().followUp(W).build());
    }

    private static List<Event> progress() {
        return List.of(
                FollowUpEscalated.builder()
                        .followUp(W)
                        .step("late")
                        .addNotified(BILLING)
                        .priority(9)
                        .owner(BILLING)
                        .build(),
                Reminded.builder().followUp(W).step("soon").addNotified(BILLING).build(),
                HandOffAcknowledged.builder().followUp(W).by(Actor.of(AGENT)).build(),
                CallbackDialled.builder()
                        .followUp(W)
                        .number(2)
                        .agent(AGENT)
                        .contact(InteractionId.of("i2"))
                        .build(),
                CallbackAttempted.builder()
                        .followUp(W)
                        .number(2)
                        .result(AttemptResult.NO_ANSWER)
                        .retryAt(NOON)
                        .by(Actor.of(AGENT))
                        .build());
    }

    private static List<Event> appointments() {
        return List.of(
                AppointmentBooked.builder()
                        .resource("desk-1")
                        .appointment(W)
                        .from(NOON)
                        .to(NOON.plusSeconds(1800))
                        .customer(CustomerId.of(MARK + "-customer"))
                        .by(Actor.of(AGENT))
                        .build(),
                AppointmentMoved.builder()
                        .resource("desk-1")
                        .appointment(W)
                        .from(NOON.plusSeconds(3600))
                        .to(NOON.plusSeconds(5400))
                        .reason("customer")
                        .by(Actor.of(AGENT))
                        .build(),
                AppointmentCancelled.builder()
                        .resource("desk-1")
                        .appointment(W)
                        .reason("customer")
                        .by(Actor.CUSTOMER)
                        .build());
    }

    private static List<Event> promises() {
        return List.of(
                PromiseMade.builder()
                        .promise(P)
                        .what(MARK + " a call tomorrow")
                        .customer(CustomerId.of(MARK + "-customer"))
                        .contact(CONTACT)
                        .leg(LegId.of("leg1"))
                        .agent(AGENT)
                        .owner(FollowUpOwner.of(AGENT))
                        .dueAt(NOON)
                        .calendar(CalendarId.of("sales"))
                        .addFollowUps(W)
                        .basis("rule:refund")
                        .by(Actor.of(AGENT))
                        .build(),
                PromiseKept.builder().promise(P).followUp(W).by(Actor.of(AGENT)).build(),
                PromiseBroken.builder().promise(P).dueAt(NOON).build(),
                PromiseRenegotiated.builder()
                        .promise(P)
                        .dueAt(NOON.plusSeconds(3600))
                        .consent("by-phone")
                        .by(Actor.of(AGENT))
                        .build(),
                PromiseCancelled.builder()
                        .promise(P)
                        .reason("customer")
                        .by(Actor.of(AGENT))
                        .build());
    }

    private static FollowUpTerms terms() {
        return FollowUpTerms.builder()
                .addCalendars(CalendarId.of("sales"), CalendarId.of("calling-hours"))
                .start(TimeRule.business(Duration.ofHours(2)))
                .finish(TimeRule.by(RelativeDeadline.by(1, LocalTime.of(16, 0))))
                .acknowledgement(TimeRule.on(NOON))
                .expiry(TimeRule.always(Duration.ofDays(30)))
                .addSteps(step())
                .mostAttempts(4)
                .retry(TimeRule.business(Duration.ofMinutes(30)))
                .build();
    }

    private static FollowUpDeadlines deadlines() {
        return FollowUpDeadlines.builder()
                .startBy(NOON.plusSeconds(7200))
                .finishBy(NOON.plusSeconds(86_400))
                .acknowledgeBy(NOON)
                .expiresAt(NOON.plusSeconds(2_678_400))
                .addSteps(new StepTime("late", NOON))
                .build();
    }

    private static StepRule step() {
        return StepRule.builder()
                .id("late")
                .from(StepRule.Anchor.FINISH)
                .offset(Duration.ofHours(-1))
                .businessTime(false)
                .ifLacking(StepRule.Lacking.CLAIM)
                .addTell(BILLING)
                .priority(9)
                .reassignTo(BILLING)
                .build();
    }
}
