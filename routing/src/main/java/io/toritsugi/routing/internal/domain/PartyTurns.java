package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.demand.Demand;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.share.ChairmanAssignment;
import io.toritsugi.routing.share.PartyTurn;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Eligibility;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose turn it is in a domain, where work is shared out. Remembers what it worked out: for one state of a domain. */
public final class PartyTurns {
    private final DomainState state;
    private final Compiled.Lookup rules;
    private final Seen seen;
    private final Map<Demand.Key, Optional<PartyTurn>> alike = new HashMap<>();
    private final Map<QueueId, Map<SortedSet<String>, SortedMap<String, Long>>> pending = new HashMap<>();

    public PartyTurns(DomainState state, Compiled.Lookup rules) {
        this.state = state;
        this.rules = rules;
        this.seen = new Seen(state, rules);
    }

    /**
     * The parties that take part for one visit.
     *
     * @param all those of which somebody is there who may take it
     * @param able those of which somebody is there who may take it, and is not excluded from it
     */
    private record Parties(NavigableSet<String> all, NavigableSet<String> able) {}

    /** {@return how the work of a queue is shared out; null if it is not} */
    public static @Nullable Shares sharesOf(@Nullable Compiled compiled, QueueId queue) {
        QueueRules held = compiled == null ? null : compiled.queue(queue);
        return held == null ? null : held.queue().shares().orElse(null);
    }

    /** {@return the party whose turn it is to take a visit; null if anybody may} */
    @Nullable
    public PartyTurn of(Waiting waiting) {
        Shares shares = sharesOf(rules.find(state.configured()), waiting.queue());
        if (shares == null || waiting.isOver(HoldReason.SHARE)) {
            return null;
        }
        Groups.@Nullable Group group = state.index().groups().groupOf(waiting.visit());
        boolean own = !waiting.exclusions().isEmpty() || !waiting.open().isEmpty();
        if (group == null || own || !group.demand().exact()) {
            return of(waiting, shares).orElse(null);
        }
        return alike.computeIfAbsent(Demand.Key.of(waiting, seen.channel(waiting)), key -> of(waiting, shares))
                .orElse(null);
    }

    private Optional<PartyTurn> of(Waiting waiting, Shares shares) {
        Parties parties = parties(waiting, shares);
        if (parties.able().isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Long> taken =
                new TreeMap<>(state.queue(waiting.queue()).shares().among(parties.all()));
        pendingIn(waiting.queue(), shares)
                .getOrDefault(parties.all(), Collections.emptySortedMap())
                .forEach((party, items) -> taken.merge(party, items, Long::sum));
        String ringing = ringing(waiting, shares)
                .filter(party -> parties.able().contains(party))
                .orElse(null);
        return Optional.of(PartyTurn.builder()
                .by(shares.by())
                .party(ringing == null ? next(shares, parties, taken) : ringing)
                .putAllTaken(taken)
                .build());
    }

    /** What a party is excluded from goes to the next one, and counts all the same: so it comes back to it. */
    private static String next(Shares shares, Parties parties, SortedMap<String, Long> taken) {
        String next = ChairmanAssignment.next(targets(shares, parties.all()), taken);
        return parties.able().contains(next) ? next : ChairmanAssignment.next(targets(shares, parties.able()), taken);
    }

    private static SortedMap<String, Integer> targets(Shares shares, SortedSet<String> parties) {
        SortedMap<String, Integer> targets = new TreeMap<>(shares.targets());
        targets.keySet().retainAll(parties);
        return targets;
    }

    /** {@return the party of an agent} */
    public Optional<String> partyOf(AgentId agent, Shares shares) {
        return shares.partyOf(seen.known(agent).entry());
    }

    /** {@return the parties among which a visit counts that an agent of one of them takes} */
    public SortedSet<String> among(Waiting waiting, Shares shares, String party) {
        SortedSet<String> among = new TreeSet<>(parties(waiting, shares).all());
        among.add(party);
        return among;
    }

    private Parties parties(Waiting waiting, Shares shares) {
        Parties parties = new Parties(new TreeSet<>(), new TreeSet<>());
        @Nullable QueueRules held = rules.rulesOf(waiting);
        if (held == null) {
            return parties;
        }
        Eligibility eligibility = held.eligibility(waiting);
        Facts facts = seen.facts(waiting);
        Set<QueueId> queues = new LinkedHashSet<>();
        queues.add(waiting.queue());
        eligibility.admitting().forEach(stage -> queues.addAll(stage.queues()));
        for (String party : shares.targets().keySet()) {
            for (QueueId queue : queues) {
                for (AgentId id : state.index().parties().staffOf(queue, shares.by(), party)) {
                    Agent agent = state.floor().agent(id);
                    if (!parties.able().contains(party) && seen.admitted(agent, waiting, eligibility, facts) != null) {
                        parties.all().add(party);
                        if (!waiting.exclusions().containsKey(id)) {
                            parties.able().add(party);
                        }
                    }
                }
            }
        }
        return parties;
    }

    /** {@return the party of the agent to whom a visit is offered, or who has accepted it} */
    private Optional<String> ringing(Waiting waiting, Shares shares) {
        @Nullable OfferId accepted = waiting.accepted();
        Optional<AgentId> agent = accepted == null
                ? waiting.open().values().headOption().toJavaOptional()
                : waiting.open().get(accepted).toJavaOptional();
        return agent.flatMap(one -> partyOf(one, shares));
    }

    private Map<SortedSet<String>, SortedMap<String, Long>> pendingIn(QueueId queue, Shares shares) {
        Map<SortedSet<String>, SortedMap<String, Long>> known = pending.get(queue);
        if (known != null) {
            return known;
        }
        Map<SortedSet<String>, SortedMap<String, Long>> counted = new HashMap<>();
        for (VisitId visit : state.index().parties().ringingIn(queue)) {
            Waiting waiting = Objects.requireNonNull(state.find(visit));
            ringing(waiting, shares)
                    .ifPresent(party -> counted.computeIfAbsent(among(waiting, shares, party), set -> new TreeMap<>())
                            .merge(party, 1L, Long::sum));
        }
        pending.put(queue, counted);
        return counted;
    }
}
