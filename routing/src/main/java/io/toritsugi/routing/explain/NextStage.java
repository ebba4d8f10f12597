package io.toritsugi.routing.explain;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The stage that opens next for a visit.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = NextStage.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = NextStage.Builder.class)
public sealed interface NextStage permits ImmutableNextStage {
    /** {@return its id} */
    String stage();

    /** {@return when it opens at the latest; empty if it does not open by age} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> opensAt();

    /** {@return what opens it earlier, in the text form of a {@link io.toritsugi.core.condition.Condition}} */
    Optional<String> opensWhen();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NextStage}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableNextStage.Builder {
        Builder() {}
    }
}
