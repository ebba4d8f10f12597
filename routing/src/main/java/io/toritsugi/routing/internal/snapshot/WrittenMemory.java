package io.toritsugi.routing.internal.snapshot;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import org.immutables.value.Value;

/** What a strategy remembers as a snapshot keeps it; the order between queues has no queue. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenMemory.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenMemory.Builder.class)
sealed interface WrittenMemory permits ImmutableWrittenMemory {
    StrategyMemory.Role role();

    @Value.Default
    default String queue() {
        return "";
    }

    String strategy();

    String version();

    String state();

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenMemory.Builder {
        Builder() {}
    }
}
