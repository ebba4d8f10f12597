package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A field that takes a text.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TextType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TextType.Builder.class)
@JsonTypeName("text")
@JsonSubTypes({})
public sealed interface TextType extends FieldType permits ImmutableTextType {
    /** {@return what sort of text; one line unless said} */
    @Value.Default
    default Format format() {
        return Format.ONE_LINE;
    }

    /** {@return the fewest characters; absent: one} */
    OptionalInt minLength();

    /** {@return the most characters; absent: 4,000 for one line, phone and e-mail, 100,000 for several lines} */
    OptionalInt maxLength();

    /** {@return what the whole text matches, as {@link java.util.regex.Pattern} writes it; matching takes a bounded number of steps} */
    Optional<String> pattern();

    /**
     * The sorts of texts.
     *
     * @since 0.1
     */
    enum Format {
        /** A text without line breaks. */
        ONE_LINE,
        /** A text of any number of lines. */
        MULTI_LINE,
        /** A phone number: digits, at most one leading plus, and spaces, hyphens, dots and parentheses between; 4 to 20 digits. */
        PHONE,
        /** An e-mail address: something, an at sign, and a domain with a dot; no spaces. */
        EMAIL
    }

    @Override
    default FactType factType() {
        return FactType.TEXT;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TextType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTextType.Builder {
        Builder() {}
    }
}
