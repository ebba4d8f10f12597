package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A field that names somebody by his id.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ReferenceType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ReferenceType.Builder.class)
@JsonTypeName("reference")
@JsonSubTypes({})
public sealed interface ReferenceType extends FieldType permits ImmutableReferenceType {
    /** {@return whom it names} */
    Kind to();

    /**
     * Whom a reference names.
     *
     * @since 0.1
     */
    enum Kind {
        /** A customer; the id is personal data. */
        CUSTOMER,
        /** An agent. */
        AGENT
    }

    @Override
    default FactType factType() {
        return FactType.TEXT;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ReferenceType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableReferenceType.Builder {
        Builder() {}
    }
}
