package io.toritsugi.routing;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
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

    static WrittenQueue of(QueueId queue, QueueState state) {
        return new Builder()
                .queue(queue)
                .closed(state.closed())
                .closedByHours(state.closedByHours())
                .hoursChange(Optional.ofNullable(state.hoursChange()))
                .gathersUntil(Optional.ofNullable(state.gathersUntil()))
                .build();
    }

    default QueueState read() {
        return new QueueState(
                closed(),
                closedByHours(),
                hoursChange().orElse(null),
                gathersUntil().orElse(null));
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenQueue.Builder {
        Builder() {}
    }
}
