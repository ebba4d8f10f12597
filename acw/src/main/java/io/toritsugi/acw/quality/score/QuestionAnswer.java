package io.toritsugi.acw.quality.score;

import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an evaluator answered a question: by a choice, by a number, or that it does not apply.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QuestionAnswer.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QuestionAnswer.Builder.class)
public sealed interface QuestionAnswer permits ImmutableQuestionAnswer {
    /** {@return the question} */
    String question();

    /** {@return the value of the choice, of a question with choices} */
    Optional<String> choice();

    /** {@return the number, of a question for one} */
    Optional<BigDecimal> number();

    /** {@return whether the question does not apply; it does unless said} */
    @Value.Default
    default boolean notApplicable() {
        return false;
    }

    /** {@return what the evaluator noted} */
    @PersonalData
    @Value.Redacted
    Optional<String> comment();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        int given = (choice().isPresent() ? 1 : 0) + (number().isPresent() ? 1 : 0) + (notApplicable() ? 1 : 0);
        if (given != 1) {
            throw new IllegalArgumentException(
                    "QuestionAnswer must have one of choice, number and notApplicable, question " + question() + " had "
                            + given);
        }
    }

    /**
     * {@return that this was chosen}
     *
     * @param question the question
     * @param choice the value of the choice
     */
    static QuestionAnswer ofChoice(String question, String choice) {
        return builder().question(question).choice(choice).build();
    }

    /**
     * {@return that it was this number}
     *
     * @param question the question
     * @param number the number
     */
    static QuestionAnswer ofNumber(String question, BigDecimal number) {
        return builder().question(question).number(number).build();
    }

    /**
     * {@return that the question does not apply}
     *
     * @param question the question
     */
    static QuestionAnswer ofNotApplicable(String question) {
        return builder().question(question).notApplicable(true).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QuestionAnswer}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQuestionAnswer.Builder {
        Builder() {}
    }
}
