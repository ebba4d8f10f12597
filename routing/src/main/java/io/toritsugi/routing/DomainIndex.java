package io.toritsugi.routing;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.Groups.Place;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.stage.StageSkip;
import io.toritsugi.routing.strategy.LastingKey;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
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
final class DomainIndex {
    private static final LastingKey NO_KEY = new LastingKey(0, Instant.EPOCH);

    private final Bench bench;
    private final Groups groups;
    private final HashMap<QueueId, Tally> tallies;
    private final TreeSet<Long> watched;
    private final TreeSet<Long> offered;
    private final HashMap<AgentId, TreeSet<VisitId>> untilReady;
    private final PartyIndex parties;
    private final HashMap<QueueId, TreeSet<VisitId>> asked;
    private final Elders elders;

    /** How many are in a queue. */
    record Tally(int waiting, int staffed, int ready) {
        static final Tally NONE = new Tally(0, 0, 0);
    }

    private DomainIndex(
            Bench bench,
            Groups groups,
            HashMap<QueueId, Tally> tallies,
            TreeSet<Long> watched,
            TreeSet<Long> offered,
            HashMap<AgentId, TreeSet<VisitId>> untilReady,
            PartyIndex parties,
            HashMap<QueueId, TreeSet<VisitId>> asked,
            Elders elders) {
        this.untilReady = untilReady;
        this.parties = parties;
        this.asked = asked;
        this.elders = elders;
        this.bench = bench;
        this.groups = groups;
        this.tallies = tallies;
        this.watched = watched;
        this.offered = offered;
    }

    /** {@return the index of a domain in which nobody is} */
    static DomainIndex of(@Nullable Compiled compiled) {
        return new DomainIndex(
                Bench.of(compiled),
                Groups.of(compiled),
                HashMap.empty(),
                TreeSet.empty(),
                TreeSet.empty(),
                HashMap.empty(),
                PartyIndex.NONE,
                HashMap.empty(),
                Elders.NONE);
    }

    /** {@return the index of a domain, made anew} */
    static DomainIndex of(DomainState state, Compiled.Lookup rules) {
        DomainIndex index = of(rules.find(state.configured()));
        for (Waiting waiting : state.inOrder()) {
            index = index.withVisit(state, null, waiting, rules);
        }
        for (Agent agent : state.floor().agents()) {
            index = index.withAgent(state, Agent.unknown(), agent, rules);
        }
        return index;
    }

    Bench bench() {
        return bench;
    }

    PartyIndex parties() {
        return parties;
    }

    Groups groups() {
        return groups;
    }

    Elders elders() {
        return elders;
    }

    Tally tally(QueueId queue) {
        return tallies.getOrElse(queue, Tally.NONE);
    }

    /** {@return the visits from which an agent is excluded until he becomes ready} */
    TreeSet<VisitId> excludedUntilReady(AgentId agent) {
        return untilReady.getOrElse(agent, TreeSet.empty());
    }

    /** {@return the places of those visits for which stages may open, or which may be treated, whatever changes} */
    TreeSet<Long> watched() {
        return watched;
    }

    /** {@return the places of those visits that are offered to as many as may be, so that they are in no group} */
    TreeSet<Long> offered() {
        return offered;
    }

    /** {@return the index after something happened to an agent} */
    DomainIndex withAgent(DomainState state, Agent before, Agent after, Compiled.Lookup rules) {
        Optional<AgentId> id = after.id();
        if (id.isEmpty()) {
            return this;
        }
        HashMap<QueueId, Tally> next = counting(tallies, before, -1);
        next = counting(next, after, 1);
        @Nullable Compiled compiled = rules.find(state.configured());
        PartyIndex nextParties = compiled == null || compiled.shares().isEmpty()
                ? parties
                : parties.with(before, after, compiled.agent(id.get()).entry(), compiled.shares());
        return new DomainIndex(
                seated(bench, state, after, id.get(), rules),
                groups,
                next,
                watched,
                offered,
                untilReady,
                nextParties,
                asked,
                elders);
    }

    private static HashMap<QueueId, Tally> counting(HashMap<QueueId, Tally> tallies, Agent agent, int by) {
        if (!QueueFacts.isStaffed(agent)) {
            return tallies;
        }
        int ready = agent.status() == AgentStatus.READY ? by : 0;
        HashMap<QueueId, Tally> next = tallies;
        for (QueueId queue : agent.queues()) {
            Tally tally = next.getOrElse(queue, Tally.NONE);
            next = putting(next, queue, new Tally(tally.waiting(), tally.staffed() + by, tally.ready() + ready));
        }
        return next;
    }

    private static HashMap<QueueId, Tally> putting(HashMap<QueueId, Tally> tallies, QueueId queue, Tally tally) {
        return tally.equals(Tally.NONE) ? tallies.remove(queue) : tallies.put(queue, tally);
    }

