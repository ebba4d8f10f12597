package io.toritsugi.routing;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Offer;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A visit that waits, as it is folded. */
record Waiting(
        RoutableId routable,
        VisitId visit,
        Place place,
        List<Condition> requirements,
        List<AgentId> preferredAgents,
        Optional<Channel> channel,
        int openStages,
        TreeMap<AgentId, Excluded> exclusions,
        @Nullable Instant backOff,
        TreeMap<OfferId, AgentId> open,
        @Nullable OfferId accepted,
        List<AgentId> offeredTo,
        int offers)
        implements WaitingVisit {
    /** Where and since when it waits, and what holds there. */
    record Place(
            QueueId queue,
            int priority,
            long sequence,
            Instant waitingSince,
            Instant inQueueSince,
            Duration carriedAge,
            String version) {}

    static Waiting of(Queued event, long sequence, Instant at, String version, List<Condition> requirements) {
        return new Waiting(
                event.routable(),
                event.visit(),
                new Place(
                        event.queue(),
                        event.priority(),
                        sequence,
                        at,
                        at,
                        event.carriedAge().orElse(Duration.ZERO),
                        version),
                requirements,
                event.preferredAgents(),
                event.channel(),
                0,
                TreeMap.empty(),
                null,
                TreeMap.empty(),
                null,
                List.of(),
                0);
    }

    /** {@return the visit in another queue: its stages begin anew, nobody is excluded, and its age is kept} */
    Waiting movedTo(QueueId queue, Instant at, String version) {
        Place next = new Place(
                queue, place.priority(), place.sequence(), place.waitingSince(), at, place.carriedAge(), version);
        return new Waiting(
                routable,
                visit,
                next,
                requirements,
                preferredAgents,
                channel,
                0,
                TreeMap.empty(),
                null,
                open,
                accepted,
                List.of(),
                offers);
    }

    /** {@return the visit under another configuration: its stages are opened anew} */
    Waiting under(String version) {
        return at(new Place(
                        place.queue(),
                        place.priority(),
                        place.sequence(),
                        place.waitingSince(),
                        place.inQueueSince(),
                        place.carriedAge(),
                        version))
                .withOpenStages(0);
    }

    Waiting withPriority(int priority) {
        return at(new Place(
                place.queue(),
                priority,
                place.sequence(),
                place.waitingSince(),
                place.inQueueSince(),
                place.carriedAge(),
                place.version()));
    }

    Waiting withOpenStages(int stages) {
        return new Waiting(
                routable,
                visit,
                place,
                requirements,
                preferredAgents,
                channel,
                stages,
                exclusions,
                backOff,
                open,
                accepted,
                offeredTo,
                offers);
    }

    Waiting excluding(AgentId agent, Excluded excluded) {
        return withExclusions(exclusions.put(agent, excluded), backOff);
    }

    Waiting admitting(AgentId agent) {
        return withExclusions(exclusions.remove(agent), backOff);
    }

    Waiting withExclusions(TreeMap<AgentId, Excluded> excluded, @Nullable Instant until) {
        return new Waiting(
                routable,
                visit,
                place,
                requirements,
                preferredAgents,
                channel,
                openStages,
                excluded,
                until,
                open,
                accepted,
                offeredTo,
                offers);
    }

    Waiting offeredTo(AgentId agent) {
        List<AgentId> agents =
                Stream.concat(offeredTo.stream(), Stream.of(agent)).toList();
        return new Waiting(
                routable,
                visit,
                place,
                requirements,
                preferredAgents,
                channel,
                openStages,
                exclusions,
                backOff,
                open,
                accepted,
                agents,
                offers + 1);
    }

    /** {@return the visit with the offers that its contact knows to be pending: one place says what became of an offer} */
    Waiting withOffersOf(Optional<Interaction> contact) {
        TreeMap<OfferId, AgentId> pending = TreeMap.empty();
        @Nullable OfferId taken = null;
        for (Offer offer : contact.map(Interaction::offers).orElse(List.of())) {
            if (offer.pending() && offer.visit().equals(visit)) {
                pending = pending.put(offer.id(), offer.agent());
                taken = offer.state() == Offer.State.ACCEPTED ? offer.id() : taken;
            }
        }
        return pending.equals(open) && Objects.equals(taken, accepted)
                ? this
                : new Waiting(
                        routable,
                        visit,
                        place,
                        requirements,
                        preferredAgents,
                        channel,
                        openStages,
                        exclusions,
                        backOff,
                        pending,
                        taken,
                        offeredTo,
                        offers);
    }

    private Waiting at(Place next) {
        return new Waiting(
                routable,
                visit,
                next,
                requirements,
                preferredAgents,
                channel,
                openStages,
                exclusions,
                backOff,
                open,
                accepted,
                offeredTo,
                offers);
    }

    @Override
    public QueueId queue() {
        return place.queue();
    }

    @Override
    public int priority() {
        return place.priority();
    }

    @Override
    public long sequence() {
        return place.sequence();
    }

    @Override
    public Instant waitingSince() {
        return place.waitingSince();
    }

    @Override
    public Instant inQueueSince() {
        return place.inQueueSince();
    }

    @Override
    public Duration carriedAge() {
        return place.carriedAge();
    }

    @Override
    public String version() {
        return place.version();
    }

    @Override
    public SortedSet<AgentId> excluded() {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(exclusions.keySet().toJavaSet()));
    }

    @Override
    public Optional<Instant> heldBackUntil() {
        return Optional.ofNullable(backOff);
    }

    @Override
    public SortedMap<OfferId, AgentId> openOffers() {
        return Collections.unmodifiableSortedMap(open.toJavaMap());
    }

    @Override
    public Optional<OfferId> acceptedOffer() {
        return Optional.ofNullable(accepted);
    }
}
