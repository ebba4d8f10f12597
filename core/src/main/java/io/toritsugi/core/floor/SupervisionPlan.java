package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.permission.Permission;
import java.util.Optional;

/** What joining and leaving a leg does to the supervisor: whoever is heard by the customer has a leg of his own. */
final class SupervisionPlan {
    private SupervisionPlan() {}

    static Permission needed(Supervision supervision) {
        return switch (supervision) {
            case LISTEN -> Permission.LISTEN;
            case WHISPER -> Permission.WHISPER;
            case BARGE -> Permission.BARGE;
            case TAKE_OVER -> Permission.TAKE_OVER;
        };
    }

    static void begin(FloorDecision decision, AgentCommand.Supervise command) {
        if (already(decision, command)) {
            return;
        }
        Optional<RoutableId> contact = contactOf(decision, command.agent(), command.leg());
        contact.ifPresent(routable -> endOwnLeg(decision, routable, command.leg(), command.supervisor()));
        decision.happen(command);
        if (decision.refused() || contact.isEmpty() || command.ownLeg().isEmpty()) {
            return;
        }
        LegId ownLeg = command.ownLeg().get();
        if (command.supervision() == Supervision.TAKE_OVER) {
            decision.happen(connected(contact.get(), ownLeg, command, LegRole.PRIMARY));
            decision.happen(ended(contact.get(), command.leg(), command.agent(), LegEndMechanism.TRANSFERRED));
        } else {
            decision.happen(connected(contact.get(), ownLeg, command, LegRole.SUPERVISING));
        }
    }

    static void end(FloorDecision decision, AgentCommand.EndSupervision command) {
        Optional<RoutableId> contact = contactOf(decision, command.agent(), command.leg());
        decision.happen(command);
        contact.filter(routable -> !decision.refused())
                .ifPresent(routable -> endOwnLeg(decision, routable, command.leg(), command.supervisor()));
    }

    private static boolean already(FloorDecision decision, AgentCommand.Supervise command) {
        return decision.state()
                .agent(command.agent())
                .findEngagement(command.leg())
                .filter(engagement -> engagement.supervisors().get(command.supervisor()) == command.supervision())
                .isPresent();
    }

    private static Optional<RoutableId> contactOf(FloorDecision decision, AgentId agent, LegId leg) {
        return decision.state().agent(agent).findEngagement(leg).map(Engagement::routable);
    }

    private static void endOwnLeg(FloorDecision decision, RoutableId routable, LegId supervised, AgentId supervisor) {
        decision.state().contact(routable).legs().stream()
                .filter(leg -> leg.live() && leg.role() == LegRole.SUPERVISING)
                .filter(leg -> leg.parent().filter(supervised::equals).isPresent())
                .filter(leg -> leg.agent().filter(supervisor::equals).isPresent())
                .map(Leg::id)
                .toList()
                .forEach(leg -> decision.happen(ended(routable, leg, supervisor, LegEndMechanism.HANG_UP)));
    }

    private static LegConnected connected(
            RoutableId routable, LegId ownLeg, AgentCommand.Supervise command, LegRole role) {
        return LegConnected.builder()
                .routable(routable)
                .leg(ownLeg)
                .agent(command.supervisor())
                .role(role)
                .supervision(command.supervision())
                .parent(command.leg())
                .build();
    }

    private static LegEnded ended(RoutableId routable, LegId leg, AgentId agent, LegEndMechanism mechanism) {
        return LegEnded.builder()
                .routable(routable)
                .leg(leg)
                .agent(agent)
                .endedBy(Actor.Kind.SUPERVISOR)
                .mechanism(mechanism)
                .build();
    }
}
