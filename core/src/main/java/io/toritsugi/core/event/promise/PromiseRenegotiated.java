package io.toritsugi.core.event.promise;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The customer agreed to another time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseRenegotiated.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseRenegotiated.Builder.class)
public sealed interface PromiseRenegotiated extends PromiseEvent permits ImmutablePromiseRenegotiated {
    /** The name of this type of event on the wire. */
    String TYPE = "PromiseRenegotiated";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the promise} */
    @Override
    PromiseId promise();

    /** {@return by when now; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant dueAt();

    /** {@return how he agreed, as a code or the id of a contact; not blank} */
    String consent();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseRenegotiated}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseRenegotiated.Builder {
        Builder() {}
    }
}
