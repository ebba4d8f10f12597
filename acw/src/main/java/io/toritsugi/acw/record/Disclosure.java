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
 * That the customer was told what the law demands.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("disclosure")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Disclosure.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Disclosure.Builder.class)
public sealed interface Disclosure extends RecordEntry permits ImmutableDisclosure {
    /** {@return which disclosure; not blank} */
    String kind();

    /** {@return the version of the text; not blank} */
    String textVersion();

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
            throw new IllegalArgumentException("Disclosure.kind must not be blank");
        }
        if (textVersion().isBlank()) {
            throw new IllegalArgumentException("Disclosure.textVersion must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Disclosure}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDisclosure.Builder {
        Builder() {}
    }
}
