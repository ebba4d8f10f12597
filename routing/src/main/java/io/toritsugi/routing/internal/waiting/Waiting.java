package io.toritsugi.routing.internal.waiting;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.routing.WaitingVisit;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A visit that waits, as it is folded.
 *
 * @param wishes what it came with; never changes
 * @param place where and since when it waits
 * @param progress how far it is in that queue
 * @param pending the offers that wait for their outcome or their leg
 * @param offers how many offers were made of it, in whatever queue: what names the next one
 */
public record Waiting(Wishes wishes, Place place, Progress progress, PendingOffers pending, int offers)
        implements WaitingVisit {
    /** What a visit came with. */
    public record Wishes(
            RoutableId routable,
            VisitId visit,
            List<Condition> requirements,
            List<AgentId> preferredAgents,
            Optional<Channel> channel) {}

    /** Where and since when it waits, and what holds there. */
    public record Place(
            QueueId queue,
            int priority,
            long sequence,
            Instant waitingSince,
            Instant inQueueSince,
            Duration carriedAge,
            String version) {
        public Place movedTo(QueueId next, Instant at, String under) {
            return new Place(next, priority, sequence, waitingSince, at, carriedAge, under);
        }

        public Place withPriority(int next) {
            return new Place(queue, next, sequence, waitingSince, inQueueSince, carriedAge, version);
        }
    }

    public static Waiting of(Queued event, long sequence, Instant at, String version, List<Condition> requirements) {
        Duration carriedAge = event.carriedAge().orElse(Duration.ZERO);
        return new Waiting(
                new Wishes(event.routable(), event.visit(), requirements, event.preferredAgents(), event.channel()),
                new Place(event.queue(), event.priority(), sequence, at, at, carriedAge, version),
                Progress.START,
                PendingOffers.NONE,
                0);
    }

    /** {@return the visit in another queue: its stages begin anew, nobody is excluded, and its age is kept} */
    public Waiting movedTo(QueueId queue, Instant at, String version) {
        return new Waiting(wishes, place.movedTo(queue, at, version), progress.anew(), pending, offers);
    }

    /** {@return the visit under another configuration: its stages are opened anew, and what holds it back is looked at anew} */
    public Waiting under(String version) {
        Place next = place.movedTo(place.queue(), place.inQueueSince(), version);
        return new Waiting(wishes, next, progress.reopened(), pending, offers);
    }

    public Waiting withPriority(int priority) {
        return new Waiting(wishes, place.withPriority(priority), progress, pending, offers);
    }

    public Waiting withOpenStages(int stages) {
        return with(progress.withOpenStages(stages));
    }

    public Waiting excluding(AgentId agent, Excluded excluded) {
        return withExclusions(exclusions().put(agent, excluded), backOff());
    }

    public Waiting admitting(AgentId agent) {
        return withExclusions(exclusions().remove(agent), backOff());
    }

    public Waiting withExclusions(TreeMap<AgentId, Excluded> excluded, @Nullable Instant until) {
        return with(progress.withExclusions(excluded, until));
    }

    public Waiting offeredTo(AgentId agent) {
        return new Waiting(wishes, place, progress.offeredTo(agent), pending, offers + 1);
    }

    public Waiting withOffersOf(Optional<Interaction> contact) {
        PendingOffers known = PendingOffers.of(visit(), contact);
        return known.equals(pending) ? this : new Waiting(wishes, place, progress, known, offers);
    }

    private Waiting with(Progress next) {
        return new Waiting(wishes, place, next, pending, offers);
    }

    public TreeMap<AgentId, Excluded> exclusions() {
        return progress.exclusions();
    }

    public TreeMap<HoldReason, Hold> holds() {
        return progress.holds();
    }

    /** {@return whether something holds it back, and has not ended} */
    public boolean isHeld(HoldReason reason) {
        return holds().get(reason).filter(hold -> !hold.over()).isDefined();
    }

    /** {@return whether something has ceased to hold it back} */
    public boolean isOver(HoldReason reason) {
        return holds().get(reason).filter(Hold::over).isDefined();
    }

    public Waiting withHold(HoldReason reason, Hold hold) {
        return with(progress.withHold(reason, hold));
    }

    public Question question() {
        return progress.question();
    }

    public Waiting with(Question next) {
        return with(progress.with(next));
    }

    @Nullable
    public Instant backOff() {
        return progress.backOff();
    }

    public TreeMap<OfferId, AgentId> open() {
        return pending.open();
    }

    @Nullable
    public OfferId accepted() {
        return pending.accepted();
    }

    @Override
    public RoutableId routable() {
        return wishes.routable();
    }

    @Override
    public VisitId visit() {
        return wishes.visit();
    }

    @Override
    public List<Condition> requirements() {
        return wishes.requirements();
    }

    @Override
    public List<AgentId> preferredAgents() {
        return wishes.preferredAgents();
    }

    public Optional<Channel> channel() {
        return wishes.channel();
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
    public int openStages() {
        return progress.openStages();
    }

    @Override
    public SortedSet<AgentId> excluded() {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(exclusions().keySet().toJavaSet()));
    }

    @Override
    public List<AgentId> offeredTo() {
        return progress.offeredTo();
    }

    @Override
    public SortedSet<HoldReason> heldBy() {
        SortedSet<HoldReason> reasons = new TreeSet<>(
                holds().filterValues(hold -> !hold.over()).keySet().toJavaSet());
        if (backOff() != null) {
            reasons.add(HoldReason.EXCLUSION_BACK_OFF);
        }
        return Collections.unmodifiableSortedSet(reasons);
    }

    @Override
    public OptionalInt openQuestion() {
        return isHeld(HoldReason.ANSWER) ? OptionalInt.of(question().number()) : OptionalInt.empty();
    }

    @Override
    public Optional<Instant> heldBackUntil() {
        return Optional.ofNullable(backOff());
    }

    @Override
    public SortedMap<OfferId, AgentId> openOffers() {
        return Collections.unmodifiableSortedMap(open().toJavaMap());
    }

    @Override
    public Optional<OfferId> acceptedOffer() {
        return Optional.ofNullable(accepted());
    }
}
