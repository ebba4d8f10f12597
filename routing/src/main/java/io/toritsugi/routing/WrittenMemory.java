package io.toritsugi.routing;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What strategies remember as a snapshot keeps it: of a queue, or of the order between queues, which has none. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenMemory.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenMemory.Builder.class)
sealed interface WrittenMemory permits ImmutableWrittenMemory {
    Optional<QueueId> queue();

    Optional<Text> ranker();

    Optional<Text> order();

    /** What one strategy wrote of itself. */
    record Text(String strategy, String state) {}

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenMemory.Builder {
        Builder() {}
    }
}
