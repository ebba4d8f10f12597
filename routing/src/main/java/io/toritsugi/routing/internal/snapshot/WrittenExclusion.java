package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.internal.waiting.Excluded;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An exclusion as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenExclusion.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenExclusion.Builder.class)
sealed interface WrittenExclusion permits ImmutableWrittenExclusion {
    Exclusion kind();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    static WrittenExclusion of(Excluded excluded) {
        return new Builder()
                .kind(excluded.kind())
                .until(Optional.ofNullable(excluded.until()))
                .build();
    }

    default Excluded read() {
        return new Excluded(kind(), until().orElse(null));
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenExclusion.Builder {
        Builder() {}
    }
}
