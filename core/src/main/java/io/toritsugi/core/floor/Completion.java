package io.toritsugi.core.floor;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import java.util.Optional;

/** Fills in what an event leaves out and its contact knows: the agent of a leg, and the channel. */
final class Completion {
    private Completion() {}

    static ContactEvent of(ContactEvent event, Interaction contact) {
        if (event instanceof Offered e && e.channel().isEmpty()) {
            return offered(e, channelOf(contact, e.routable()));
        }
        if (event instanceof LegConnected e && e.channel().isEmpty()) {
            return connected(e, channelOf(contact, e.routable()));
        }
        ContactEvent leg = ofLeg(event, contact);
        return leg == event ? ofTransferOrWrapUp(event, contact) : leg;
    }

    static Optional<Channel> channelOf(Interaction contact, RoutableId routable) {
        return contact.created()
                .map(InteractionCreated::channel)
                .or(() -> routable.kind() == RoutableId.Kind.WORK_ITEM
                        ? Optional.of(Channel.WORK_ITEM)
                        : Optional.empty());
    }

    private static ContactEvent ofLeg(ContactEvent event, Interaction contact) {
        if (event instanceof LegHeld e && e.agent().isEmpty()) {
            return LegHeld.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .build();
        }
        if (event instanceof LegResumed e && e.agent().isEmpty()) {
            return LegResumed.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .build();
        }
        if (event instanceof LegParked e && e.agent().isEmpty()) {
            return LegParked.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .until(e.until())
                    .build();
        }
        if (event instanceof LegUnparked e && e.agent().isEmpty()) {
            return LegUnparked.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .build();
        }
        if (event instanceof LegEnded e && e.agent().isEmpty()) {
            return LegEnded.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .endedBy(e.endedBy())
                    .mechanism(e.mechanism())
                    .assertedTalk(e.assertedTalk())
                    .assertedHold(e.assertedHold())
                    .build();
        }
        return event;
    }

    private static ContactEvent ofTransferOrWrapUp(ContactEvent event, Interaction contact) {
        if (event instanceof TransferStarted e && e.agent().isEmpty()) {
            return TransferStarted.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .kind(e.kind())
                    .toQueue(e.toQueue())
                    .toAgent(e.toAgent())
                    .toExternal(e.toExternal())
                    .build();
        }
        if (event instanceof TransferCompleted e && e.agent().isEmpty()) {
            return TransferCompleted.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .toLeg(e.toLeg())
                    .build();
        }
        if (event instanceof TransferFailed e && e.agent().isEmpty()) {
            return TransferFailed.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .reason(e.reason())
                    .build();
        }
        if (event instanceof WrapUpStarted e && e.agent().isEmpty()) {
            return WrapUpStarted.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .terms(e.terms())
                    .build();
        }
        if (event instanceof WrapUpExtended e && e.agent().isEmpty()) {
            return WrapUpExtended.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .by(e.by())
                    .reason(e.reason())
                    .build();
        }
        if (event instanceof WrapUpPaused e && e.agent().isEmpty()) {
            return WrapUpPaused.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .until(e.until())
                    .reason(e.reason())
                    .build();
        }
        if (event instanceof WrapUpResumed e && e.agent().isEmpty()) {
            return WrapUpResumed.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .build();
        }
        if (event instanceof WrapUpEnded e && e.agent().isEmpty()) {
            return WrapUpEnded.builder()
                    .routable(e.routable())
                    .leg(e.leg())
                    .agent(agentOf(contact, e.leg()))
                    .cause(e.cause())
                    .assertedDuration(e.assertedDuration())
                    .build();
        }
        return event;
    }

    private static Optional<AgentId> agentOf(Interaction contact, LegId leg) {
        return contact.findLeg(leg).flatMap(Leg::agent);
    }

    private static Offered offered(Offered e, Optional<Channel> channel) {
        return Offered.builder()
                .routable(e.routable())
                .offer(e.offer())
                .visit(e.visit())
                .agent(e.agent())
                .expiresAt(e.expiresAt())
                .stage(e.stage())
                .rankingKey(e.rankingKey())
                .candidates(e.candidates())
                .channel(channel)
                .units(e.units())
                .putAllConfigVersions(e.configVersions())
                .build();
    }

    private static LegConnected connected(LegConnected e, Optional<Channel> channel) {
        return LegConnected.builder()
                .routable(e.routable())
                .leg(e.leg())
                .visit(e.visit())
                .offer(e.offer())
                .party(e.party())
                .partyReference(e.partyReference())
                .agent(e.agent())
                .role(e.role())
                .supervision(e.supervision())
                .parent(e.parent())
                .channel(channel)
                .units(e.units())
                .build();
    }
}
