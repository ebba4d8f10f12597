package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.interaction.ContactCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be wanted of a floor, by short names: what the tests of this package are written in.
 *
 * <p>A contact is named first, an agent last. A name with a slash, such as "work/7", is that of a work item.
 */
final class FloorCommands {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final StatusReason LUNCH = StatusReason.of("lunch", ReasonClass.MEAL);

    private FloorCommands() {}

    static Instant at(long seconds) {
        return NINE.plusSeconds(seconds);
    }

    static AgentId id(String agent) {
        return AgentId.of(agent);
    }

    static RoutableId routable(String contact) {
        return contact.contains("/") ? RoutableId.of(WorkItemId.of(contact)) : RoutableId.of(InteractionId.of(contact));
    }

    static WrapUpTerms terms(long seconds, boolean exclusive, int unitsHeld) {
        return WrapUpTerms.builder()
                .limit(Duration.ofSeconds(seconds))
                .exclusive(exclusive)
                .unitsHeld(unitsHeld)
                .build();
    }

    static FloorCommand happened(ContactEvent event) {
        return new FloorCommand.OfContact(new ContactCommand.Happened(event));
    }

    static FloorCommand of(AgentCommand command) {
        return new FloorCommand.OfAgent(command);
    }

    static FloorCommand tick() {
        return new FloorCommand.Tick();
    }

    static FloorCommand created(String contact, Channel channel) {
        return happened(InteractionCreated.builder()
                .interaction(InteractionId.of(contact))
                .channel(channel)
                .direction(Direction.INBOUND)
                .build());
    }

    static FloorCommand ended(String contact) {
        return happened(InteractionEnded.builder()
                .interaction(InteractionId.of(contact))
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build());
    }

    static FloorCommand reopened(String contact) {
        return happened(InteractionReopened.builder()
                .interaction(InteractionId.of(contact))
                .build());
    }

    static FloorCommand hungUp(String contact) {
        return new FloorCommand.OfContact(
                new ContactCommand.HangUp(InteractionId.of(contact), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT));
    }

    static FloorCommand queued(String contact, String visit, String queue) {
        return happened(Queued.builder()
                .routable(routable(contact))
                .visit(VisitId.of(visit))
                .queue(QueueId.of(queue))
                .build());
    }

    static FloorCommand dequeued(String contact, String visit, DequeueCause cause) {
        return happened(Dequeued.builder()
                .routable(routable(contact))
                .visit(VisitId.of(visit))
                .cause(cause)
                .build());
    }

    static FloorCommand offered(String contact, String offer, String visit, String agent) {
        return happened(offer(contact, offer, visit, agent).build());
    }

    static FloorCommand offeredUntil(String contact, String offer, String visit, String agent, Instant expiresAt) {
        return happened(offer(contact, offer, visit, agent).expiresAt(expiresAt).build());
    }

    private static Offered.Builder offer(String contact, String offer, String visit, String agent) {
        Offered.Builder builder = Offered.builder();
        builder.routable(routable(contact))
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(id(agent));
        return builder;
    }

    static FloorCommand accepted(String contact, String offer, String visit, String agent) {
        return happened(OfferAccepted.builder()
                .routable(routable(contact))
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(id(agent))
                .build());
    }

    static FloorCommand declined(String contact, String offer, String visit, String agent) {
        return happened(OfferDeclined.builder()
                .routable(routable(contact))
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(id(agent))
                .build());
    }

    static FloorCommand expired(String contact, String offer, String visit, String agent) {
        return happened(OfferExpired.builder()
                .routable(routable(contact))
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(id(agent))
                .build());
    }

    static FloorCommand revoked(String contact, String offer, String visit, String agent) {
        return happened(OfferRevoked.builder()
                .routable(routable(contact))
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(id(agent))
                .cause("test")
                .build());
    }

    static FloorCommand unreachable(String contact, String offer, String visit, String agent) {
        return happened(OfferUnreachable.builder()
                .routable(routable(contact))
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(id(agent))
                .build());
    }

    /** The leg of an offer that was accepted. */
    static FloorCommand answered(String contact, String leg, String offer, String visit, String agent) {
        return happened(leg(contact, leg, agent)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .build());
    }

    /** A leg that takes a waiting visit without an offer. */
    static FloorCommand pulled(String contact, String leg, String visit, String agent) {
        return happened(leg(contact, leg, agent).visit(VisitId.of(visit)).build());
    }

    static FloorCommand connected(String contact, String leg, String agent) {
        return happened(leg(contact, leg, agent).build());
    }

    /** A leg that belongs to another one. */
    static FloorCommand joined(String contact, String leg, LegRole role, String parent, String agent) {
        return happened(
                leg(contact, leg, agent).role(role).parent(LegId.of(parent)).build());
    }

