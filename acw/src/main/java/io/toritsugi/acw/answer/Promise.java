package io.toritsugi.acw.answer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that was promised to a customer: who does what by when.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Promise.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Promise.Builder.class)
@JsonTypeName("promise")
@JsonSubTypes({})
public sealed interface Promise extends Answer permits ImmutablePromise {
    /** {@return what was promised} */
    @PersonalData
    @Value.Redacted
    String what();

    /** {@return by when; an instant} */
    @Value.Redacted
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant dueAt();

    /** {@return who keeps it; absent: who promised} */
    @Value.Redacted
    Optional<AgentId> owner();

    @Override
    default FactValue toFact() {
        return FactValue.of(dueAt());
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (what().isBlank()) {
            throw new IllegalArgumentException("Promise.what must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Promise}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromise.Builder {
        Builder() {}
    }
}
