package io.toritsugi.acw.document.edit;

import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A suggestion was taken, changed or turned down; an answer that was taken follows as an edit of the field.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SuggestionAnswered.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SuggestionAnswered.Builder.class)
public sealed interface SuggestionAnswered extends DocumentEvent permits ImmutableSuggestionAnswered {
    /** The name of this type of event on the wire. */
    String TYPE = "SuggestionAnswered";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return who} */
    Actor by();

    /** {@return on which device, where known} */
    Optional<DeviceClass> device();

    /** {@return the id of the suggestion} */
    String suggestion();

    /** {@return the field that it was for} */
    FieldId field();

    /** {@return what became of it} */
    Verdict verdict();

    /**
     * What becomes of a suggestion.
     *
     * @since 0.1
     */
    enum Verdict {
        /** It was taken as it was. */
        ACCEPTED,
        /** It was taken and changed. */
        EDITED,
        /** It was turned down. */
        REJECTED
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SuggestionAnswered}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSuggestionAnswered.Builder {
        Builder() {}
    }
}
