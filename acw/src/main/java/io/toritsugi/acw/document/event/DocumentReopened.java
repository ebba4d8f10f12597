package io.toritsugi.acw.document.event;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A document that was closed can be written again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DocumentReopened.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DocumentReopened.Builder.class)
public sealed interface DocumentReopened extends DocumentEvent permits ImmutableDocumentReopened {
    /** The name of this type of event on the wire. */
    String TYPE = "DocumentReopened";

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

    /** {@return why; not blank; no personal data} */
    String reason();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (reason().isBlank()) {
            throw new IllegalArgumentException("DocumentReopened.reason must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentReopened}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDocumentReopened.Builder {
        Builder() {}
    }
}
