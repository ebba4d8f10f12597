package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
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

    /**
     * Whoever orders a move or another priority needs the permission, whichever command says so; a supervisor has a leg only
     * where he joined.
     */
    private static void permitted(
            FloorDecision decision, Permissions permissions, ContactCommand command, Runnable doing) {
        Optional<PermissionRefusal> refusal = Optional.empty();
        if (command instanceof ContactCommand.Happened happened) {
            if (happened.event() instanceof VisitMoved e) {
                refusal = refusal(decision, permissions, e.supervisor(), e.reason(), Permission.MOVE_CONTACT);
            } else if (happened.event() instanceof VisitReprioritised e) {
                refusal = refusal(decision, permissions, e.supervisor(), e.reason(), Permission.REPRIORITISE_CONTACT);
            } else if (happened.event() instanceof LegConnected e && !joined(decision, e)) {
                decision.refuse(new AgentRejection(
                        AgentRule.SUPERVISION_UNKNOWN,
                        e.agent().orElseThrow(),
                        e.type(),
                        e.leg().value()));
                return;
            }
        }
        refusal.ifPresentOrElse(decision::refuse, doing);
    }

    /** {@return whether whoever supervises on this leg has joined the leg that it belongs to: there his reason stands} */
    private static boolean joined(FloorDecision decision, LegConnected connected) {
        boolean supervising = connected.role() == LegRole.SUPERVISING
                || connected.supervision().isPresent();
        if (!supervising || connected.agent().isEmpty()) {
            return true;
        }
        Optional<LegId> supervised = connected.parent();
        return supervised
                .flatMap(decision.state().contact(connected.routable())::findLeg)
                .flatMap(Leg::agent)
                .flatMap(over -> decision.state().agent(over).findEngagement(supervised.get()))
                .filter(engagement ->
                        engagement.supervisors().containsKey(connected.agent().get()))
                .isPresent();
    }

    private static Optional<PermissionRefusal> refusal(
            FloorDecision decision,
            Permissions permissions,
            Optional<AgentId> supervisor,
            Optional<String> reason,
            Permission needed) {
        if (supervisor.isPresent() && reason.isEmpty()) {
            throw new IllegalArgumentException(
                    needed + " by supervisor " + supervisor.get() + " must have a reason, had none");
        }
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
