package io.toritsugi.core.organization.unit;

import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * Who employs agents.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Employer.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Employer.Builder.class)
public sealed interface Employer permits ImmutableEmployer {
    /** {@return what names it for ever} */
    EmployerId id();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return whether it is the house itself} */
    EmployerKind kind();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Employer}; all parts are needed. Not thread-safe. */
    final class Builder extends ImmutableEmployer.Builder {
        Builder() {}
    }
}
