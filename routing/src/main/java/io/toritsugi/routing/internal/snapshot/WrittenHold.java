package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.waiting.Hold;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A hold as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenHold.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenHold.Builder.class)
sealed interface WrittenHold permits ImmutableWrittenHold {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    boolean over();

    static WrittenHold of(Hold hold) {
        return new Builder()
                .until(Optional.ofNullable(hold.until()))
                .over(hold.over())
                .build();
    }

    default Hold read() {
        return new Hold(until().orElse(null), over());
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenHold.Builder {
        Builder() {}
    }
}
