package io.toritsugi.routing;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.ChairmanAssignment;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.RoutingFacts;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageMode;
import io.toritsugi.routing.stage.StageSkip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the router has to do, read off the words of stages and policies: every visit and every agent is looked at each time. */
record Twin(Map<String, RoutingConfiguration> configurations, RoutingDomain domain, Set<AgentId> cooling, Instant now) {
    /** An agent who could be offered a visit. */
    record Pair(WaitingVisit visit, Agent agent, int rank) {}

    private Optional<Queue> queue(WaitingVisit visit) {
        return Optional.ofNullable(configurations.get(visit.version()))
                .flatMap(configuration -> configuration.findQueue(visit.queue()));
    }

    private RoutingConfiguration current() {
        return Objects.requireNonNull(configurations.get(domain.version().orElseThrow()));
    }

    private AgentFacts facts(Agent agent) {
        AgentId id = agent.id().orElseThrow();
        return AgentFacts.of(current().findAgent(id).orElse(RosterEntry.of(id)));
    }

    private Facts facts(WaitingVisit visit) {
        Facts contact = domain.floor()
                .findContact(visit.routable())
                .<Facts>map(known -> ContactFacts.of(known, Map.of()))
                .orElse(Facts.NONE);
        return RoutingFacts.ofVisit(contact, name -> switch (name) {
            case "queue.id" -> Optional.of(FactValue.of(visit.queue().value()));
            case "queue.waiting" ->
                Optional.of(FactValue.of(domain.waiting().stream()
                        .filter(other -> other.queue().equals(visit.queue()))
                        .count()));
            case "queue.longestWait" ->
                Optional.of(FactValue.of(domain.waiting().stream()
                        .filter(other -> other.queue().equals(visit.queue()))
                        .mapToLong(other -> Duration.between(
                                        other.waitingSince(),
                                        domain.lastEventAt().orElseThrow())
                                .toSeconds())
                        .max()
                        .orElse(0)));
            case "queue.contacts.abandoned" ->
                Optional.of(FactValue.of(
                        ((DomainState) domain).queue(visit.queue()).served().abandoned()));
            default -> Optional.empty();
        });
    }

    private boolean admits(Stage stage, WaitingVisit visit, Queue queue, Agent agent) {
        Facts facts = RoutingFacts.of(facts(agent), queue.id(), facts(visit));
        boolean serves = agent.queues().contains(queue.id())
                || stage.queues().stream().anyMatch(other -> agent.queues().contains(other));
        boolean preferred = !stage.preferredOnly()
                || visit.preferredAgents().contains(agent.id().orElseThrow());
        boolean relaxed = queue.stagesOrEverybody().subList(0, visit.openStages()).stream()
                .anyMatch(open -> !open.relax().isEmpty());
        // What these visits require is a skill, and what these stages relax is all skills.
        boolean asked = relaxed
                || visit.requirements().stream()
                        .allMatch(condition -> condition.evaluate(facts).isTrue());
        return serves
                && preferred
                && asked
                && queue.requires().evaluate(facts).isTrue()
                && stage.requires().evaluate(facts).isTrue();
    }

    private List<Stage> admitting(WaitingVisit visit, Queue queue) {
        List<Stage> open = queue.stagesOrEverybody().subList(0, visit.openStages());
        List<Stage> admitting = new ArrayList<>();
        for (Stage stage : open) {
            if (stage.mode() == StageMode.REPLACING) {
                admitting.clear();
            }
            admitting.add(stage);
        }
        return admitting;
    }

    private OptionalInt rank(WaitingVisit visit, Queue queue, Agent agent) {
        return admitting(visit, queue).stream()
                .filter(stage -> admits(stage, visit, queue, agent))
                .mapToInt(Stage::rank)
                .min();
    }

    private Optional<Channel> channel(WaitingVisit visit) {
        return domain.floor()
                .findContact(visit.routable())
                .flatMap(Interaction::created)
                .map(created -> created.channel())
                .or(() -> visit.routable().workItem().map(item -> Channel.WORK_ITEM));
    }

    private boolean free(WaitingVisit visit, Agent agent) {
        AgentId id = agent.id().orElseThrow();
        return agent.status() == AgentStatus.READY
                && agent.pending().isEmpty()
                && !agent.inExclusiveWrapUp()
                && !visit.excluded().contains(id)
                && !visit.openOffers().containsValue(id)
                && !cooling.contains(id)
                && stays(visit, id)
                && hasRoom(visit, agent);
    }

