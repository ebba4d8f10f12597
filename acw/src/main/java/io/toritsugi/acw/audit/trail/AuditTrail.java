package io.toritsugi.acw.audit.trail;

import io.toritsugi.acw.audit.AuditChain;
import io.toritsugi.acw.audit.AuditRecord;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.json.JsonCodec;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes the events of a journal as records of an audit log, and reads them back.
 *
 * <p>A host subscribes to the journal, asks for the {@link #record} of each event, writes its line and goes on from there. What is hashed is what
 * is written, with personal data under keys: when a key is forgotten, the log stays valid, and what the key protected can be read by nobody.
 * Thread-safe if the function is.
 *
 * @since 0.1
 */
public final class AuditTrail {
    private final JsonCodec json;
    private final RecordFormat format;
    private final Function<RecordedEvent, String> retention;

    /**
     * Makes a trail.
     *
     * @param json writes the names of streams
     * @param format writes the events; its keys decide what can be forgotten
     * @param retention the class of each event that says how long its content is kept
     */
    public AuditTrail(JsonCodec json, RecordFormat format, Function<RecordedEvent, String> retention) {
        this.json = Objects.requireNonNull(json, "AuditTrail.json");
        this.format = Objects.requireNonNull(format, "AuditTrail.format");
        this.retention = Objects.requireNonNull(retention, "AuditTrail.retention");
    }

    /**
     * {@return the record of an event, which follows on a log}
     *
     * @param chain the end of the log
     * @param event the event
     */
    public AuditRecord record(AuditChain chain, RecordedEvent event) {
        return chain.next(event.recordedAt(), retention.apply(event), content(event));
    }

    private String content(RecordedEvent event) {
        return event.position() + " " + event.version() + " " + json.write(event.stream()) + " "
                + format.write(event.tenant(), event.pending(event.eventId())).json();
    }

    /**
     * {@return the event of a record; personal data that was forgotten is not in it}
     *
     * @param tenant whose log
     * @param record a record that {@link #record} gave, with its content
     * @throws IllegalArgumentException if its content is not kept any more, or is none that {@link #record} wrote
     */
    public RecordedEvent event(TenantId tenant, AuditRecord record) {
        String content = record.content()
                .orElseThrow(() -> new IllegalArgumentException(
                        "AuditTrail.event needs a record whose content is kept, was " + record));
        try {
            int version = content.indexOf(' ');
            int stream = content.indexOf(' ', version + 1);
            int event = endOfString(content, stream + 1);
            return format.read(
                    tenant,
                    json.read(content.substring(stream + 1, event), StreamId.class),
                    Long.parseLong(content.substring(version + 1, stream)),
                    Long.parseLong(content.substring(0, version)),
                    record.recordedAt(),
                    content.substring(event + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("AuditTrail.event needs a record that it wrote, was " + record, wrong);
        }
    }

    private static int endOfString(String content, int quote) {
        int at = quote + 1;
        while (content.charAt(at) != '"') {
            at += content.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
