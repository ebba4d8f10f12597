package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A field that takes a path through a tree of codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CodeType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CodeType.Builder.class)
@JsonTypeName("code")
@JsonSubTypes({})
public sealed interface CodeType extends FieldType permits ImmutableCodeType {
    /** {@return the tree} */
    CodeTreeRef tree();

    /** {@return whether the path must end at a code that has none below it; so unless said} */
    @Value.Default
    default boolean leafOnly() {
        return true;
    }

    @Override
    default FactType factType() {
        return FactType.SET;
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Answer.OfPath;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CodeType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCodeType.Builder {
        Builder() {}
    }
}
