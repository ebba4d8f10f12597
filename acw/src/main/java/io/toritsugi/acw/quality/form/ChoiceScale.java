package io.toritsugi.acw.quality.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A scale of answers to choose from.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ChoiceScale.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ChoiceScale.Builder.class)
@JsonTypeName("choice")
@JsonSubTypes({})
public sealed interface ChoiceScale extends Scale permits ImmutableChoiceScale {
    /** {@return the answers; two or more} */
    List<Choice> choices();

    @Override
    default List<Choice> grades() {
        return choices();
    }

    /**
     * {@return the choice with this value}
     *
     * @param value the value of a choice
     */
    default Optional<Choice> choice(String value) {
        return choices().stream().filter(choice -> choice.value().equals(value)).findFirst();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ChoiceScale}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableChoiceScale.Builder {
        Builder() {}
    }
}
