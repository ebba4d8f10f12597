package io.toritsugi.acw.record;

import io.toritsugi.acw.answer.Promise;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A promise to the customer, and what became of it so far.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseGiven.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseGiven.Builder.class)
public sealed interface PromiseGiven extends RecordEntry permits ImmutablePromiseGiven {
    /** {@return who promised what by when} */
    Promise promise();

    /** {@return what became of it; open unless said} */
    @Value.Default
    default State state() {
        return State.OPEN;
    }

    /**
     * What became of a promise.
     *
     * @since 0.1
     */
    enum State {
        /** It is still to be kept. */
        OPEN,
        /** It was kept in time. */
        KEPT,
        /** It was not kept in time. */
        BROKEN
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseGiven}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseGiven.Builder {
        Builder() {}
    }
}
