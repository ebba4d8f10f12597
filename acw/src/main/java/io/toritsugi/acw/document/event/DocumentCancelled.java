package io.toritsugi.acw.document.event;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * There was nothing to document; what was written is kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DocumentCancelled.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DocumentCancelled.Builder.class)
public sealed interface DocumentCancelled extends DocumentEvent permits ImmutableDocumentCancelled {
    /** The name of this type of event on the wire. */
    String TYPE = "DocumentCancelled";

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

    /** {@return why, without personal data} */
    Optional<String> reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentCancelled}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDocumentCancelled.Builder {
        Builder() {}
    }
}
