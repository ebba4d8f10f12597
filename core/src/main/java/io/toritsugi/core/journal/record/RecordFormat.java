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
import java.util.Set;

/**
 * The form in which a durable journal stores an event: the JSON of its {@link PendingEvent}, and what it concerns.
 *
 * <p>Marked fields are the data of every customer, contact and work item that the event concerns: when one of them is
 * forgotten, so are they. Of an event that concerns none of these they are the data of the agents whom it concerns, else of
 * the tenant. But the id of a customer is his alone. A customer who was forgotten when the event was read is none that it
 * concerns, should it be written again.
 *
 * <p>Place and time of recording are the journal's own columns. Thread-safe.
 *
 * @since 0.1
 */
public final class RecordFormat {
    private static final Set<Ref.Kind> SERVED = Set.of(Ref.Kind.CUSTOMER, Ref.Kind.INTERACTION, Ref.Kind.WORK_ITEM);

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
     * @throws io.toritsugi.core.journal.JournalFailure if a key can be neither found nor kept
     */
    public WrittenRecord write(TenantId tenant, PendingEvent event) {
        String text = text(tenant, event);
        List<Concern> concerns = event.event().concerns().stream()
                .distinct()
                .filter(ref -> !isForgotten(ref))
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
     * @throws io.toritsugi.core.journal.JournalFailure if a marked field is not as it was written, or a key cannot be looked
     *     up
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

    private String text(TenantId tenant, PendingEvent event) {
        try {
            String text = json.write(tenant, subjectsOf(tenant, event.event()), event);
            if (isWellFormed(text)
                    && json.read(tenant, text, PendingEvent.class).equals(event)) {
                return text;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(refusal(event), unreadable);
        }
        throw new IllegalArgumentException(refusal(event));
    }

    private static String refusal(PendingEvent event) {
        return "An event of type " + event.event().type() + " cannot be stored: it would not be read back as it is";
    }

    // An agent is a subject only where no customer is near: one key must not hold the data of all whom he served.
    private static List<Ref> subjectsOf(TenantId tenant, Event event) {
        List<Ref> served = concerned(event, SERVED);
        if (!served.isEmpty()) {
            return served;
        }
        List<Ref> agents = concerned(event, Set.of(Ref.Kind.AGENT));
        return agents.isEmpty() ? List.of(Ref.of(tenant)) : agents;
    }

    private static List<Ref> concerned(Event event, Set<Ref.Kind> kinds) {
        return event.concerns().stream()
                .filter(ref -> kinds.contains(ref.kind()) && !isForgotten(ref))
                .toList();
    }

    private static boolean isForgotten(Ref ref) {
        return ref.kind() == Ref.Kind.CUSTOMER && ref.id().equals(ProtectedJson.FORGOTTEN);
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i++;
                if (!Character.isHighSurrogate(c) || i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
