package io.toritsugi.acw.quality.score;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one section of an evaluation came to.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SectionScore.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SectionScore.Builder.class)
public sealed interface SectionScore permits ImmutableSectionScore {
    /** {@return the section} */
    String section();

    /** {@return the share of its points that was given, from 0 to 1, with 17 digits; absent if no question of it applies that gives points} */
    Optional<BigDecimal> score();

    /** {@return what share of the score it makes up, from 0 to 1, with 17 digits} */
    BigDecimal share();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SectionScore}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSectionScore.Builder {
        Builder() {}
    }
}
