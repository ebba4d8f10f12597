package io.toritsugi.routing.internal.command;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingRule;
import io.toritsugi.routing.internal.decide.Heads;
import io.toritsugi.routing.internal.decide.RoutingDecision;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.search.OpenVisits;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets agents take visits themselves: the next that they may take, or one of their choice. */
public final class Taking {
    private Taking() {}

    static void pull(RoutingDecision decision, RouterCommand.Pull command) {
        Compiled compiled = permitting(decision, command.agent(), Permission.PULL_CONTACT);
        if (compiled == null
                || command.queue()
                        .filter(queue -> !RoutingPlan.knows(decision, queue))
                        .isPresent()
                || isPulled(decision.state().floor().agent(command.agent()), command.leg())) {
            return;
        }
        VisitSeen first = pullable(decision, command, compiled).first();
        if (first == null) {
            String subject = command.queue().isPresent()
                    ? command.queue().get().value()
                    : command.agent().value();
            decision.refuse(RoutingRule.NOTHING_TO_PULL, subject);
        } else {
            take(decision, first.waiting(), command.agent(), command.leg());
        }
    }

    private static Heads pullable(RoutingDecision decision, RouterCommand.Pull command, Compiled compiled) {
        DomainState state = decision.state();
        Seen seen = new Seen(state, decision.rules());
        AgentSeen agent = seen.agent(command.agent(), state.floor().agent(command.agent()));
        Predicate<Waiting> pullable = waiting -> {
            @Nullable QueueRules held = decision.rules().rulesOf(waiting);
            return held != null
                    && command.queue()
                            .filter(queue -> !queue.equals(waiting.queue()))
                            .isEmpty()
                    && isAdmitted(decision, seen, waiting, held, command.agent())
                    && hasRoom(decision, seen, waiting, command.agent());
        };
        Heads heads = new Heads(decision, compiled);
        OpenVisits open = OpenVisits.of(
                state,
                agent.state().queues(),
                state.index().bench().levelsAnyhow(agent),
                place -> pullable.test(waiting(state, place.visit())));
        Stream<Waiting> inGroups = Stream.concat(
                        open.firsts().stream(),
                        open.groups().stream().flatMap(group -> group.visits().toJavaStream()))
                .map(place -> waiting(state, place.visit()));
        Stream<Waiting> offered = state.index()
                .offered()
                .toJavaStream()
                .map(sequence -> waiting(state, state.bySequence().get(sequence).get()));
        Stream.concat(inGroups, offered)
                .filter(pullable)
                .forEach(waiting -> heads.add(seen.visit(
                        waiting, Objects.requireNonNull(decision.rules().rulesOf(waiting)))));
        return heads;
    }

    private static Waiting waiting(DomainState state, VisitId visit) {
        return Objects.requireNonNull(state.find(visit));
    }

    static void cherryPick(RoutingDecision decision, RouterCommand.CherryPick command) {
        Compiled compiled = permitting(decision, command.agent(), Permission.CHERRY_PICK_CONTACT);
        if (compiled == null || isPicked(decision, command)) {
            return;
        }
        String subject = command.visit().value();
        Waiting waiting = decision.state().find(command.visit());
        if (waiting == null || !waiting.routable().equals(command.routable())) {
            decision.refuse(RoutingRule.NOT_WAITING, subject);
            return;
        }
        if (waiting.accepted() != null) {
            decision.refuse(RoutingRule.VISIT_TAKEN, subject);
            return;
        }
        QueueRules held = decision.rules().rulesOf(waiting);
        Seen seen = new Seen(decision.state(), decision.rules());
        if (held == null || !isAdmitted(decision, seen, waiting, held, command.agent())) {
            decision.refuse(RoutingRule.NOT_ADMITTED, subject);
            return;
        }
        take(decision, waiting, command.agent(), command.leg());
    }

    /** {@return what holds just now; null if nothing does or the agent may not, which is refused} */
    private static @Nullable Compiled permitting(RoutingDecision decision, AgentId agent, Permission permission) {
        Compiled compiled = decision.current();
        if (compiled == null) {
            decision.refuse(RoutingRule.NO_CONFIGURATION, agent.value());
            return null;
        }
        Optional<PermissionRefusal> refusal = compiled.permissions().check(agent, permission, agent, decision.at());
        refusal.ifPresent(decision::refuse);
        return refusal.isPresent() ? null : compiled;
    }

    /** Who pulls does not name the visit: as long as he knows the leg, it was pulled. */
    private static boolean isPulled(Agent agent, LegId leg) {
        return Stream.concat(agent.engagements().stream(), agent.lastEnded().stream())
                .map(Engagement::leg)
                .anyMatch(Optional.of(leg)::equals);
    }

    private static boolean isPicked(RoutingDecision decision, RouterCommand.CherryPick command) {
        Optional<Leg> leg = decision.state()
                .floor()
                .findContact(command.routable())
                .flatMap(contact -> contact.findLeg(command.leg()));
        return leg.flatMap(Leg::agent).filter(command.agent()::equals).isPresent()
                && leg.flatMap(Leg::visit).filter(command.visit()::equals).isPresent();
    }

    private static boolean isAdmitted(
            RoutingDecision decision, Seen seen, Waiting waiting, QueueRules held, AgentId agent) {
        return held.eligibility(waiting)
                .rankOf(seen.known(agent), decision.state().floor().agent(agent).queues(), seen.facts(waiting))
                .isPresent();
    }

    /** {@return whether he has room: what is offered to him already has it} */
    private static boolean hasRoom(RoutingDecision decision, Seen seen, Waiting waiting, AgentId agent) {
        Agent state = decision.state().floor().agent(agent);
        Optional<Channel> channel = seen.channel(waiting);
        return ownOffer(waiting, agent).isPresent()
                || AgentMachine.brokenByTaking(state, channel, OptionalInt.empty())
                        .isEmpty();
    }

    private static void take(RoutingDecision decision, Waiting waiting, AgentId agent, LegId leg) {
        Optional<OfferId> own = ownOffer(waiting, agent);
        Optional<Channel> channel = new Seen(decision.state(), decision.rules()).channel(waiting);
        own.ifPresent(offer -> decision.happenToContact(OfferAccepted.builder()
                .routable(waiting.routable())
                .offer(offer)
                .visit(waiting.visit())
                .agent(agent)
                .build()));
        decision.happenToContact(LegConnected.builder()
                .routable(waiting.routable())
                .leg(leg)
                .visit(waiting.visit())
                .offer(own)
                .agent(agent)
                .channel(channel)
                .build());
    }

    private static Optional<OfferId> ownOffer(Waiting waiting, AgentId agent) {
        return waiting.open()
                .find(offer -> offer._2().equals(agent))
                .map(offer -> offer._1())
                .toJavaOptional();
    }
}
