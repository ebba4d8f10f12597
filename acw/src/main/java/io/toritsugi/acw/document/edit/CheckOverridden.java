package io.toritsugi.acw.document.edit;

import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A check was passed over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CheckOverridden.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CheckOverridden.Builder.class)
public sealed interface CheckOverridden extends DocumentEvent permits ImmutableCheckOverridden {
    /** The name of this type of event on the wire. */
    String TYPE = "CheckOverridden";

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

    /** {@return the id of the check} */
    String check();

    /** {@return why; not blank; no personal data} */
    String reason();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void checkParts() {
        if (reason().isBlank()) {
            throw new IllegalArgumentException("CheckOverridden.reason must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CheckOverridden}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCheckOverridden.Builder {
        Builder() {}
    }
}
