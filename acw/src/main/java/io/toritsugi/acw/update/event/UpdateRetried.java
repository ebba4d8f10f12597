package io.toritsugi.acw.update.event;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A dead letter is sent again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateRetried.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateRetried.Builder.class)
public sealed interface UpdateRetried extends UpdateEvent permits ImmutableUpdateRetried {
    /** The name of this type of event on the wire. */
    String TYPE = "UpdateRetried";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the system that it goes to} */
    @Override
    String target();

    /** {@return the update} */
    @Override
    UpdateId update();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateRetried}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateRetried.Builder {
        Builder() {}
    }
}
