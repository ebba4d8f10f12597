package io.toritsugi.core.ingest;

import io.toritsugi.core.ingest.internal.events.EventLinesFormat;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.util.Objects;

/**
 * The SDK's own events as lines of JSON, one event a line: what takes a history from one host to another.
 *
 * <p>What is read is what was written: the event, its instant, its id, its origin, its actor and what caused it. An event that was
 * recorded is written with its tenant, stream, version and position as well, for others to read; read, it is an event that waits for a
 * place in a journal. An event of a type that the codec does not know is kept as it is. Personal data is written as the codec writes it:
 * in plain text, unless the host wraps it. Immutable; thread-safe if its codec is.
 *
 * @since 0.1
 */
public final class EventLines {
    /** The name of the format, for a mapping. */
    public static final String FORMAT = EventLinesFormat.ID;

    private final JsonCodec json;

    private EventLines(JsonCodec json) {
        this.json = json;
    }

    /**
     * {@return lines that a codec writes and reads}
     *
     * @param json the codec, with the vocabularies of all events that it is to understand
     */
    public static EventLines of(JsonCodec json) {
        return new EventLines(Objects.requireNonNull(json, "EventLines.json"));
    }

    /**
     * {@return the line of an event, without its end}
     *
     * @param event a pending or a recorded event
     */
    public String line(Attributed event) {
        return json.write(event);
    }

    /**
     * Writes events, each as a line that ends with a line feed.
     *
     * @param events pending or recorded events
     * @param out what takes the lines
     * @throws IOException if it cannot be written to
     */
    public void write(Iterable<? extends Attributed> events, Appendable out) throws IOException {
        for (Attributed event : events) {
            out.append(line(event)).append('\n');
        }
    }

    /** {@return the format that reads such lines with this codec; {@link InputFormats#standard} has one that knows the events of core} */
    public InputFormat format() {
        return new EventLinesFormat(json);
    }
}
