package io.toritsugi.core.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import java.util.Objects;

/**
 * Names an event, once and for ever; two events with one id are one event, which is how duplicates are found.
 *
 * <p>Derived, never random: of a live event from its stream and version, of an ingested one from the content of its source
 * up to and including its record. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id, not empty
 * @since 0.1
 */
public record EventId(@JsonValue String value) implements Comparable<EventId> {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is empty
     */
    public EventId {
        Objects.requireNonNull(value, "EventId");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("EventId must not be empty");
        }
    }

    /**
     * {@return the id of the event at this place of a stream: {@code tenant/stream/version}, with {@code /} and {@code %} of
     * the tenant as {@code %2F} and {@code %25}, so that no two places have one id}
     *
     * @param tenant whose stream
     * @param stream the stream
     * @param version the place in the stream, counted from 1
     */
    public static EventId ofLive(TenantId tenant, StreamId stream, long version) {
        String plainTenant = tenant.value().replace("%", "%25").replace("/", "%2F");
        return new EventId(plainTenant + "/" + stream + "/" + version);
    }

    /**
     * {@return the id of an event that a record of another system gave: {@code /hash/number/index}, beginning with a slash as
     * no id of a live event does}
     *
     * @param contentHash the hash, in hexadecimal, of the source's content up to and including the record
     * @param recordNumber the number of the record in its source, counted from 1
     * @param index the place of the event among those of its record, counted from 0
     */
    public static EventId ofIngested(String contentHash, long recordNumber, int index) {
        return new EventId("/" + contentHash + "/" + recordNumber + "/" + index);
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text
     * @throws IllegalArgumentException if it is empty
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventId of(String value) {
        return new EventId(value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
