package io.toritsugi.core.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.appointment.AppointmentBooked;
import io.toritsugi.core.event.appointment.AppointmentCancelled;
import io.toritsugi.core.event.appointment.AppointmentMoved;
import io.toritsugi.core.event.conversation.AttemptMade;
import io.toritsugi.core.event.conversation.ConsentRecorded;
import io.toritsugi.core.event.conversation.DisclosureMade;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
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
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.MeasureRecorded;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.journey.JourneySplit;
import io.toritsugi.core.event.journey.JourneysMerged;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.organization.CostRateSet;
import io.toritsugi.core.event.organization.EmploymentEnded;
import io.toritsugi.core.event.organization.EmploymentStarted;
import io.toritsugi.core.event.organization.OrganisationChanged;
import io.toritsugi.core.event.organization.SkillGranted;
import io.toritsugi.core.event.organization.SkillRevoked;
import io.toritsugi.core.event.organization.TrainingCompleted;
import io.toritsugi.core.event.plan.CalendarChanged;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.event.plugin.AnswerReceived;
import io.toritsugi.core.event.plugin.AnswerRequested;
import io.toritsugi.core.event.plugin.BatchDecided;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.promise.PromiseBroken;
import io.toritsugi.core.event.promise.PromiseCancelled;
import io.toritsugi.core.event.promise.PromiseKept;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.event.promise.PromiseRenegotiated;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.event.routing.ExclusionLapsed;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.OverflowedTo;
import io.toritsugi.core.event.routing.QueueClosed;
import io.toritsugi.core.event.routing.QueueOpened;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.BotReplied;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionEnded;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property that holds an event of any type: how it is written, and which type is read by which name.
 *
 * <p>The names are those of the vocabulary, never of classes; an event of another name is read as {@link UnknownEvent}. A
 * host may put this mark on its own properties.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = UnknownEvent.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = InteractionCreated.class, name = InteractionCreated.TYPE),
    @JsonSubTypes.Type(value = CustomerIdentified.class, name = CustomerIdentified.TYPE),
    @JsonSubTypes.Type(value = ReasonRecorded.class, name = ReasonRecorded.TYPE),
    @JsonSubTypes.Type(value = FactRecorded.class, name = FactRecorded.TYPE),
    @JsonSubTypes.Type(value = InteractionLinked.class, name = InteractionLinked.TYPE),
    @JsonSubTypes.Type(value = MeasureRecorded.class, name = MeasureRecorded.TYPE),
    @JsonSubTypes.Type(value = Classified.class, name = Classified.TYPE),
    @JsonSubTypes.Type(value = InteractionEnded.class, name = InteractionEnded.TYPE),
    @JsonSubTypes.Type(value = InteractionResolved.class, name = InteractionResolved.TYPE),
    @JsonSubTypes.Type(value = InteractionReopened.class, name = InteractionReopened.TYPE),
    @JsonSubTypes.Type(value = SelfServiceEntered.class, name = SelfServiceEntered.TYPE),
    @JsonSubTypes.Type(value = MenuStepTaken.class, name = MenuStepTaken.TYPE),
    @JsonSubTypes.Type(value = SelfServiceLeft.class, name = SelfServiceLeft.TYPE),
    @JsonSubTypes.Type(value = BotLegStarted.class, name = BotLegStarted.TYPE),
    @JsonSubTypes.Type(value = BotReplied.class, name = BotReplied.TYPE),
    @JsonSubTypes.Type(value = BotLegEnded.class, name = BotLegEnded.TYPE),
    @JsonSubTypes.Type(value = HandoverRequested.class, name = HandoverRequested.TYPE),
    @JsonSubTypes.Type(value = Queued.class, name = Queued.TYPE),
    @JsonSubTypes.Type(value = VisitReprioritised.class, name = VisitReprioritised.TYPE),
    @JsonSubTypes.Type(value = VisitMoved.class, name = VisitMoved.TYPE),
    @JsonSubTypes.Type(value = Dequeued.class, name = Dequeued.TYPE),
    @JsonSubTypes.Type(value = Offered.class, name = Offered.TYPE),
    @JsonSubTypes.Type(value = OfferAccepted.class, name = OfferAccepted.TYPE),
    @JsonSubTypes.Type(value = OfferDeclined.class, name = OfferDeclined.TYPE),
    @JsonSubTypes.Type(value = OfferExpired.class, name = OfferExpired.TYPE),
    @JsonSubTypes.Type(value = OfferRevoked.class, name = OfferRevoked.TYPE),
    @JsonSubTypes.Type(value = OfferUnreachable.class, name = OfferUnreachable.TYPE),
    @JsonSubTypes.Type(value = StageOpened.class, name = StageOpened.TYPE),
    @JsonSubTypes.Type(value = VisitHeldBack.class, name = VisitHeldBack.TYPE),
    @JsonSubTypes.Type(value = ExclusionsReset.class, name = ExclusionsReset.TYPE),
    @JsonSubTypes.Type(value = OverflowedTo.class, name = OverflowedTo.TYPE),
    @JsonSubTypes.Type(value = QueueOpened.class, name = QueueOpened.TYPE),
    @JsonSubTypes.Type(value = QueueClosed.class, name = QueueClosed.TYPE),
    @JsonSubTypes.Type(value = ConfigurationSwapped.class, name = ConfigurationSwapped.TYPE),
    @JsonSubTypes.Type(value = PluginFaulted.class, name = PluginFaulted.TYPE),
    @JsonSubTypes.Type(value = ExclusionLapsed.class, name = ExclusionLapsed.TYPE),
    @JsonSubTypes.Type(value = CoolDownEnded.class, name = CoolDownEnded.TYPE),
    @JsonSubTypes.Type(value = TimeLeftReached.class, name = TimeLeftReached.TYPE),
    @JsonSubTypes.Type(value = HoldEnded.class, name = HoldEnded.TYPE),
    @JsonSubTypes.Type(value = BatchDecided.class, name = BatchDecided.TYPE),
    @JsonSubTypes.Type(value = AnswerRequested.class, name = AnswerRequested.TYPE),
    @JsonSubTypes.Type(value = AnswerReceived.class, name = AnswerReceived.TYPE),
    @JsonSubTypes.Type(value = ShareAccounted.class, name = ShareAccounted.TYPE),
    @JsonSubTypes.Type(value = LegConnected.class, name = LegConnected.TYPE),
    @JsonSubTypes.Type(value = LegHeld.class, name = LegHeld.TYPE),
    @JsonSubTypes.Type(value = LegResumed.class, name = LegResumed.TYPE),
    @JsonSubTypes.Type(value = LegParked.class, name = LegParked.TYPE),
    @JsonSubTypes.Type(value = LegUnparked.class, name = LegUnparked.TYPE),
    @JsonSubTypes.Type(value = TransferStarted.class, name = TransferStarted.TYPE),
    @JsonSubTypes.Type(value = TransferCompleted.class, name = TransferCompleted.TYPE),
    @JsonSubTypes.Type(value = TransferFailed.class, name = TransferFailed.TYPE),
    @JsonSubTypes.Type(value = LegEnded.class, name = LegEnded.TYPE),
    @JsonSubTypes.Type(value = WrapUpPlanned.class, name = WrapUpPlanned.TYPE),
    @JsonSubTypes.Type(value = WrapUpStarted.class, name = WrapUpStarted.TYPE),
    @JsonSubTypes.Type(value = WrapUpExtended.class, name = WrapUpExtended.TYPE),
    @JsonSubTypes.Type(value = WrapUpPaused.class, name = WrapUpPaused.TYPE),
    @JsonSubTypes.Type(value = WrapUpResumed.class, name = WrapUpResumed.TYPE),
    @JsonSubTypes.Type(value = WrapUpEnded.class, name = WrapUpEnded.TYPE),
    @JsonSubTypes.Type(value = WrapUpDocumented.class, name = WrapUpDocumented.TYPE),
    @JsonSubTypes.Type(value = AgentLoggedIn.class, name = AgentLoggedIn.TYPE),
    @JsonSubTypes.Type(value = AgentReady.class, name = AgentReady.TYPE),
    @JsonSubTypes.Type(value = AgentNotReady.class, name = AgentNotReady.TYPE),
    @JsonSubTypes.Type(value = AgentDraining.class, name = AgentDraining.TYPE),
    @JsonSubTypes.Type(value = AgentLoggedOut.class, name = AgentLoggedOut.TYPE),
    @JsonSubTypes.Type(value = StatusRequested.class, name = StatusRequested.TYPE),
    @JsonSubTypes.Type(value = LeaseLost.class, name = LeaseLost.TYPE),
    @JsonSubTypes.Type(value = LeaseRenewed.class, name = LeaseRenewed.TYPE),
    @JsonSubTypes.Type(value = AgentReconciled.class, name = AgentReconciled.TYPE),
    @JsonSubTypes.Type(value = StatusForced.class, name = StatusForced.TYPE),
    @JsonSubTypes.Type(value = SupervisionStarted.class, name = SupervisionStarted.TYPE),
    @JsonSubTypes.Type(value = SupervisionEnded.class, name = SupervisionEnded.TYPE),
    @JsonSubTypes.Type(value = CapacityChanged.class, name = CapacityChanged.TYPE),
    @JsonSubTypes.Type(value = QueueJoined.class, name = QueueJoined.TYPE),
    @JsonSubTypes.Type(value = QueueLeft.class, name = QueueLeft.TYPE),
    @JsonSubTypes.Type(value = ManualWorkStarted.class, name = ManualWorkStarted.TYPE),
    @JsonSubTypes.Type(value = ManualWorkEnded.class, name = ManualWorkEnded.TYPE),
    @JsonSubTypes.Type(value = SchedulePlanned.class, name = SchedulePlanned.TYPE),
    @JsonSubTypes.Type(value = JourneysMerged.class, name = JourneysMerged.TYPE),
    @JsonSubTypes.Type(value = JourneySplit.class, name = JourneySplit.TYPE),
    @JsonSubTypes.Type(value = CalendarChanged.class, name = CalendarChanged.TYPE),
    @JsonSubTypes.Type(value = OrganisationChanged.class, name = OrganisationChanged.TYPE),
    @JsonSubTypes.Type(value = EmploymentStarted.class, name = EmploymentStarted.TYPE),
    @JsonSubTypes.Type(value = EmploymentEnded.class, name = EmploymentEnded.TYPE),
    @JsonSubTypes.Type(value = SkillGranted.class, name = SkillGranted.TYPE),
    @JsonSubTypes.Type(value = SkillRevoked.class, name = SkillRevoked.TYPE),
    @JsonSubTypes.Type(value = TrainingCompleted.class, name = TrainingCompleted.TYPE),
    @JsonSubTypes.Type(value = CostRateSet.class, name = CostRateSet.TYPE),
    @JsonSubTypes.Type(value = MessageReceived.class, name = MessageReceived.TYPE),
    @JsonSubTypes.Type(value = MessageSent.class, name = MessageSent.TYPE),
    @JsonSubTypes.Type(value = AttemptMade.class, name = AttemptMade.TYPE),
    @JsonSubTypes.Type(value = ConsentRecorded.class, name = ConsentRecorded.TYPE),
    @JsonSubTypes.Type(value = DisclosureMade.class, name = DisclosureMade.TYPE),
    @JsonSubTypes.Type(value = FollowUpCreated.class, name = FollowUpCreated.TYPE),
    @JsonSubTypes.Type(value = FollowUpAssigned.class, name = FollowUpAssigned.TYPE),
    @JsonSubTypes.Type(value = FollowUpClaimed.class, name = FollowUpClaimed.TYPE),
    @JsonSubTypes.Type(value = FollowUpStarted.class, name = FollowUpStarted.TYPE),
    @JsonSubTypes.Type(value = FollowUpWaiting.class, name = FollowUpWaiting.TYPE),
    @JsonSubTypes.Type(value = FollowUpMoved.class, name = FollowUpMoved.TYPE),
    @JsonSubTypes.Type(value = FollowUpDone.class, name = FollowUpDone.TYPE),
    @JsonSubTypes.Type(value = FollowUpFailed.class, name = FollowUpFailed.TYPE),
    @JsonSubTypes.Type(value = FollowUpCancelled.class, name = FollowUpCancelled.TYPE),
    @JsonSubTypes.Type(value = FollowUpExpired.class, name = FollowUpExpired.TYPE),
    @JsonSubTypes.Type(value = FollowUpEscalated.class, name = FollowUpEscalated.TYPE),
    @JsonSubTypes.Type(value = Reminded.class, name = Reminded.TYPE),
    @JsonSubTypes.Type(value = HandOffAcknowledged.class, name = HandOffAcknowledged.TYPE),
    @JsonSubTypes.Type(value = CallbackDialled.class, name = CallbackDialled.TYPE),
    @JsonSubTypes.Type(value = CallbackAttempted.class, name = CallbackAttempted.TYPE),
    @JsonSubTypes.Type(value = AppointmentBooked.class, name = AppointmentBooked.TYPE),
    @JsonSubTypes.Type(value = AppointmentMoved.class, name = AppointmentMoved.TYPE),
    @JsonSubTypes.Type(value = AppointmentCancelled.class, name = AppointmentCancelled.TYPE),
    @JsonSubTypes.Type(value = PromiseMade.class, name = PromiseMade.TYPE),
    @JsonSubTypes.Type(value = PromiseKept.class, name = PromiseKept.TYPE),
    @JsonSubTypes.Type(value = PromiseBroken.class, name = PromiseBroken.TYPE),
    @JsonSubTypes.Type(value = PromiseRenegotiated.class, name = PromiseRenegotiated.TYPE),
    @JsonSubTypes.Type(value = PromiseCancelled.class, name = PromiseCancelled.TYPE),
    @JsonSubTypes.Type(value = HostEvent.class, name = HostEvent.TYPE)
})
public @interface EventJson {}
