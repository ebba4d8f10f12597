package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a record says of the wait in the queue.
 *
 * <p>A record has one if {@link #when} holds; without a condition, if it has a start, an end or a wait of more than zero. A record
 * of which the outcome says that a queue was left, and that has neither a wait nor a menu nor a service, has one of unknown
 * length.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({"when", "name", "start", "end", "wait"})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueMapping.Builder.class)
public sealed interface QueueMapping permits ImmutableQueueMapping {
    /** {@return the condition over columns under which a record has one} */
    Optional<String> when();

    /** {@return the queue; absent, or its cell empty: the one the contact is bound for, or else {@code unknown}} */
    Optional<ValueMapping> name();

    /** {@return when it began; absent: with the end of the menu, or with the contact where there was no menu} */
    Optional<InstantMapping> start();

    /** {@return when it ended; absent: its start and its wait} */
    Optional<InstantMapping> end();

    /** {@return how long it was, as the source asserts} */
    @JsonProperty("wait")
    Optional<DurationMapping> waited();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueueMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueueMapping.Builder {
        Builder() {}
    }
}
