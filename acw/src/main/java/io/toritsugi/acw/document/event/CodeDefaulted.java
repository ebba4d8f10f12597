package io.toritsugi.acw.document.event;

import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * For too long nobody chose a disposition, and the default one stands beside the document.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CodeDefaulted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CodeDefaulted.Builder.class)
public sealed interface CodeDefaulted extends DocumentEvent permits ImmutableCodeDefaulted {
    /** The name of this type of event on the wire. */
    String TYPE = "CodeDefaulted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return the default disposition} */
    CodePath code();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CodeDefaulted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCodeDefaulted.Builder {
        Builder() {}
    }
}
