package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That the customer was asked for a consent, and gave or refused it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("consent")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Consent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Consent.Builder.class)
public sealed interface Consent extends RecordEntry permits ImmutableConsent {
    /** {@return what for, such as {@code "recording"}; not blank} */
    String kind();

    /** {@return the version of the text that he was asked; not blank} */
    String textVersion();

    /** {@return whether he gave it} */
    boolean given();

    /** {@return by what the host finds what shows it, such as a place in a recording} */
    @PersonalData
    @Value.Redacted
    Optional<String> evidence();

    /** {@return when} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant at();

    /** {@return the id of the channel over which, such as {@code "voice"}; absent: that of the contact} */
    Optional<String> channel();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (kind().isBlank()) {
            throw new IllegalArgumentException("Consent.kind must not be blank");
        }
        if (textVersion().isBlank()) {
            throw new IllegalArgumentException("Consent.textVersion must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Consent}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableConsent.Builder {
        Builder() {}
    }
}
