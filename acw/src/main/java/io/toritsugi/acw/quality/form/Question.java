package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A question of an evaluation form.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Question.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Question.Builder.class)
public sealed interface Question permits ImmutableQuestion {
    /** {@return its name in programs, which no other question of the form has} */
    String id();

    /** {@return the question, as the evaluator reads it} */
    Texts text();

    /** {@return how much its points count beside those of the other questions of its section, more than 0; 1 unless said} */
    @Value.Default
    default BigDecimal weight() {
        return BigDecimal.ONE;
    }

    /** {@return what it is a question about, such as {@code greeting}: the name under which forms and versions are compared; its id unless said} */
    @Value.Default
    default String criterion() {
        return id();
    }

    /** {@return whether the evaluator may say that it does not apply; not unless said} */
    @Value.Default
    default boolean canBeNotApplicable() {
        return false;
    }

    /** {@return which answers there are, and what each is worth} */
    Scale scale();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Question}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }
}
