package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the customer said of the house, in his words.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("customer-voice")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CustomerVoice.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CustomerVoice.Builder.class)
public sealed interface CustomerVoice extends RecordEntry permits ImmutableCustomerVoice {
    /** {@return his words; not blank} */
    @PersonalData
    @Value.Redacted
    String verbatim();

    /** {@return what it is about} */
    Optional<CodePath> category();

    /** {@return the product that it is about, as the host names it} */
    Optional<String> product();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (verbatim().isBlank()) {
            throw new IllegalArgumentException("CustomerVoice.verbatim must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CustomerVoice}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCustomerVoice.Builder {
        Builder() {}
    }
}
