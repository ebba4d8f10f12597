package io.toritsugi.core.event.promise;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A promise was withdrawn, or is not wanted any more.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseCancelled.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseCancelled.Builder.class)
public sealed interface PromiseCancelled extends PromiseEvent permits ImmutablePromiseCancelled {
    /** The name of this type of event on the wire. */
    String TYPE = "PromiseCancelled";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the promise} */
    @Override
    PromiseId promise();

    /** {@return why, as a code; not blank} */
    String reason();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseCancelled}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseCancelled.Builder {
        Builder() {}
    }
}
