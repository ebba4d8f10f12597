package io.toritsugi.acw.document.extension;

import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A wish for more time is pending no longer, although nobody answered it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExtensionLapsed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExtensionLapsed.Builder.class)
public sealed interface ExtensionLapsed extends DocumentEvent permits ImmutableExtensionLapsed {
    /** The name of this type of event on the wire. */
    String TYPE = "ExtensionLapsed";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return why} */
    Cause cause();

    /**
     * Why a wish lapses.
     *
     * @since 0.1
     */
    enum Cause {
        /** The time for an answer was up. The clock of the wrap-up runs on by itself then. */
        NOT_ANSWERED,
        /** The document was closed, or the wrap-up was over, before anybody answered. */
        NOT_NEEDED
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExtensionLapsed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExtensionLapsed.Builder {
        Builder() {}
    }
}
