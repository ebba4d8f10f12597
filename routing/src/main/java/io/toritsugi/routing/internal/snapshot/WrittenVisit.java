package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.fold.WaitingFold;
import io.toritsugi.routing.internal.waiting.Excluded;
import io.toritsugi.routing.internal.waiting.Hold;
import io.toritsugi.routing.internal.waiting.PendingOffers;
import io.toritsugi.routing.internal.waiting.Progress;
import io.toritsugi.routing.internal.waiting.Question;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A visit that waits as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenVisit.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenVisit.Builder.class)
sealed interface WrittenVisit permits ImmutableWrittenVisit {
    RoutableId routable();

    VisitId visit();

    QueueId queue();

    int priority();

    long sequence();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant waitingSince();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant inQueueSince();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Value.Default
    default Duration carriedAge() {
        return Duration.ZERO;
    }

    String version();

    List<String> requirements();

    List<AgentId> preferredAgents();

    Optional<Channel> channel();

    int openStages();

    @Value.NaturalOrder
    SortedMap<AgentId, WrittenExclusion> exclusions();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> heldBackUntil();

    @Value.NaturalOrder
    SortedMap<HoldReason, WrittenHold> holds();

    @Value.Default
    default int question() {
        return 0;
    }

    List<AgentId> asked();

    List<AgentId> advice();

    @Value.NaturalOrder
    SortedMap<OfferId, AgentId> openOffers();

    Optional<OfferId> acceptedOffer();

    List<AgentId> offeredTo();

    int offers();

    static WrittenVisit of(Waiting waiting) {
        Builder written = new Builder();
        waiting.exclusions().forEach((agent, excluded) -> written.putExclusions(agent, WrittenExclusion.of(excluded)));
        waiting.holds().forEach((reason, hold) -> written.putHolds(reason, WrittenHold.of(hold)));
        waiting.requirements().forEach(condition -> written.addRequirements(condition.toString()));
        return written.routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .priority(waiting.priority())
                .sequence(waiting.sequence())
                .waitingSince(waiting.waitingSince())
                .inQueueSince(waiting.inQueueSince())
                .carriedAge(waiting.carriedAge())
                .version(waiting.version())
                .addAllPreferredAgents(waiting.preferredAgents())
                .channel(waiting.channel())
                .openStages(waiting.openStages())
                .heldBackUntil(waiting.heldBackUntil())
                .question(waiting.question().number())
                .addAllAsked(waiting.question().candidates())
                .addAllAdvice(waiting.question().advice())
                .putAllOpenOffers(waiting.openOffers())
                .acceptedOffer(waiting.acceptedOffer())
                .addAllOfferedTo(waiting.offeredTo())
                .offers(waiting.offers())
                .build();
    }

    default Waiting read() {
        TreeMap<AgentId, Excluded> excluded = TreeMap.empty();
        for (AgentId agent : exclusions().keySet()) {
            excluded = excluded.put(agent, exclusions().get(agent).read());
        }
        TreeMap<HoldReason, Hold> held = TreeMap.empty();
        for (HoldReason reason : holds().keySet()) {
            held = held.put(reason, holds().get(reason).read());
        }
        return new Waiting(
                new Waiting.Wishes(
                        routable(), visit(), WaitingFold.conditions(requirements()), preferredAgents(), channel()),
                new Waiting.Place(
                        queue(), priority(), sequence(), waitingSince(), inQueueSince(), carriedAge(), version()),
                new Progress(
                        openStages(),
                        excluded,
                        heldBackUntil().orElse(null),
                        held,
                        new Question(question(), asked(), advice()),
                        offeredTo()),
                new PendingOffers(TreeMap.ofAll(openOffers()), acceptedOffer().orElse(null)),
                offers());
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenVisit.Builder {
        Builder() {}
    }
}