    private static LegConnected.Builder leg(String contact, String leg, String agent) {
        LegConnected.Builder builder = LegConnected.builder();
        builder.routable(routable(contact)).leg(LegId.of(leg)).agent(id(agent));
        return builder;
    }

    static FloorCommand held(String contact, String leg) {
        return happened(
                LegHeld.builder().routable(routable(contact)).leg(LegId.of(leg)).build());
    }

    static FloorCommand resumed(String contact, String leg) {
        return happened(LegResumed.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .build());
    }

    static FloorCommand parked(String contact, String leg) {
        return happened(LegParked.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .build());
    }

    static FloorCommand unparked(String contact, String leg) {
        return happened(LegUnparked.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .build());
    }

    static FloorCommand legEnded(String contact, String leg) {
        return happened(LegEnded.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .mechanism(LegEndMechanism.HANG_UP)
                .build());
    }

    static FloorCommand transferStarted(String contact, String leg, TransferKind kind) {
        return happened(TransferStarted.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .kind(kind)
                .toQueue(QueueId.of("service"))
                .build());
    }

    static FloorCommand transferCompleted(String contact, String leg, Optional<String> toLeg) {
        return happened(TransferCompleted.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .toLeg(toLeg.map(LegId::of))
                .build());
    }

    static FloorCommand transferFailed(String contact, String leg) {
        return happened(TransferFailed.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .build());
    }

    static FloorCommand wrapUpStarted(String contact, String leg, Optional<String> agent) {
        return happened(WrapUpStarted.builder()
                .routable(routable(contact))
                .leg(LegId.of(leg))
                .agent(agent.map(AgentId::of))
                .terms(terms(30, true, 100))
                .build());
    }

    static FloorCommand logIn(String agent) {
        return of(new AgentCommand.LogIn(id(agent), Optional.empty()));
    }

    static FloorCommand logOut(String agent) {
        return of(new AgentCommand.LogOut(id(agent), Optional.empty()));
    }

    static FloorCommand goReady(String agent) {
        return of(new AgentCommand.GoReady(id(agent)));
    }

    static FloorCommand goNotReady(String agent) {
        return of(new AgentCommand.GoNotReady(id(agent), LUNCH, Optional.empty()));
    }

    static FloorCommand capacity(String agent, Capacity capacity) {
        return of(new AgentCommand.ChangeCapacity(id(agent), capacity));
    }

    static FloorCommand planned(String agent, String leg, Optional<WrapUpTerms> terms) {
        return of(new AgentCommand.PlanWrapUp(id(agent), LegId.of(leg), terms));
    }

    static FloorCommand extended(String agent, String leg, long seconds) {
        return of(
                new AgentCommand.ExtendWrapUp(id(agent), LegId.of(leg), Duration.ofSeconds(seconds), Optional.empty()));
    }

    static FloorCommand paused(String agent, String leg, long longest) {
        return of(
                new AgentCommand.PauseWrapUp(id(agent), LegId.of(leg), Duration.ofSeconds(longest), Optional.empty()));
    }

    static FloorCommand runsOn(String agent, String leg) {
        return of(new AgentCommand.ResumeWrapUp(id(agent), LegId.of(leg)));
    }

    static FloorCommand wrappedUp(String agent, String leg) {
        return of(new AgentCommand.EndWrapUp(id(agent), LegId.of(leg), WrapUpExit.SUBMITTED));
    }

    static FloorCommand reconciled(String agent) {
        return of(new AgentCommand.Reconcile(id(agent), Optional.empty()));
    }

    static FloorCommand forced(String supervisor, String agent, AgentStatus status) {
        Optional<StatusReason> reason = status == AgentStatus.READY
                ? Optional.empty()
                : Optional.of(StatusReason.of("forced", ReasonClass.SUPERVISOR));
        return of(new AgentCommand.Force(id(agent), id(supervisor), status, reason, "left the desk"));
    }

    static FloorCommand supervised(String supervisor, String agent, String leg, Supervision how, String ownLeg) {
        boolean speaks = how == Supervision.BARGE || how == Supervision.TAKE_OVER;
        return of(new AgentCommand.Supervise(
                id(agent),
                LegId.of(leg),
                id(supervisor),
                how,
                speaks ? Optional.of(LegId.of(ownLeg)) : Optional.empty(),
                "needs help"));
    }

    static FloorCommand supervisionEnded(String supervisor, String agent, String leg) {
        return of(new AgentCommand.EndSupervision(id(agent), LegId.of(leg), id(supervisor)));
    }

    static FloorCommand moved(String supervisor, String contact, String visit, String queue) {
        return new FloorCommand.Move(
                id(supervisor), routable(contact), VisitId.of(visit), QueueId.of(queue), "wrong queue");
    }

    static FloorCommand reprioritised(String supervisor, String contact, String visit, int priority) {
        return new FloorCommand.Reprioritise(
                id(supervisor), routable(contact), VisitId.of(visit), priority, "waits too long");
    }
}
