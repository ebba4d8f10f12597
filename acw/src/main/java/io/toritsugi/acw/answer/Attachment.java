package io.toritsugi.acw.answer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A document that the host keeps, by reference.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Attachment.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Attachment.Builder.class)
@JsonTypeName("attachment")
@JsonSubTypes({})
public sealed interface Attachment extends Answer permits ImmutableAttachment {
    /** {@return by what the host finds it} */
    @PersonalData
    @Value.Redacted
    String reference();

    /** {@return its name for people} */
    @PersonalData
    @Value.Redacted
    Optional<String> name();

    /** {@return the type of its medium (RFC 6838), such as {@code "application/pdf"}} */
    @Value.Redacted
    String mediaType();

    /** {@return its length in bytes, zero or more} */
    @Value.Redacted
    long bytes();

    @Override
    default FactValue toFact() {
        return FactValue.of(mediaType());
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (bytes() < 0) {
            throw new IllegalArgumentException("Attachment.bytes must be 0 or more, was " + bytes());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Attachment}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAttachment.Builder {
        Builder() {}
    }
}
