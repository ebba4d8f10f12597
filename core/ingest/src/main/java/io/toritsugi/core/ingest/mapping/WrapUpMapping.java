package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a record says of the agent's work after the contact.
 *
 * <p>A record has one if there was a service by a known agent and {@link #when} holds; without a condition, if it has a start,
 * an end or a duration of more than zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"when", "start", "end", "duration"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpMapping.Builder.class)
public sealed interface WrapUpMapping permits ImmutableWrapUpMapping {
    /** {@return the condition over columns under which a record has one} */
    Optional<String> when();

    /** {@return when it began; absent: with the end of the service} */
    Optional<InstantMapping> start();

    /** {@return when it ended; absent: its start and its duration} */
    Optional<InstantMapping> end();

    /** {@return how long it took, as the source asserts} */
    Optional<DurationMapping> duration();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpMapping.Builder {
        Builder() {}
    }
}
