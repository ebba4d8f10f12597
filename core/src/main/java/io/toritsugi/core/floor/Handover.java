package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import java.util.Optional;

/** What passes between agents who share a contact, of which the events of each alone tell only a part. */
final class Handover {
    private Handover() {}

    /** {@return why the agent of a transfer cannot be who he is said to be: only who has the leg passes it on} */
    static Optional<AgentRejection> rejection(FloorState state, ContactEvent event) {
        if (event instanceof TransferStarted e) {
            return rejection(state, event, e.leg(), e.agent());
        }
        if (event instanceof TransferCompleted e) {
            return rejection(state, event, e.leg(), e.agent());
        }
        return event instanceof TransferFailed e ? rejection(state, event, e.leg(), e.agent()) : Optional.empty();
    }

    private static Optional<AgentRejection> rejection(
            FloorState state, ContactEvent event, LegId leg, Optional<AgentId> named) {
        return named.filter(agent -> state.agent(agent).findEngagement(leg).isEmpty())
                .map(agent -> new AgentRejection(AgentRule.ENGAGEMENT_UNKNOWN, agent, event.type(), leg.value()));
    }

    /** {@return the supervision that is over when the leg ends that the supervisor got for it} */
    static Optional<AgentCommand> supervisionEndedBy(FloorState state, Interaction contact, ContactEvent event) {
        if (!(event instanceof LegEnded ended)) {
            return Optional.empty();
        }
        Optional<Leg> own = contact.findLeg(ended.leg()).filter(leg -> leg.role() == LegRole.SUPERVISING);
        Optional<AgentId> supervisor = own.flatMap(Leg::agent);
        Optional<LegId> supervised = own.flatMap(Leg::parent);
        Optional<AgentId> agent = supervised.flatMap(contact::findLeg).flatMap(Leg::agent);
        if (supervisor.isEmpty() || supervised.isEmpty() || agent.isEmpty()) {
            return Optional.empty();
        }
        return state.agent(agent.get())
                .findEngagement(supervised.get())
                .filter(engagement -> engagement.supervisors().containsKey(supervisor.get()))
                .map(engagement -> new AgentCommand.EndSupervision(agent.get(), supervised.get(), supervisor.get()));
    }

    /** {@return the leg of the agent to whom a transfer passed the contact on, while his wrap-up is open} */
    static Optional<Leg> receiver(FloorState state, Interaction contact, TransferCompleted completed) {
        return completed
                .toLeg()
                .flatMap(contact::findLeg)
                .filter(leg -> leg.agent()
                        .flatMap(agent -> state.agent(agent).findEngagement(leg.id()))
                        .filter(Handover::wouldNotWrapUp)
                        .isPresent());
    }

    private static boolean wouldNotWrapUp(Engagement engagement) {
        return engagement.role() != LegRole.PRIMARY && engagement.wrapUp().isEmpty();
    }
}
