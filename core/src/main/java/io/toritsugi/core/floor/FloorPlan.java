package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.Permissions;

/** What each command does. */
final class FloorPlan {
    private FloorPlan() {}

    static void carryOut(FloorDecision decision, Permissions permissions, FloorCommand command) {
        if (command instanceof FloorCommand.OfContact ofContact) {
            decision.happen(ofContact.command());
        } else if (command instanceof FloorCommand.OfAgent ofAgent) {
            ofAgent(decision, permissions, ofAgent.command());
        } else if (command instanceof FloorCommand.Move move) {
            permissions
                    .check(move.supervisor(), Permission.MOVE_CONTACT, decision.at())
                    .ifPresentOrElse(decision::refuse, () -> decision.happen(moved(move)));
        } else if (command instanceof FloorCommand.Reprioritise change) {
            permissions
                    .check(change.supervisor(), Permission.REPRIORITISE_CONTACT, decision.at())
                    .ifPresentOrElse(decision::refuse, () -> decision.happen(reprioritised(change)));
        }
    }

    private static void ofAgent(FloorDecision decision, Permissions permissions, AgentCommand command) {
        if (command instanceof AgentCommand.Contact contact) {
            decision.happen(new ContactCommand.Happened(contact.event()));
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
