package io.toritsugi.core.floor;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What a snapshot keeps of a floor beside its agents and contacts. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenFloor.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenFloor.Builder.class)
sealed interface WrittenFloor permits ImmutableWrittenFloor {
    int agents();

    int contacts();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    static WrittenFloor of(FloorState floor) {
        return new Builder()
                .agents(floor.byAgent().size())
                .contacts(floor.byContact().size())
                .lastEventAt(floor.lastEventAt())
                .build();
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenFloor.Builder {
        Builder() {}
    }
}