    private boolean stays(WaitingVisit visit, AgentId agent) {
        Optional<Duration> lead = current()
                .findQueue(visit.queue())
                .flatMap(queue -> queue.offers().beforeShiftEnd());
        Optional<Duration> left = domain.schedule(agent).timeLeft(now);
        return lead.isEmpty() || left.isEmpty() || left.get().compareTo(lead.get()) > 0;
    }

    private boolean hasRoom(WaitingVisit visit, Agent agent) {
        Optional<Channel> channel = channel(visit);
        int units = channel.map(medium -> agent.capacity().unitsOf(medium)).orElse(0);
        return CapacityLedger.shortage(agent.capacity(), agent.holdings(), channel.map(Channel::id), units)
                .isEmpty();
    }

    /** {@return every visit that an agent may take himself just now} */
    List<Pair> pullable(AgentId id) {
        Agent agent = domain.floor().agent(id);
        boolean there = isStaffed(agent) && !agent.inExclusiveWrapUp();
        List<Pair> pairs = new ArrayList<>();
        for (WaitingVisit visit : domain.waiting()) {
            OptionalInt rank =
                    queue(visit).map(queue -> rank(visit, queue, agent)).orElse(OptionalInt.empty());
            boolean his = visit.openOffers().containsValue(id);
            if (rank.isPresent() && visit.acceptedOffer().isEmpty() && (his || (there && hasRoom(visit, agent)))) {
                pairs.add(new Pair(visit, agent, rank.getAsInt()));
            }
        }
        return pairs;
    }

