package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a record says of the service by an agent.
 *
 * <p>A record has one if {@link #when} holds; without a condition, if its outcome says that it was answered, or where the
 * mapping has no outcome, if it has an agent, a start, or a talk of more than zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"when", "agent", "start", "end", "talk", "hold"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ServiceMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ServiceMapping.Builder.class)
public sealed interface ServiceMapping permits ImmutableServiceMapping {
    /** {@return the condition over columns under which a record has one} */
    Optional<String> when();

    /** {@return the agent; a service without a known agent is still one} */
    Optional<ValueMapping> agent();

    /** {@return when it began; absent: with the end of the wait, of the menu, or with the contact} */
    Optional<InstantMapping> start();

    /** {@return when it ended; absent: its start, its talk and its hold} */
    Optional<InstantMapping> end();

    /** {@return how long they talked, holds left out, as the source asserts} */
    Optional<DurationMapping> talk();

    /** {@return how long the customer was held, as the source asserts} */
    Optional<DurationMapping> hold();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ServiceMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableServiceMapping.Builder {
        Builder() {}
    }
}
