package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
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
@JsonTypeName("promise")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseGiven.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseGiven.Builder.class)
public sealed interface PromiseGiven extends RecordEntry permits ImmutablePromiseGiven {
    /** {@return what was promised; not blank} */
    @PersonalData
    @Value.Redacted
    String what();

    /** {@return by when; an instant} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant dueAt();

    /** {@return who keeps it; absent: who promised} */
    Optional<AgentId> owner();

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

    /**
     * {@return a promise as it was answered to a field, still open}
     *
     * @param promise the promise
     */
    static PromiseGiven of(Promise promise) {
        return builder()
                .what(promise.what())
                .dueAt(promise.dueAt())
                .owner(promise.owner())
                .build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (what().isBlank()) {
            throw new IllegalArgumentException("PromiseGiven.what must not be blank");
        }
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
