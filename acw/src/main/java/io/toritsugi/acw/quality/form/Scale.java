package io.toritsugi.acw.quality.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/**
 * Which answers a question has, and what each is worth.
 *
 * <p>In JSON an object with one property, which names the kind: {@code {"choice":{...}}} or {@code {"number":{...}}}. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChoiceScale.class, name = "choice"),
    @JsonSubTypes.Type(value = NumberScale.class, name = "number")
})
public sealed interface Scale permits ChoiceScale, NumberScale {
    /** {@return what answers are worth, in the order in which they stand; one or more} */
    List<? extends Grade> grades();

    /** {@return the most points that an answer can give; 0 for a question that only informs} */
    default BigDecimal highest() {
        return grades().stream().map(Grade::points).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** {@return whether an answer can find an error, so that the question is an opportunity for one} */
    default boolean findsErrors() {
        return grades().stream().anyMatch(grade -> grade.fault() != Fault.NONE);
    }
}
