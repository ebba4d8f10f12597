package io.toritsugi.acw.document.event;

import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * The clock of the wrap-up stopped.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ClockEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ClockEnded.Builder.class)
public sealed interface ClockEnded extends DocumentEvent permits ImmutableClockEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "ClockEnded";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return why} */
    WrapUpExit cause();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ClockEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableClockEnded.Builder {
        Builder() {}
    }
}
