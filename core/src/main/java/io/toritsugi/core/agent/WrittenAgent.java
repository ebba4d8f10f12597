package io.toritsugi.core.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** An agent as a snapshot keeps him: apart from {@link AgentState}, so that one can change and the other stay. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenAgent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenAgent.Builder.class)
sealed interface WrittenAgent permits ImmutableWrittenAgent {
    Optional<AgentId> id();

    @Value.Default
    default AgentStatus status() {
        return AgentStatus.LOGGED_OUT;
    }

    Optional<StatusReason> reason();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> statusSince();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> readyAgainAt();

    Optional<AgentStatus> pendingStatus();

    Optional<StatusReason> pendingReason();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> pendingUntil();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastSignOfLife();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> leaseUntil();

    @Value.Default
    default boolean leaseLost() {
        return false;
    }

    @Value.Default
    default Capacity capacity() {
        return Capacity.standard();
    }

    @Value.NaturalOrder
    SortedSet<QueueId> queues();

    List<WrittenEngagement> engagements();

    Optional<WrittenEngagement> lastEnded();

    List<WrittenManualWork> manualWork();

    @Value.Default
    default int missedOffers() {
        return 0;
    }

    @Value.Default
    default int declinedOffers() {
        return 0;
    }

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> idleSince();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    Map<AgentRule, Integer> oddities();

    static WrittenAgent of(AgentState agent) {
        return new Builder()
                .id(agent.id())
                .status(agent.status())
                .reason(agent.reason())
                .statusSince(agent.statusSince())
                .readyAgainAt(agent.readyAgainAt())
                .pendingStatus(agent.pending().map(PendingStatus::status))
                .pendingReason(agent.pending().flatMap(PendingStatus::reason))
                .pendingUntil(agent.pending().flatMap(PendingStatus::until))
                .lastSignOfLife(agent.lastSignOfLife())
                .leaseUntil(agent.leaseUntil())
                .leaseLost(agent.leaseLost())
                .capacity(agent.capacity())
                .addAllQueues(agent.queues())
                .addAllEngagements(
                        agent.folded().stream().map(WrittenEngagement::of).toList())
                .lastEnded(Optional.ofNullable(agent.ended()).map(WrittenEngagement::of))
                .addAllManualWork(
                        agent.manualWork().stream().map(WrittenManualWork::of).toList())
                .missedOffers(agent.missedOffers())
                .declinedOffers(agent.declinedOffers())
                .idleSince(agent.idleSince())
                .lastEventAt(agent.lastEventAt())
                .putAllOddities(agent.oddities())
                .build();
    }

    default AgentState read() {
        Standing standing = new Standing(
                id().orElse(null), session(), capacity(), Collections.unmodifiableSortedSet(queues()), oddities());
        return new AgentState(
                standing,
                engagements().stream().map(WrittenEngagement::read).toList(),
                lastEnded().map(WrittenEngagement::read).orElse(null),
                manualWork().stream().map(WrittenManualWork::read).toList(),
                new Misses(missedOffers(), declinedOffers()),
                idleSince().orElse(null),
                lastEventAt().orElse(null));
    }

    private SessionState session() {
        return new SessionState(
                status(),
                reason().orElse(null),
                statusSince().orElse(null),
                readyAgainAt().orElse(null),
                pendingStatus()
                        .map(status -> new PendingStatus(status, pendingReason(), pendingUntil()))
                        .orElse(null),
                lastSignOfLife().orElse(null),
                leaseUntil().orElse(null),
                leaseLost());
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenAgent.Builder {
        Builder() {}
    }
}
