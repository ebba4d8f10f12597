package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A field that takes one or several of some options.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ChoiceType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ChoiceType.Builder.class)
@JsonTypeName("choice")
@JsonSubTypes({})
public sealed interface ChoiceType extends FieldType permits ImmutableChoiceType {
    /** {@return what can be chosen, in the order in which it is shown; not empty} */
    List<Option> options();

    /** {@return whether several can be chosen at once; one unless said} */
    @Value.Default
    default boolean multiple() {
        return false;
    }

    /** {@return of several, the fewest; absent: one} */
    OptionalInt minChosen();

    /** {@return of several, the most; absent: all} */
    OptionalInt maxChosen();

    @Override
    default FactType factType() {
        return multiple() ? FactType.SET : FactType.TEXT;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ChoiceType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableChoiceType.Builder {
        Builder() {}
    }
}
