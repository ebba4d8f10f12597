package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One version of a form by which contacts are evaluated.
 *
 * <p>A version never changes: an evaluation names the version that it was made with, and is scored by it for ever. Whether its parts fit
 * together is said by {@link EvaluationForms}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EvaluationForm.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EvaluationForm.Builder.class)
public sealed interface EvaluationForm permits ImmutableEvaluationForm {
    /** {@return which form, and which version of it} */
    FormRef ref();

    /** {@return what people call it} */
    Texts name();

    /** {@return where the weight of a question goes that does not apply; within its section unless said} */
    @Value.Default
    default Redistribution redistribution() {
        return Redistribution.WITHIN_SECTION;
    }

    /** {@return its sections, in the order in which they are shown; either all have a weight or none has} */
    List<FormSection> sections();

    /**
     * {@return the question with this id}
     *
     * @param id the id of a question
     */
    default Optional<Question> question(String id) {
        return sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EvaluationForm}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEvaluationForm.Builder {
        Builder() {}
    }
}
