package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A field that takes a document by reference.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AttachmentType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AttachmentType.Builder.class)
@JsonTypeName("attachment")
@JsonSubTypes({})
public sealed interface AttachmentType extends FieldType permits ImmutableAttachmentType {
    /** {@return the types of media that are taken; empty: any} */
    @Value.NaturalOrder
    SortedSet<String> mediaTypes();

    /** {@return the greatest length in bytes, inclusive} */
    Optional<Long> maxBytes();

    @Override
    default FactType factType() {
        return FactType.TEXT;
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Attachment;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AttachmentType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAttachmentType.Builder {
        Builder() {}
    }
}
