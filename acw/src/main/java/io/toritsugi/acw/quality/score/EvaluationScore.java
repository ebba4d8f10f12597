package io.toritsugi.acw.quality.score;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an evaluation scores, and how that came about.
 *
 * <p>Everything here follows from the version of the form and the answers, and from nothing else.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EvaluationScore.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EvaluationScore.Builder.class)
public sealed interface EvaluationScore permits ImmutableEvaluationScore {
    /**
     * {@return the score, from 0 to 1, with 17 digits, halves to even} What was given of what could be, by the weights of the form, and no more than
     * any auto-fail leaves. Absent if no question applies that gives points.
     */
    Optional<BigDecimal> score();

    /** {@return the score as it would be without any auto-fail} */
    Optional<BigDecimal> withoutAutoFail();

    /** {@return Σ weight of the question × points, of the questions that apply; sections do not matter here} */
    BigDecimal points();

    /** {@return Σ weight of the question × highest points, of the questions that apply; sections do not matter here} */
    BigDecimal possible();

    /** {@return how many errors were found, critical ones among them; 0 or more} */
    int errors();

    /** {@return how many critical errors were found; 0 or more} */
    int criticalErrors();

    /** {@return how many questions that apply could have found an error; 0 or more} */
    int opportunities();

    /** {@return its sections, in the order of the form} */
    List<SectionScore> sections();

    /** {@return its questions, in the order of the form} */
    List<QuestionScore> questions();

    /** {@return whether an answer fails the evaluation or caps it} */
    default boolean autoFailed() {
        return questions().stream().anyMatch(question -> question.autoFailAt().isPresent());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EvaluationScore}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEvaluationScore.Builder {
        Builder() {}
    }
}