    /** {@return the index after something happened to a visit} */
    DomainIndex withVisit(DomainState state, @Nullable Waiting before, @Nullable Waiting after, Compiled.Lookup rules) {
        DomainIndex next = before == null ? this : without(before);
        next = after == null ? next : next.with(state, after, rules);
        return new DomainIndex(
                next.bench,
                next.groups,
                next.tallies,
                next.watched,
                next.offered,
                next.untilReady,
                next.parties,
                next.asked,
                elders.with(before, after));
    }

    private DomainIndex without(Waiting waiting) {
        Tally tally = tally(waiting.queue());
        return new DomainIndex(
                bench,
                groups.without(waiting.visit()),
                putting(tallies, waiting.queue(), new Tally(tally.waiting() - 1, tally.staffed(), tally.ready())),
                watched.remove(waiting.sequence()),
                offered.remove(waiting.sequence()),
                excluding(waiting, false),
                parties.with(waiting, false),
                asking(waiting, false),
                elders);
    }

    private DomainIndex with(DomainState state, Waiting waiting, Compiled.Lookup rules) {
        Tally tally = tally(waiting.queue());
        HashMap<QueueId, Tally> counted =
                tallies.put(waiting.queue(), new Tally(tally.waiting() + 1, tally.staffed(), tally.ready()));
        @Nullable QueueRules held = rules.rulesOf(waiting);
        if (held == null) {
            return with(bench, groups, counted, watched, offered, waiting);
        }
        TreeSet<Long> nextWatched = isWatched(waiting, held) ? watched.add(waiting.sequence()) : watched;
        if (waiting.accepted() != null) {
            return with(bench, groups, counted, nextWatched, offered, waiting);
        }
        if (waiting.open().size() >= held.queue().offers().atOnce()) {
            return with(bench, groups, counted, nextWatched, offered.add(waiting.sequence()), waiting);
        }
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
                        Turns.sharesOf(compiled, waiting.queue()),
                        bench.numbers());
        @Nullable LastingKey lasting = lastingKey(waiting, held, seen);
        Place place = new Place(Objects.requireNonNullElse(lasting, NO_KEY), waiting.sequence(), waiting.visit());
        return with(
                group == null ? knowing(demand, state, rules) : bench,
                groups.with(key, demand, Groups.Lane.of(key, demand, held, lasting != null), place),
                counted,
                nextWatched,
                offered,
                waiting);
    }

    private DomainIndex with(
            Bench nextBench,
            Groups nextGroups,
            HashMap<QueueId, Tally> counted,
            TreeSet<Long> nextWatched,
            TreeSet<Long> nextOffered,
            Waiting waiting) {
        return new DomainIndex(
                nextBench,
                nextGroups,
                counted,
                nextWatched,
                nextOffered,
                excluding(waiting, true),
                parties.with(waiting, true),
                asking(waiting, true),
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
    int openQuestions(Waiting waiting) {
        Option<Demand.Key> alike = groups.members().get(waiting.visit()).map(Groups.Member::group);
        return asked.getOrElse(waiting.queue(), TreeSet.empty())
                .count(visit ->
                        groups.members().get(visit).map(Groups.Member::group).equals(alike));
    }

    private HashMap<QueueId, TreeSet<VisitId>> asking(Waiting waiting, boolean comes) {
        if (!waiting.isHeld(HoldReason.ANSWER)) {
            return asked;
        }
        TreeSet<VisitId> before = asked.getOrElse(waiting.queue(), TreeSet.empty());
        TreeSet<VisitId> after = comes ? before.add(waiting.visit()) : before.remove(waiting.visit());
        return after.isEmpty() ? asked.remove(waiting.queue()) : asked.put(waiting.queue(), after);
    }

    private HashMap<AgentId, TreeSet<VisitId>> excluding(Waiting waiting, boolean comes) {
        HashMap<AgentId, TreeSet<VisitId>> next = untilReady;
        for (Tuple2<AgentId, Excluded> excluded : waiting.exclusions()) {
            if (excluded._2().kind() == Exclusion.UNTIL_READY) {
                TreeSet<VisitId> before = next.getOrElse(excluded._1(), TreeSet.empty());
                TreeSet<VisitId> after = comes ? before.add(waiting.visit()) : before.remove(waiting.visit());
                next = after.isEmpty() ? next.remove(excluded._1()) : next.put(excluded._1(), after);
            }
        }
        return next;
    }

    private static boolean isWatched(Waiting waiting, QueueRules held) {
        if (waiting.accepted() != null) {
            return false;
        }
        int open = waiting.openStages();
        boolean more = open < held.circle().stages().size();
        return (more && held.circle().stages().get(open).opensWhen().isPresent())
                || (more && open > 0 && held.circle().stages().get(open - 1).skip() != StageSkip.NEVER)
                || (!waiting.exclusions().isEmpty() && waiting.backOff() == null);
    }

    /** {@return the groups with a visit whose medium has become known, or whose place has} */
    DomainIndex again(DomainState state, VisitId visit, Compiled.Lookup rules) {
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
