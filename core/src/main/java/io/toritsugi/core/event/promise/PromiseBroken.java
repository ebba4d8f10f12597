package io.toritsugi.core.event.promise;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What was promised was not done in time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseBroken.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseBroken.Builder.class)
public sealed interface PromiseBroken extends PromiseEvent permits ImmutablePromiseBroken {
    /** The name of this type of event on the wire. */
    String TYPE = "PromiseBroken";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the promise} */
    @Override
    PromiseId promise();

    /** {@return the time that passed} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant dueAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseBroken}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseBroken.Builder {
        Builder() {}
    }
}
