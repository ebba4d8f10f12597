package io.toritsugi.acw.document.event;

import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * The contact of a document that was opened while it was live is over, and no clock runs.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DocumentCarriedOver.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DocumentCarriedOver.Builder.class)
public sealed interface DocumentCarriedOver extends DocumentEvent permits ImmutableDocumentCarriedOver {
    /** The name of this type of event on the wire. */
    String TYPE = "DocumentCarriedOver";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentCarriedOver}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDocumentCarriedOver.Builder {
        Builder() {}
    }
}
