package io.toritsugi.core.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that happened in a contact centre, as one module tells it to another.
 *
 * <p>Open for the future: a consumer uses a fold with a default, never an exhaustive switch, for a later version may know
 * more events. When it happened stands beside it, in a {@link Dated}. Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public interface Event {
    /** {@return the stable name of this type of event on the wire, such as {@code "Queued"}} */
    @JsonProperty
    String type();

    /** {@return everything whose history this event belongs to; without duplicates, may be empty} */
    List<Ref> concerns();
}
