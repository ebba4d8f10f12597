package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A field that takes yes or no.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BooleanType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BooleanType.Builder.class)
@JsonTypeName("boolean")
@JsonSubTypes({})
public sealed interface BooleanType extends FieldType permits ImmutableBooleanType {
    @Override
    default FactType factType() {
        return FactType.BOOLEAN;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BooleanType}. Not thread-safe. */
    final class Builder extends ImmutableBooleanType.Builder {
        Builder() {}
    }
}
