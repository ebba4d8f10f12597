package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingRule;
import io.toritsugi.routing.internal.domain.ParkedLeg;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays contacts aside, and brings them back: to their agents, or to where they waited. */
public final class Parking {
    private Parking() {}

    /** {@return whether the command was one of parking} */
    public static boolean carryOut(RoutingDecision decision, RouterCommand command) {
        if (command instanceof RouterCommand.Park park) {
            park(decision, park);
        } else if (command instanceof RouterCommand.Unpark unpark) {
            unpark(decision, unpark);
        } else if (command instanceof RouterCommand.BringBack back) {
            bringBack(decision, back);
        } else {
            return false;
        }
        return true;
    }

    private static void park(RoutingDecision decision, RouterCommand.Park command) {
        Optional<Leg> leg = find(decision, command.routable(), command.leg());
        boolean already = leg.filter(one ->
                        one.state() == Leg.State.PARKED && one.parkedUntil().equals(command.until()))
                .isPresent();
        if (isOfAnother(decision, leg, command.agent()) || already) {
            return;
        }
        if (isLive(decision, command)) {
            decision.refuse(RoutingRule.PARKED_LIVE, command.leg().value());
            return;
        }
        if (command.until().filter(until -> !until.isAfter(decision.at())).isPresent()) {
            decision.refuse(RoutingRule.RETURN_IN_PAST, command.until().get().toString());
            return;
        }
        if (command.until().isPresent() && leg.flatMap(Leg::visit).isEmpty()) {
            decision.refuse(RoutingRule.NO_WAY_BACK, command.leg().value());
            return;
        }
        decision.happenToContact(LegParked.builder()
                .routable(command.routable())
                .leg(command.leg())
                .agent(command.agent())
                .until(command.until())
                .build());
    }

    private static boolean isLive(RoutingDecision decision, RouterCommand.Park command) {
        Optional<Channel> channel = decision.state()
                .floor()
                .agent(command.agent())
                .findEngagement(command.leg())
                .flatMap(Engagement::channel)
                .or(() -> contact(decision, command.routable())
                        .flatMap(Interaction::created)
                        .map(InteractionCreated::channel));
        return channel.filter(medium -> medium.mode() == Channel.Mode.LIVE).isPresent();
    }

    private static void unpark(RoutingDecision decision, RouterCommand.Unpark command) {
        Optional<Leg> leg = find(decision, command.routable(), command.leg());
        boolean already = leg.filter(one -> one.state() == Leg.State.CONNECTED).isPresent();
        if (!isOfAnother(decision, leg, command.agent()) && !already) {
            decision.happenToContact(LegUnparked.builder()
                    .routable(command.routable())
                    .leg(command.leg())
                    .agent(command.agent())
                    .build());
        }
    }

    private static boolean isOfAnother(RoutingDecision decision, Optional<Leg> leg, AgentId agent) {
        boolean another =
                leg.filter(one -> !one.agent().equals(Optional.of(agent))).isPresent();
        if (another) {
            decision.refuse(RoutingRule.LEG_OF_ANOTHER, leg.get().id().value());
        }
        return another;
    }

    private static void bringBack(RoutingDecision decision, RouterCommand.BringBack command) {
        ParkedLeg parked = new ParkedLeg(command.routable(), command.leg());
        Optional<Leg> leg = find(decision, parked.routable(), parked.leg());
        if (leg.isEmpty()) {
            decision.refuse(RoutingRule.NOT_PARKED, command.leg().value());
        } else if (leg.get().state() == Leg.State.PARKED && !isTakenUp(decision, parked, leg.get())) {
            if (leg.get().visit().isEmpty()) {
                decision.refuse(RoutingRule.NO_WAY_BACK, command.leg().value());
            } else {
                waitAgain(decision, parked, leg.get());
            }
        }
    }

    /** What is due: the time is over for which it was parked. */
    static void bringBack(RoutingDecision decision, ParkedLeg parked) {
        Leg leg = find(decision, parked.routable(), parked.leg()).orElseThrow();
        if (!isTakenUp(decision, parked, leg)) {
            waitAgain(decision, parked, leg);
        }
    }

    /** {@return whether its agent has it again} Who pauses or is about to leave is away: nothing is brought to him. */
    private static boolean isTakenUp(RoutingDecision decision, ParkedLeg parked, Leg leg) {
        Optional<Agent> agent = leg.agent().map(decision.state().floor()::agent);
        boolean there = agent.filter(one -> one.status() == AgentStatus.READY)
                .filter(one -> one.pending().isEmpty())
                .isPresent();
        return there
                && decision.happens(LegUnparked.builder()
                        .routable(parked.routable())
                        .leg(parked.leg())
                        .agent(leg.agent())
                        .build());
    }

    private static void waitAgain(RoutingDecision decision, ParkedLeg parked, Leg leg) {
        decision.follow(LegEnded.builder()
                .routable(parked.routable())
                .leg(parked.leg())
                .agent(leg.agent())
                .mechanism(LegEndMechanism.ENDED_BY_SYSTEM)
                .build());
        Interaction contact = contact(decision, parked.routable()).orElseThrow();
        boolean done = contact.ended() || contact.visits().stream().anyMatch(Visit::waiting);
        Optional<Visit> before = leg.visit().flatMap(contact::findVisit);
        Optional<QueueId> queue = before.flatMap(Visit::queue);
        if (!done && queue.isPresent()) {
            decision.follow(again(decision, parked, leg, before.get(), queue.get()));
        }
    }

    private static Queued again(RoutingDecision decision, ParkedLeg parked, Leg leg, Visit before, QueueId queue) {
        long sequence = decision.state().lastSequence() + 1;
        Duration waited = before.waited().orElse(Duration.ZERO);
        return Queued.builder()
                .routable(parked.routable())
                .visit(VisitId.of("back-" + sequence))
                .queue(queue)
                .priority(before.priority())
                .orderKey(sequence)
                .carriedAge(Optional.of(before.carriedAge().plus(waited)).filter(age -> !age.isZero()))
                .addAllRequirements(before.requirements())
                .addAllPreferredAgents(Stream.concat(leg.agent().stream(), before.preferredAgents().stream())
                        .distinct()
                        .toList())
                .channel(before.channel())
                .build();
    }

    private static Optional<Leg> find(RoutingDecision decision, RoutableId routable, LegId leg) {
        return contact(decision, routable).flatMap(contact -> contact.findLeg(leg));
    }

    private static Optional<Interaction> contact(RoutingDecision decision, RoutableId routable) {
        return decision.state().floor().findContact(routable);
    }
}
