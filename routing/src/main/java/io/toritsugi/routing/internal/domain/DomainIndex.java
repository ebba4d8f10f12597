package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.demand.Bench;
import io.toritsugi.routing.internal.demand.Demand;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.demand.Groups.Place;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.strategy.LastingKey;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is found at once of a domain: who could be offered something, who wants alike, and how many there are. All of it follows from the rest of the
 * domain, so that two of these never differ where the domains do not, and count as equal. Immutable and thread-safe.
 */
public final class DomainIndex {
    private static final LastingKey NO_KEY = new LastingKey(0, Instant.EPOCH);

    private final Bench bench;
    private final Groups groups;
    private final Tallies tallies;
    private final VisitMarks marks;
    private final PartyIndex parties;
    private final Elders elders;

    private DomainIndex(
            Bench bench, Groups groups, Tallies tallies, VisitMarks marks, PartyIndex parties, Elders elders) {
        this.bench = bench;
        this.groups = groups;
        this.tallies = tallies;
        this.marks = marks;
        this.parties = parties;
        this.elders = elders;
    }

    /** {@return the index of a domain in which nobody is} */
    public static DomainIndex of(@Nullable Compiled compiled) {
        return new DomainIndex(
                Bench.of(compiled), Groups.of(compiled), Tallies.NONE, VisitMarks.NONE, PartyIndex.NONE, Elders.NONE);
    }

    /** {@return the index of a domain, made anew} */
    public static DomainIndex of(DomainState state, Compiled.Lookup rules) {
        DomainIndex index = of(rules.find(state.configured()));
        for (Waiting waiting : state.inOrder()) {
            index = index.withVisit(state, null, waiting, rules);
        }
        for (Agent agent : state.floor().agents()) {
            index = index.withAgent(state, Agent.unknown(), agent, rules);
        }
        return index;
    }

    public Bench bench() {
        return bench;
    }

    PartyIndex parties() {
        return parties;
    }

    public Groups groups() {
        return groups;
    }

    Elders elders() {
        return elders;
    }

    public Tallies tallies() {
        return tallies;
    }

    /** {@return the visits from which an agent is excluded until he becomes ready} */
    public TreeSet<VisitId> excludedUntilReady(AgentId agent) {
        return marks.untilReady().getOrElse(agent, TreeSet.empty());
    }

    /** {@return the places of those visits for which stages may open, or which may be treated, whatever changes} */
    public TreeSet<Long> watched() {
        return marks.watched();
    }

    /** {@return the places of those visits that are offered to as many as may be, so that they are in no group} */
    public TreeSet<Long> offered() {
        return marks.offered();
    }

    /** {@return the index after something happened to an agent} */
    public DomainIndex withAgent(DomainState state, Agent before, Agent after, Compiled.Lookup rules) {
        Optional<AgentId> id = after.id();
        if (id.isEmpty()) {
            return this;
        }
        @Nullable Compiled compiled = rules.find(state.configured());
        PartyIndex nextParties = compiled == null || compiled.shares().isEmpty()
                ? parties
                : parties.with(before, after, compiled.agent(id.get()).entry(), compiled.shares());
        return new DomainIndex(
                seated(bench, state, after, id.get(), rules),
                groups,
                tallies.with(before, after),
                marks,
                nextParties,
                elders);
    }

    /** {@return the index after something happened to a visit} */
    DomainIndex withVisit(DomainState state, @Nullable Waiting before, @Nullable Waiting after, Compiled.Lookup rules) {
        DomainIndex next = before == null ? this : without(before);
        next = after == null ? next : next.with(state, after, rules);
        return new DomainIndex(
                next.bench, next.groups, next.tallies, next.marks, next.parties, elders.with(before, after));
    }

    private DomainIndex without(Waiting waiting) {
        return new DomainIndex(
                bench,
                groups.without(waiting.visit()),
                tallies.without(waiting),
                marks.without(waiting),
                parties.with(waiting, false),
                elders);
    }

    private DomainIndex with(DomainState state, Waiting waiting, Compiled.Lookup rules) {
        @Nullable QueueRules held = rules.rulesOf(waiting);
        DomainIndex next = new DomainIndex(
                bench, groups, tallies.with(waiting), marks.with(waiting, held), parties.with(waiting, true), elders);
        return held == null || waiting.accepted() != null || held.offersNoMore(waiting)
                ? next
                : next.grouped(state, waiting, held, rules);
    }

    private DomainIndex grouped(DomainState state, Waiting waiting, QueueRules held, Compiled.Lookup rules) {
        Seen seen = new Seen(state, rules);
        Optional<Channel> channel = seen.channel(waiting);
        Demand.Key key = Demand.Key.of(waiting, channel);
        Groups.@Nullable Group group = groups.groups().get(key).getOrNull();
        @Nullable Compiled compiled = rules.find(state.configured());
        Demand demand = group != null
                ? group.demand()
                : Demand.of(
                        waiting,
                        held,
                        channel,
                        compiled == null ? Map.of() : compiled.skills(),
                        rules.leadBeforeShiftEnd(state.configured(), waiting.queue()),
                        PartyTurns.sharesOf(compiled, waiting.queue()),
                        bench.numbers());
        @Nullable LastingKey lasting = lastingKey(waiting, held, seen);
        Place place = new Place(Objects.requireNonNullElse(lasting, NO_KEY), waiting.sequence(), waiting.visit());
        return new DomainIndex(
                group == null ? knowing(demand, state, rules) : bench,
                groups.with(key, demand, Groups.Lane.of(key, demand, held, lasting != null), place),
                tallies,
                marks,
                parties,
                elders);
    }

    /** {@return the bench that can be asked for a demand: a medium that is new may seat agents who could be offered nothing else} */
    private Bench knowing(Demand demand, DomainState state, Compiled.Lookup rules) {
        Bench next = bench.knowing(demand);
        if (next.channels().equals(bench.channels())) {
            return next;
        }
        for (Agent agent : state.floor().agents()) {
            next = agent.id().isPresent()
                    ? seated(next, state, agent, agent.id().get(), rules)
                    : next;
        }
        return next;
    }

    private static Bench seated(Bench bench, DomainState state, Agent agent, AgentId id, Compiled.Lookup rules) {
        AgentSeen seen = new Seen(state, rules).agent(id, agent);
        return bench.with(seen, rules.find(state.configured()));
    }

    private static @Nullable LastingKey lastingKey(Waiting waiting, QueueRules held, Seen seen) {
        try {
            return held.order()
                    .lastingKey()
                    .map(key -> key.apply(seen.visit(waiting, held)))
                    .orElse(null);
        } catch (RuntimeException broken) {
            return null;
        }
    }

    /** {@return how many visits an adviser is asked about that want what this one wants} */
    public int openQuestions(Waiting waiting) {
        Option<Demand.Key> alike = groups.members().get(waiting.visit()).map(Groups.Member::group);
        return marks.asked()
                .getOrElse(waiting.queue(), TreeSet.empty())
                .count(visit ->
                        groups.members().get(visit).map(Groups.Member::group).equals(alike));
    }

    /** {@return the groups with a visit whose medium has become known, or whose place has} */
    public DomainIndex again(DomainState state, VisitId visit, Compiled.Lookup rules) {
        @Nullable Waiting waiting = state.find(visit);
        return waiting == null ? this : withVisit(state, waiting, waiting, rules);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DomainIndex;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
