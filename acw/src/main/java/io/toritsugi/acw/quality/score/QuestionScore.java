package io.toritsugi.acw.quality.score;

import io.toritsugi.acw.quality.form.Fault;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one question of an evaluation came to.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QuestionScore.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QuestionScore.Builder.class)
public sealed interface QuestionScore permits ImmutableQuestionScore {
    /** {@return the question} */
    String question();

    /** {@return the section in which it stands} */
    String section();

    /** {@return what it is a question about} */
    String criterion();

    /** {@return the points that its answer gives, before its weight; absent if it does not apply} */
    Optional<BigDecimal> points();

    /** {@return the most points that an answer could give, before its weight} */
    BigDecimal highest();

    /**
     * {@return what share of the score it makes up, from 0 to 1, with 17 digits; those of all questions add up to 1 before they are rounded} 0 if
     * it does not apply or cannot give points.
     */
    BigDecimal share();

    /** {@return what its answer finds wrong; nothing unless said} */
    @Value.Default
    default Fault fault() {
        return Fault.NONE;
    }

    /** {@return the most that the evaluation can score by this answer, 0 to 1, exclusive; absent if it fails nothing} */
    Optional<BigDecimal> autoFailAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QuestionScore}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQuestionScore.Builder {
        Builder() {}
    }
}
