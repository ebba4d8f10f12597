package io.toritsugi.acw.update.event;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * An update is not sent any more until somebody looks after it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UpdateDeadLettered.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UpdateDeadLettered.Builder.class)
public sealed interface UpdateDeadLettered extends UpdateEvent permits ImmutableUpdateDeadLettered {
    /** The name of this type of event on the wire. */
    String TYPE = "UpdateDeadLettered";

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

    /** {@return how often it was tried} */
    int attempts();

    /** {@return why it failed last; not blank} */
    String reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UpdateDeadLettered}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableUpdateDeadLettered.Builder {
        Builder() {}
    }
}
