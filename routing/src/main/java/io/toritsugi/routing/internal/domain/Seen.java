package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.PartyTurn;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.RoutingFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Shows agents and visits of a domain to those who choose. */
public final class Seen {
    private final DomainState state;
    private final Compiled.Lookup rules;

    public Seen(DomainState state, Compiled.Lookup rules) {
        this.state = state;
        this.rules = rules;
    }

    /** {@return what conditions see of a visit and its queue} */
    public Facts facts(Waiting waiting) {
        Optional<Interaction> contact = state.floor().findContact(waiting.routable());
        Facts known =
                contact.<Facts>map(known1 -> ContactFacts.of(known1, Map.of())).orElse(Facts.NONE);
        return RoutingFacts.ofVisit(known, QueueFacts.of(state, waiting.queue(), rules));
    }

    public Optional<Channel> channel(Waiting waiting) {
        return state.floor()
                .findContact(waiting.routable())
                .flatMap(Interaction::created)
                .map(InteractionCreated::channel)
                .or(waiting::channel)
                .or(() -> waiting.routable().workItem().map(item -> Channel.WORK_ITEM));
    }

    public VisitSeen visit(Waiting waiting, QueueRules held) {
        return new VisitSeen(
                waiting,
                held.queue(),
                QueueFacts.waiting(state, waiting.queue()),
                held.eligibility(waiting).requirements(),
                facts(waiting),
                channel(waiting));
    }

    /** {@return what conditions see of an agent} */
    public AgentFacts known(AgentId id) {
        Compiled compiled = rules.find(state.configured());
        return compiled == null ? AgentFacts.of(RosterEntry.of(id)) : compiled.agent(id);
    }

    /** {@return an agent as he is seen whatever waits} */
    public AgentSeen agent(AgentId id, Agent agent) {
        return new AgentSeen(agent, known(id), Membership.standard(), state.momentsOf(id), 0, id);
    }

    /** {@return an agent as he is seen for a visit; null if he may not take it whatever he does} */
    @Nullable
    public AgentSeen admitted(Agent agent, Waiting waiting, Eligibility eligibility, Facts facts) {
        AgentId id = agent.id().orElseThrow();
        AgentFacts known = known(id);
        OptionalInt rank = eligibility.rankOf(known, agent.queues(), facts);
        return rank.isEmpty()
                ? null
                : new AgentSeen(
                        agent,
                        known,
                        known.entry().membershipIn(waiting.queue()),
                        state.momentsOf(id),
                        rank.getAsInt(),
                        id);
    }

    /** {@return whether an agent can be offered a visit just now that he may take} */
    public boolean isFree(AgentSeen agent, Waiting waiting, Optional<Channel> channel) {
        return !waiting.exclusions().containsKey(agent.id())
                && !waiting.open().containsValue(agent.id())
                && agent.moments().coolUntil() == null
                && agent.moments().stays(rules.leadBeforeShiftEnd(state.configured(), waiting.queue()))
                && AgentMachine.brokenByOffer(agent.state(), channel, OptionalInt.empty())
                        .isEmpty();
    }

    /** {@return whether an agent is of the party whose turn it is, if it is the turn of one} */
    public boolean isHis(@Nullable PartyTurn turn, AgentId agent) {
        return turn == null
                || known(agent)
                        .entry()
                        .party(turn.by())
                        .filter(turn.party()::equals)
                        .isPresent();
    }

    /** {@return those who could be offered a visit just now, in the order of their ids} */
    public List<AgentSeen> candidates(Waiting waiting, QueueRules held) {
        Eligibility eligibility = held.eligibility(waiting);
        if (eligibility.admitting().isEmpty()) {
            return List.of();
        }
        Facts facts = facts(waiting);
        Optional<Channel> channel = channel(waiting);
        @Nullable PartyTurn turn = new PartyTurns(state, rules).of(waiting);
        List<AgentSeen> candidates = new ArrayList<>();
        for (Agent agent : state.floor().agents()) {
            AgentSeen seen = admitted(agent, waiting, eligibility, facts);
            if (seen != null && isFree(seen, waiting, channel) && isHis(turn, seen.id())) {
                candidates.add(seen);
            }
        }
        return candidates;
    }
}