    /** {@return every visit with every agent who could be offered it just now} */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (WaitingVisit visit : domain.waiting()) {
            Optional<Queue> queue = queue(visit);
            if (queue.isEmpty()
                    || visit.acceptedOffer().isPresent()
                    || visit.openOffers().size() >= queue.get().offers().atOnce()) {
                continue;
            }
            for (Agent agent : domain.floor().agents()) {
                OptionalInt rank = rank(visit, queue.get(), agent);
                if (rank.isPresent() && free(visit, agent)) {
                    pairs.add(new Pair(visit, agent, rank.getAsInt()));
                }
            }
        }
        return pairs;
    }

    /** {@return every visit that nothing holds back, with every agent who could be offered it just now} */
    List<Pair> unheld() {
        List<Pair> pairs = pairs();
        return pairs.stream()
                .filter(pair -> !isHeld(pair.visit(), pairs) && isTurnOf(pair))
                .toList();
    }

    private boolean isHeld(WaitingVisit visit, List<Pair> pairs) {
        Queue queue = queue(visit).orElseThrow();
        if (queue.batch().isPresent()) {
            return domain.gathersUntil(queue.id()).isPresent();
        }
        if (queue.adviser().isEmpty()
                || ((DomainState) domain).byVisit().get(visit.visit()).get().isOver(HoldReason.ANSWER)) {
            return false;
        }
        // No more are asked about than there are agents who could be offered them.
        long asked = domain.waiting().stream()
                .filter(other -> other.queue().equals(visit.queue())
                        && other.openQuestion().isPresent())
                .count();
        return visit.openQuestion().isPresent()
                || asked
                        >= pairs.stream()
                                .filter(pair -> pair.visit().equals(visit))
                                .count();
    }

    /** {@return whether an agent may take a visit by the share of his party} */
    boolean isTurnOf(Pair pair) {
        WaitingVisit visit = pair.visit();
        Optional<Shares> shares = current().findQueue(visit.queue()).flatMap(Queue::shares);
        DomainState state = (DomainState) domain;
        if (shares.isEmpty()
                || Objects.requireNonNull(state.find(visit.visit())).isOver(HoldReason.SHARE)) {
            return true;
        }
        Optional<String> turn = turn(visit, shares.get());
        return turn.isEmpty() || turn.equals(partyOf(pair.agent(), shares.get()));
    }

    private Optional<String> turn(WaitingVisit visit, Shares shares) {
        TreeMap<String, Integer> there = new TreeMap<>(shares.targets());
        there.keySet().retainAll(parties(visit, shares, Set.of()));
        TreeMap<String, Integer> able = new TreeMap<>(shares.targets());
        able.keySet().retainAll(parties(visit, shares, visit.excluded()));
        if (able.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> taken = new TreeMap<>(
                ((DomainState) domain).queue(visit.queue()).shares().among(there.navigableKeySet()));
        for (WaitingVisit other : domain.waiting()) {
            Optional<String> rings = other.queue().equals(visit.queue()) ? ringing(other, shares) : Optional.empty();
            if (rings.isPresent()) {
                Set<String> among = parties(other, shares, Set.of());
                among.add(rings.get());
                if (among.equals(there.keySet())) {
                    taken.merge(rings.get(), 1L, Long::sum);
                }
            }
        }
        Optional<String> own = ringing(visit, shares).filter(able::containsKey);
        if (own.isPresent()) {
            return own;
        }
        String next = ChairmanAssignment.next(there, taken);
        return Optional.of(able.containsKey(next) ? next : ChairmanAssignment.next(able, taken));
    }

    private Optional<String> ringing(WaitingVisit visit, Shares shares) {
        return visit.openOffers().entrySet().stream()
                .filter(offer -> visit.acceptedOffer().isEmpty()
                        || visit.acceptedOffer().get().equals(offer.getKey()))
                .findFirst()
                .flatMap(offer -> partyOf(domain.floor().agent(offer.getValue()), shares));
    }

    private Set<String> parties(WaitingVisit visit, Shares shares, Set<AgentId> without) {
        Set<String> parties = new TreeSet<>();
        for (Agent agent : domain.floor().agents()) {
            boolean may = isStaffed(agent)
                    && !without.contains(agent.id().orElseThrow())
                    && queue(visit)
                            .filter(queue -> rank(visit, queue, agent).isPresent())
                            .isPresent();
            partyOf(agent, shares).filter(party -> may).ifPresent(parties::add);
        }
        return parties;
    }

    private Optional<String> partyOf(Agent agent, Shares shares) {
        return shares.partyOf(facts(agent).entry());
    }

    /** {@return whether visits of a queue are offered as soon as they can be, and by its ranker} */
    boolean isPlain(WaitingVisit visit) {
        Queue queue = queue(visit).orElseThrow();
        return queue.batch().isEmpty() && queue.adviser().isEmpty();
    }

    /** {@return the pair of plain queues that is next; empty if there is none} */
    Optional<Pair> next() {
        return next(pairs().stream()
                .filter(pair -> isPlain(pair.visit()) && isTurnOf(pair))
                .toList());
    }

    /** {@return the first of these pairs by the orders of the queues, and of agents for one visit the longest idle} */
    Optional<Pair> next(List<Pair> pairs) {
        List<WaitingVisit> heads = pairs.stream()
                .map(pair -> pair.visit().queue())
                .distinct()
                .sorted()
                .flatMap(queue -> pairs.stream()
                        .map(Pair::visit)
                        .filter(visit -> visit.queue().equals(queue))
                        .min(order(isNewestFirst(pairs, queue)))
                        .stream())
                .toList();
        boolean newest = current().between().equals(Plain.NEWEST);
        return heads.stream()
                .min(order(newest))
                .flatMap(head -> pairs.stream()
                        .filter(pair -> pair.visit().equals(head))
                        .min(Comparator.comparingInt(Pair::rank)
                                .thenComparing(pair -> pair.agent().idleSince().orElse(Instant.MIN))
                                .thenComparing(pair -> pair.agent().id().orElseThrow())));
    }

    /** Whether whoever came last goes first: of several visits of a queue that came under several configurations, the one that came first says what its order is. */
    private boolean isNewestFirst(List<Pair> pairs, QueueId id) {
        return pairs.stream()
                .map(Pair::visit)
                .filter(visit -> visit.queue().equals(id))
                .min(Comparator.comparingLong(WaitingVisit::sequence))
                .flatMap(this::queue)
                .filter(queue -> queue.order().equals(Plain.NEWEST))
                .isPresent();
    }

    private Comparator<WaitingVisit> order(boolean newestFirst) {
        Comparator<WaitingVisit> byPriority =
                Comparator.comparingInt(WaitingVisit::priority).reversed();
        return newestFirst
                ? byPriority.thenComparing(
                        Comparator.comparingLong(WaitingVisit::sequence).reversed())
                : byPriority
                        .thenComparing(
                                visit -> visit.carriedAge().plus(Duration.between(visit.waitingSince(), now)),
                                Comparator.reverseOrder())
                        .thenComparingLong(WaitingVisit::sequence);
    }

    /** {@return the visits of which another stage should be open} */
    List<WaitingVisit> late() {
        return domain.waiting().stream()
                .filter(visit -> visit.acceptedOffer().isEmpty()
                        && queue(visit).filter(queue -> isLate(visit, queue)).isPresent())
                .toList();
    }

    private boolean isLate(WaitingVisit visit, Queue queue) {
        List<Stage> stages = queue.stagesOrEverybody();
        if (visit.openStages() == stages.size()) {
            return false;
        }
        Stage next = stages.get(visit.openStages());
        Duration age = Duration.between(visit.inQueueSince(), now);
        Optional<Condition> when = next.opensWhen();
        if (next.opensAfter().filter(opens -> opens.compareTo(age) <= 0).isPresent()
                || (next.opensAfter().isEmpty() && when.isEmpty())
                || when.filter(condition -> condition.evaluate(facts(visit)).isTrue())
                        .isPresent()) {
            return true;
        }
        if (visit.openStages() == 0 || !visit.openOffers().isEmpty()) {
            return false;
        }
        Stage last = stages.get(visit.openStages() - 1);
        return last.skip() != StageSkip.NEVER
                && domain.floor().agents().stream()
                        .filter(Twin::isStaffed)
                        .filter(agent -> admits(last, visit, queue, agent))
                        .noneMatch(agent -> last.skip() == StageSkip.NOBODY_STAFFED || free(visit, agent));
    }

    private static boolean isStaffed(Agent agent) {
        return agent.status() == AgentStatus.READY || agent.status() == AgentStatus.NOT_READY;
    }

    /** {@return the visits from which everybody is excluded, and nothing was done about it} */
    List<WaitingVisit> stranded() {
        return domain.waiting().stream()
                .filter(visit -> visit.openOffers().isEmpty()
                        && visit.heldBackUntil().isEmpty()
                        && queue(visit)
                                .filter(queue -> isStranded(visit, queue))
                                .isPresent())
                .toList();
    }

    private boolean isStranded(WaitingVisit visit, Queue queue) {
        List<Agent> admitted = domain.floor().agents().stream()
                .filter(agent -> isStaffed(agent) && rank(visit, queue, agent).isPresent())
                .toList();
        return !admitted.isEmpty()
                && admitted.stream()
                        .allMatch(agent -> visit.excluded().contains(agent.id().orElseThrow()));
    }

    /** {@return the visits that wait as their contacts have it} */
    List<String> waitingContacts() {
        return domain.floor().contacts().stream()
                .flatMap(contact -> contact.visits().stream()
                        .filter(Visit::waiting)
                        .map(visit -> contact.routable().orElseThrow() + " " + visit.id() + " "
                                + visit.queue().orElseThrow()))
                .sorted()
                .toList();
    }

    /** {@return the visits that wait as the router has it} */
    List<String> waitingVisits() {
        return domain.waiting().stream()
                .map(visit -> visit.routable() + " " + visit.visit() + " " + visit.queue())
                .sorted()
                .toList();
    }

    /** {@return the offers that agents hold, with their visits, and whether they accepted them} */
    List<String> heldOffers() {
        return domain.floor().agents().stream()
                .flatMap(agent -> agent.engagements().stream()
                        .filter(held ->
                                held.state() == Engagement.State.OFFERED || held.state() == Engagement.State.ACCEPTED)
                        .map(held ->
                                agent.id().orElseThrow() + " " + held.offer().orElseThrow() + " "
                                        + held.visit().orElseThrow() + " "
                                        + (held.state() == Engagement.State.ACCEPTED)))
                .sorted()
                .toList();
    }

    /** {@return the offers of visits, with their agents, and whether they accepted them} */
    List<String> openOffers() {
        return domain.waiting().stream()
                .flatMap(visit -> visit.openOffers().entrySet().stream()
                        .map(offer -> offer.getValue() + " " + offer.getKey() + " " + visit.visit() + " "
                                + visit.acceptedOffer()
                                        .filter(offer.getKey()::equals)
                                        .isPresent()))
                .sorted()
                .toList();
    }
}
