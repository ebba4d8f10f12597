package io.toritsugi.acw.document.event;

import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * The clock of the wrap-up started; a document that was opened while the contact was live is carried over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ClockStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ClockStarted.Builder.class)
public sealed interface ClockStarted extends DocumentEvent permits ImmutableClockStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "ClockStarted";

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

    /** Builds {@link ClockStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableClockStarted.Builder {
        Builder() {}
    }
}
