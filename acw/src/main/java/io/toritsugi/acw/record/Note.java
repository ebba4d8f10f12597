package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * Something in free words.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("note")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Note.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Note.Builder.class)
public sealed interface Note extends RecordEntry permits ImmutableNote {
    /** {@return what it is about} */
    Kind kind();

    /** {@return the words; not blank} */
    @PersonalData
    @Value.Redacted
    String text();

    /**
     * What a note is about.
     *
     * @since 0.1
     */
    enum Kind {
        /** The contact as a whole. */
        SUMMARY,
        /** What the customer wanted. */
        INQUIRY,
        /** What was done. */
        ACTION,
        /** What solved it. */
        SOLUTION
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (text().isBlank()) {
            throw new IllegalArgumentException("Note.text must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Note}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableNote.Builder {
        Builder() {}
    }
}
