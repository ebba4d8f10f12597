package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A part of an evaluation form with questions that belong together.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FormSection.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FormSection.Builder.class)
public sealed interface FormSection permits ImmutableFormSection {
    /** {@return its name in programs, which no other section of the form has} */
    String id();

    /** {@return what people call it} */
    Texts name();

    /**
     * {@return how much it counts beside the other sections, more than 0; the weights of all need not add up to anything} Absent
     * if sections do not matter, so that every question counts by its own weight and points.
     */
    Optional<BigDecimal> weight();

    /** {@return its questions, in the order in which they are asked} */
    List<Question> questions();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FormSection}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFormSection.Builder {
        Builder() {}
    }
}
