package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.domain.QueueState;
import io.toritsugi.routing.internal.domain.ServiceCounts;
import io.toritsugi.routing.internal.domain.ShareCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What is remembered of a queue, as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenQueue.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenQueue.Builder.class)
sealed interface WrittenQueue permits ImmutableWrittenQueue {
    QueueId queue();

    boolean closed();

    boolean closedByHours();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> hoursChange();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> gathersUntil();

    List<SortedMap<String, Long>> shares();

    /** The counts of its visits that ended; absent if none is counted. */
    Optional<WrittenService> served();

    static WrittenQueue of(QueueId queue, QueueState state) {
        return new Builder()
                .queue(queue)
                .closed(state.closed())
                .closedByHours(state.closedByHours())
                .hoursChange(Optional.ofNullable(state.hoursChange()))
                .gathersUntil(Optional.ofNullable(state.gathersUntil()))
                .addAllShares(state.shares().runs())
                .served(Optional.of(state.served())
                        .filter(counts -> !counts.equals(ServiceCounts.NONE))
                        .map(WrittenService::of))
                .build();
    }

    default QueueState read() {
        return new QueueState(
                closed(),
                closedByHours(),
                hoursChange().orElse(null),
                gathersUntil().orElse(null),
                new ShareCounts(shares()),
                served().map(WrittenService::read).orElse(ServiceCounts.NONE));
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenQueue.Builder {
        Builder() {}
    }
}
