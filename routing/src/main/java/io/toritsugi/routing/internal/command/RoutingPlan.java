package io.toritsugi.routing.internal.command;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.event.routing.QueueClosed;
import io.toritsugi.core.event.routing.QueueOpened;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingRejection;
import io.toritsugi.routing.RoutingRule;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.internal.decide.Asking;
import io.toritsugi.routing.internal.decide.Leaving;
import io.toritsugi.routing.internal.decide.Parking;
import io.toritsugi.routing.internal.decide.QueueClock;
import io.toritsugi.routing.internal.decide.RoutingDecision;
import io.toritsugi.routing.internal.decide.ShiftClock;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each command does. */
public final class RoutingPlan {
    private RoutingPlan() {}

    public static void carryOut(RoutingDecision decision, RouterCommand command) {
        if (command instanceof Enqueue enqueue) {
            enqueue(decision, enqueue);
        } else if (command instanceof RouterCommand.OfFloor ofFloor) {
            ofFloor(decision, ofFloor.command());
        } else if (command instanceof RouterCommand.Accept accept) {
            Answers.accept(decision, accept);
        } else if (command instanceof RouterCommand.Decline decline) {
            Answers.decline(decision, decline);
        } else if (command instanceof RouterCommand.Unreachable unreachable) {
            Answers.unreachable(decision, unreachable);
        } else if (command instanceof RouterCommand.Answer answer) {
            Asking.answer(decision, answer);
        } else if (command instanceof RouterCommand.Pull pull) {
            Taking.pull(decision, pull);
        } else if (command instanceof RouterCommand.CherryPick pick) {
            Taking.cherryPick(decision, pick);
        } else if (!Parking.carryOut(decision, command)) {
            ofQueues(decision, command);
        }
    }

    private static void ofQueues(RoutingDecision decision, RouterCommand command) {
        if (command instanceof RouterCommand.CloseQueue close) {
            close(decision, close);
        } else if (command instanceof RouterCommand.OpenQueue open) {
            open(decision, open);
        } else if (command instanceof RouterCommand.SwapConfiguration swap) {
            swap(decision, swap.version());
        } else if (command instanceof RouterCommand.PlanSchedule plan) {
            ShiftClock.plan(decision, plan);
        }
    }

    private static void enqueue(RoutingDecision decision, Enqueue command) {
        if (decision.state().find(command.visit()) != null) {
            decision.refuse(RoutingRule.VISIT_TWICE, command.visit().value());
            return;
        }
        if (waits(decision, command.routable())) {
            decision.refuse(RoutingRule.WAITS_ALREADY, command.visit().value());
            return;
        }
        if (knows(decision, command.queue())) {
            decision.happenToContact(Queued.builder()
                    .routable(command.routable())
                    .visit(command.visit())
                    .queue(command.queue())
                    .priority(command.priority())
                    .orderKey(decision.state().lastSequence() + 1)
                    .carriedAge(Optional.of(command.carriedAge()).filter(age -> !age.isZero()))
                    .addAllRequirements(command.requirements().stream()
                            .map(Condition::toString)
                            .toList())
                    .addAllPreferredAgents(command.preferredAgents())
                    .channel(command.channel())
                    .build());
            if (!decision.refused()) {
                Leaving.admit(decision, command.visit());
            }
        }
    }

    private static boolean waits(RoutingDecision decision, RoutableId routable) {
        return decision.state().floor().findContact(routable).stream()
                .flatMap(contact -> contact.visits().stream())
                .anyMatch(Visit::waiting);
    }

    private static void ofFloor(RoutingDecision decision, FloorCommand command) {
        ContactEvent event = eventOf(command);
        if (event instanceof Queued || event instanceof Offered) {
            decision.refuse(RoutingRule.ROUTER_ALONE, event.type());
            return;
        }
        Optional<QueueId> queue = command instanceof FloorCommand.Move move
                ? Optional.of(move.queue())
                : Optional.ofNullable(event instanceof VisitMoved moved ? moved.queue() : null);
        if (queue.isEmpty() || isOpenTo(decision, queue.get())) {
            decision.happen(command);
        }
    }

    private static @Nullable ContactEvent eventOf(FloorCommand command) {
        if (command instanceof FloorCommand.OfContact contact
                && contact.command() instanceof ContactCommand.Happened happened) {
            return happened.event();
        }
        return command instanceof FloorCommand.OfAgent agent && agent.command() instanceof AgentCommand.Contact contact
                ? contact.event()
                : null;
    }

    /** Room is for the supervisor to judge, who sees the queue; a closed queue would send the contact away. */
    private static boolean isOpenTo(RoutingDecision decision, QueueId queue) {
        if (!knows(decision, queue)) {
            return false;
        }
        if (Leaving.isClosed(decision, queue)) {
            decision.refuse(RoutingRule.MOVED_TO_CLOSED, queue.value());
            return false;
        }
        return true;
    }

    static boolean knows(RoutingDecision decision, QueueId queue) {
        Compiled compiled = decision.current();
        if (compiled == null) {
            decision.refuse(RoutingRule.NO_CONFIGURATION, queue.value());
            return false;
        }
        if (compiled.queue(queue) == null) {
            decision.refuse(RoutingRule.QUEUE_UNKNOWN, queue.value());
            return false;
        }
        return true;
    }

    private static void close(RoutingDecision decision, RouterCommand.CloseQueue command) {
        if (!knows(decision, command.queue())
                || command.toQueue().filter(queue -> !isOpenTo(decision, queue)).isPresent()) {
            return;
        }
        if (command.toQueue().filter(command.queue()::equals).isPresent()) {
            decision.refuse(RoutingRule.MOVED_TO_CLOSED, command.queue().value());
            return;
        }
        if (decision.state().closed(command.queue())) {
            decision.refuse(RoutingRule.QUEUE_CLOSED, command.queue().value());
            return;
        }
        decision.happen(QueueClosed.builder()
                .queue(command.queue())
                .emergency(true)
                .supervisor(command.supervisor())
                .reason(command.why())
                .build());
        if (command.waiting() == RouterCommand.WhoWaits.STAYS) {
            return;
        }
        QueueLimit limit = QueueLimit.builder().toQueue(command.toQueue()).build();
        for (Waiting waiting : decision.state().inOrder()) {
            if (waiting.queue().equals(command.queue()) && waiting.accepted() == null) {
                Leaving.leave(decision, waiting, DequeueCause.CLOSED, limit);
            }
        }
    }

    private static void open(RoutingDecision decision, RouterCommand.OpenQueue command) {
        if (!decision.state().closed(command.queue())) {
            decision.refuse(RoutingRule.QUEUE_OPEN, command.queue().value());
            return;
        }
        decision.happen(QueueOpened.builder()
                .queue(command.queue())
                .supervisor(command.supervisor())
                .reason(command.why())
                .build());
    }

    private static void swap(RoutingDecision decision, String version) {
        Optional<RoutingRejection> wrong = decision.rules().problemOf(version);
        if (wrong.isPresent()) {
            decision.refuse(wrong.get());
        } else if (!version.equals(decision.state().configured())) {
            decision.happen(ConfigurationSwapped.builder().version(version).build());
            QueueClock.set(decision);
        }
    }
}
