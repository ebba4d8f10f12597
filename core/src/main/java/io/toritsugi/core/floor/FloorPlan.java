package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.Permissions;
import java.util.Optional;

/** What each command does. */
final class FloorPlan {
    private FloorPlan() {}

    static void carryOut(FloorDecision decision, Permissions permissions, FloorCommand command) {
        if (command instanceof FloorCommand.OfContact ofContact) {
            permitted(decision, permissions, ofContact.command(), () -> decision.happen(ofContact.command()));
        } else if (command instanceof FloorCommand.OfAgent ofAgent) {
            ofAgent(decision, permissions, ofAgent.command());
        } else if (command instanceof FloorCommand.Move move) {
            ordered(decision, permissions, moved(move));
        } else if (command instanceof FloorCommand.Reprioritise change) {
            ordered(decision, permissions, reprioritised(change));
        }
    }

    private static void ordered(FloorDecision decision, Permissions permissions, ContactEvent event) {
        ContactCommand command = new ContactCommand.Happened(event);
        permitted(decision, permissions, command, () -> decision.happen(command));
    }

    private static void ofAgent(FloorDecision decision, Permissions permissions, AgentCommand command) {
        if (command instanceof AgentCommand.Contact contact) {
            permitted(
                    decision,
                    permissions,
                    new ContactCommand.Happened(contact.event()),
                    () -> decision.happenInContact(contact));
        } else if (command instanceof AgentCommand.Force force) {
            permissions
                    .check(force.supervisor(), Permission.FORCE_STATUS, force.agent(), decision.at())
                    .ifPresentOrElse(decision::refuse, () -> decision.happen(force));
        } else if (command instanceof AgentCommand.Supervise supervise) {
            permissions
                    .check(
                            supervise.supervisor(),
                            SupervisionPlan.needed(supervise.supervision()),
                            supervise.agent(),
                            decision.at())
                    .ifPresentOrElse(decision::refuse, () -> SupervisionPlan.begin(decision, supervise));
        } else if (command instanceof AgentCommand.EndSupervision end) {
            SupervisionPlan.end(decision, end);
        } else {
            decision.happen(command);
        }
    }

    /** Whoever orders a move or another priority, or supervises a leg, needs the permission, whichever command says so. */
    private static void permitted(
            FloorDecision decision, Permissions permissions, ContactCommand command, Runnable doing) {
        Optional<PermissionRefusal> refusal = Optional.empty();
        if (command instanceof ContactCommand.Happened happened) {
            if (happened.event() instanceof VisitMoved e) {
                refusal = refusal(decision, permissions, e.supervisor(), Permission.MOVE_CONTACT);
            } else if (happened.event() instanceof VisitReprioritised e) {
                refusal = refusal(decision, permissions, e.supervisor(), Permission.REPRIORITISE_CONTACT);
            } else if (happened.event() instanceof LegConnected e) {
                refusal = supervising(decision, permissions, e);
            }
        }
        refusal.ifPresentOrElse(decision::refuse, doing);
    }

    private static Optional<PermissionRefusal> supervising(
            FloorDecision decision, Permissions permissions, LegConnected connected) {
        boolean supervising = connected.role() == LegRole.SUPERVISING
                || connected.supervision().isPresent();
        if (!supervising || connected.agent().isEmpty()) {
            return Optional.empty();
        }
        AgentId supervisor = connected.agent().get();
        // Whoever does not say how he takes part may speak to all.
        Permission needed = SupervisionPlan.needed(connected.supervision().orElse(Supervision.BARGE));
        return connected
                .parent()
                .flatMap(decision.state().contact(connected.routable())::findLeg)
                .flatMap(Leg::agent)
                .map(over -> permissions.check(supervisor, needed, over, decision.at()))
                .orElseGet(() -> permissions.check(supervisor, needed, decision.at()));
    }

    private static Optional<PermissionRefusal> refusal(
            FloorDecision decision, Permissions permissions, Optional<AgentId> supervisor, Permission needed) {
        return supervisor.flatMap(who -> permissions.check(who, needed, decision.at()));
    }

    private static VisitMoved moved(FloorCommand.Move move) {
        return VisitMoved.builder()
                .routable(move.routable())
                .visit(move.visit())
                .queue(move.queue())
                .supervisor(move.supervisor())
                .reason(move.why())
                .build();
    }

    private static VisitReprioritised reprioritised(FloorCommand.Reprioritise change) {
        return VisitReprioritised.builder()
                .routable(change.routable())
                .visit(change.visit())
                .priority(change.priority())
                .supervisor(change.supervisor())
                .reason(change.why())
                .build();
    }
}
