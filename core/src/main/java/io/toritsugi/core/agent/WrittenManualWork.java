package io.toritsugi.core.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Manual work as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenManualWork.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenManualWork.Builder.class)
sealed interface WrittenManualWork permits ImmutableWrittenManualWork {
    ManualWorkId id();

    ManualWorkKind kind();

    Optional<String> channel();

    @Value.Default
    default int units() {
        return 0;
    }

    @Value.Default
    default boolean resetsIdle() {
        return false;
    }

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant since();

    static WrittenManualWork of(ManualWork work) {
        return new Builder()
                .id(work.id())
                .kind(work.kind())
                .channel(work.channelId())
                .units(work.unitsHeld())
                .resetsIdle(work.resetsIdle())
                .since(work.since())
                .build();
    }

    default ManualWork read() {
        return new ManualWork(id(), kind(), channel(), units(), resetsIdle(), since());
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenManualWork.Builder {
        Builder() {}
    }
}
