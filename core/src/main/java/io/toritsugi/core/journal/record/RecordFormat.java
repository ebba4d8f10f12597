package io.toritsugi.core.journal.record;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.JsonCodec;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The form in which a durable journal stores an event: the JSON of its {@link PendingEvent}, and what it concerns.
 *
 * <p>Place and time of recording are the journal's own columns. Thread-safe.
 *
 * @since 0.1
 */
public final class RecordFormat {
    private final ProtectedJson json;

    /**
     * Makes one.
     *
     * @param json by which Jackson; {@code Jackson2.codec()} and {@code Jackson3.codec()} write the same
     * @param personalData what marked fields pass
     */
    public RecordFormat(JsonCodec json, PersonalDataCodec personalData) {
        this.json = new ProtectedJson(json, personalData);
    }

    /**
     * {@return what to store of an event}
     *
     * @param tenant whose event
     * @param event the event
     * @throws IllegalArgumentException if it could not be read back as it is: a number of more than 1,000 digits, a text of
     *     more than 20,000,000 characters or with half a surrogate pair, and the like; the message names the type of the event
     */
    public WrittenRecord write(TenantId tenant, PendingEvent event) {
        String text = json.write(tenant, subjectOf(tenant, event.event()), event);
        PendingEvent read = readBack(tenant, event, text);
        if (!read.equals(event)) {
            throw new IllegalArgumentException("An event of type "
                    + event.event().type() + " cannot be stored: it would not be read back as it is");
        }
        List<Concern> concerns = event.event().concerns().stream()
                .distinct()
                .map(ref -> new Concern(ref.kind(), json.personalData().token(tenant, ref)))
                .toList();
        return new WrittenRecord(text, concerns);
    }

    /**
     * {@return an event as it was recorded}
     *
     * @param tenant whose event
     * @param stream its stream
     * @param version its place in the stream
     * @param position its place among the events of its tenant
     * @param recordedAt when the journal got it
     * @param text {@link WrittenRecord#json}
     * @throws IllegalArgumentException if the text is none that {@link #write} gave
     */
    public RecordedEvent read(
            TenantId tenant, StreamId stream, long version, long position, Instant recordedAt, String text) {
        return json.read(tenant, text, PendingEvent.class).recorded(tenant, stream, version, position, recordedAt);
    }

    /**
     * {@return by what to look up the events that concern a thing, or empty if there can be none}
     *
     * @param tenant whose thing
     * @param ref the thing
     */
    public Optional<Concern> find(TenantId tenant, Ref ref) {
        Objects.requireNonNull(ref, "ref");
        return json.personalData().findToken(tenant, ref).map(token -> new Concern(ref.kind(), token));
    }

    private PendingEvent readBack(TenantId tenant, PendingEvent event, String text) {
        try {
            return json.read(tenant, text, PendingEvent.class);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "An event of type " + event.event().type() + " cannot be stored: it could not be read back",
                    unreadable);
        }
    }

    private static Ref subjectOf(TenantId tenant, Event event) {
        return first(event, Ref.Kind.CUSTOMER)
                .or(() -> first(event, Ref.Kind.INTERACTION))
                .or(() -> first(event, Ref.Kind.WORK_ITEM))
                .or(() -> event.concerns().stream().findFirst())
                .orElseGet(() -> Ref.of(tenant));
    }

    private static Optional<Ref> first(Event event, Ref.Kind kind) {
        return event.concerns().stream().filter(ref -> ref.kind() == kind).findFirst();
    }
}
