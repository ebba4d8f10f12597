package io.toritsugi.core.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a record says of the contact as a whole.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@JsonPropertyOrder({
    "id",
    "start",
    "end",
    "channel",
    "direction",
    "customer",
    "priority",
    "queue",
    "reasons",
    "segment",
    "product",
    "touchpoint",
    "site",
    "employer",
    "purpose",
    "ended"
})
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = InteractionMapping.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = InteractionMapping.Builder.class)
public sealed interface InteractionMapping permits ImmutableInteractionMapping {
    /**
     * {@return the columns whose cells together name the contact, joined by {@code "/"}; empty: the name is derived from the
     * content of the file up to the record} Of several, in each cell {@code "%"} becomes {@code "%25"} and {@code "/"} becomes
     * {@code "%2F"}.
     */
    List<String> id();

    /** {@return when it began; needed} */
    Optional<InstantMapping> start();

    /** {@return when it ended; absent: with the last thing that is known of it} */
    Optional<InstantMapping> end();

    /** {@return the medium: the id of a channel of the SDK or of {@link Mapping#channels}; voice if absent} */
    Optional<ValueMapping> channel();

    /** {@return who began it: {@code inbound}, {@code outbound} or {@code internal}; inbound if absent} */
    Optional<ValueMapping> direction();

    /** {@return the customer; never shown in a message} */
    Optional<ValueMapping> customer();

    /** {@return the priority, a whole number; higher goes first} */
    Optional<ValueMapping> priority();

    /** {@return the queue it is bound for} */
    Optional<ValueMapping> queue();

    /** {@return why the customer got in touch, in order} */
    List<ValueMapping> reasons();

    /** {@return the customer segment} */
    Optional<ValueMapping> segment();

    /** {@return the product it is about} */
    Optional<ValueMapping> product();

    /** {@return the touchpoint at which it began} */
    Optional<ValueMapping> touchpoint();

    /** {@return the site that takes it} */
    Optional<ValueMapping> site();

    /** {@return the employer that takes it} */
    Optional<ValueMapping> employer();

    /** {@return why the centre began it: {@code survey}, {@code prospect}, {@code support}, {@code research}, {@code callback}} */
    Optional<ValueMapping> purpose();

    /** {@return how it ended, such as {@code customer-left} or {@code agent-ended}; absent: as the outcome suggests} */
    Optional<ValueMapping> ended();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InteractionMapping}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableInteractionMapping.Builder {
        Builder() {}
    }
}
