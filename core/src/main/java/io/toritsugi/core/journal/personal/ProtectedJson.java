package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.json.JsonCodec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of the SDK as JSON in which marked fields have passed a {@link PersonalDataCodec}, and reads them back.
 *
 * <p>Marked is what carries {@link io.toritsugi.core.value.PersonalData}, on its accessor or on its type, and the id of a
 * {@link Ref} to a customer. Instead of a marked field there stands an object with one property, {@code "$protected"}: the
 * text that the codec gave. Everything else stays as the {@link JsonCodec} wrote it, to the letter. The field is read back
 * without being told its subject.
 *
 * <p>Such an object means this in the place of a marked field alone; anywhere else, as in an event of an unknown type, it is
 * data like others. A marked field that was written as it is, before there was a codec, is read as it is. So a mark may be
 * put on a field later, but never be taken off it; and neither a type that has one nor its properties may be renamed, for
 * the codec knows the field by these names: for an event that of its type on the wire, for another value the simple name of
 * its type.
 *
 * <p>Where marked fields can be is found once for each type, from the types of its accessors. With the plain codec nobody
 * looks. Thread-safe.
 *
 * @since 0.1
 */
public final class ProtectedJson {
    /** What stands for a text, an id of a customer or the text of a fact that was forgotten but must be there. */
    public static final String FORGOTTEN = "***";

    private static final String MARKER = "$protected";

    private final JsonCodec json;
    private final PersonalDataCodec personalData;
    private final Forms forms;

    /**
     * Makes one.
     *
     * @param json writes and reads what is not marked
     * @param personalData what marked fields pass
     */
    public ProtectedJson(JsonCodec json, PersonalDataCodec personalData) {
        this.json = Objects.requireNonNull(json, "ProtectedJson.json");
        this.forms = new Forms(json.moreEvents());
        this.personalData = Objects.requireNonNull(personalData, "ProtectedJson.personalData");
    }

    /** {@return what marked fields pass} */
    public PersonalDataCodec personalData() {
        return personalData;
    }

    /**
     * {@return the JSON of a value}
     *
     * @param tenant whose value
     * @param subject whose data its marked fields are
     * @param value any public value of the SDK, or an array of such
     * @throws IllegalArgumentException if the value cannot be written, or its type has a marked field that must be there and
     *     for which nothing could stand once it is forgotten
     * @throws io.toritsugi.core.journal.JournalFailure if a key can be neither found nor kept
     */
    public String write(TenantId tenant, Ref subject, Object value) {
        return write(tenant, List.of(subject), value);
    }

    /**
     * {@return the JSON of a value whose marked fields are the data of several: what is forgotten for one of them is
     * forgotten}
     *
     * @param tenant whose value
     * @param subjects whose data its marked fields are, at least one; but the id of a customer is his alone
     * @param value any public value of the SDK, or an array of such
     * @throws IllegalArgumentException if there is no subject, if the value cannot be written, or its type has a marked field
     *     that must be there and for which nothing could stand once it is forgotten
     * @throws io.toritsugi.core.journal.JournalFailure if a key can be neither found nor kept
     */
    public String write(TenantId tenant, List<Ref> subjects, Object value) {
        Objects.requireNonNull(tenant, "tenant");
        List<Ref> everybody = subjects.stream().distinct().sorted().toList();
        if (everybody.isEmpty()) {
            throw new IllegalArgumentException("ProtectedJson.write needs at least one subject, was given none");
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Optional<?>) {
            throw new IllegalArgumentException("ProtectedJson.write takes a value or an array, for its type tells where"
                    + " personal data is; was " + value.getClass().getName());
        }
        String text = json.write(value);
        Form form = formOf(value.getClass());
        return form == Form.Plain.ANYTHING
                ? text
                : MarkedCopy.of(
                        text,
                        form,
                        forms,
                        (type, property, marked, field) -> Optional.of(protect(
                                new MarkedField(tenant, type, property),
                                marked.customer() ? List.of(new Ref(Ref.Kind.CUSTOMER, unquoted(field))) : everybody,
                                field)));
    }

    /**
     * {@return the value that this JSON describes; a marked field that was forgotten is left out where it may be, and is
     * {@value #FORGOTTEN} where it must be there}
     *
     * @param <T> the type of the value
     * @param tenant whose value
     * @param text what {@link #write} gave
     * @param type the type of the value
     * @throws IllegalArgumentException if the text is not JSON, or does not describe such a value; the message never quotes
     *     the text
     * @throws io.toritsugi.core.journal.JournalFailure if a marked field is not as it was written, or a key cannot be looked
     *     up
     */
    public <T> T read(TenantId tenant, String text, Class<T> type) {
        Objects.requireNonNull(tenant, "tenant");
        Form form = formOf(type);
        return form == Form.Plain.ANYTHING
                ? json.read(text, type)
                : json.read(
                        MarkedCopy.of(
                                text,
                                form,
                                forms,
                                (owner, property, marked, field) ->
                                        reveal(new MarkedField(tenant, owner, property), field)),
                        type);
    }

    private Form formOf(Class<?> type) {
        return personalData.isPlain() ? Form.Plain.ANYTHING : forms.of(type);
    }

    private String protect(MarkedField field, List<Ref> subjects, String value) {
        return "{\"" + MARKER + "\":" + json.write(personalData.protect(field, subjects, value)) + '}';
    }

    private Optional<String> reveal(MarkedField field, String value) {
        String stored = protectedText(value);
        return stored == null ? Optional.of(value) : personalData.reveal(field, unquoted(stored));
    }

    private static @Nullable String protectedText(String value) {
        JsonCursor cursor = new JsonCursor(value, 0);
        if (!cursor.pass('{')
                || cursor.peek() == '}'
                || !cursor.textBetweenQuotes().equals(MARKER)) {
            return null;
        }
        cursor.expect(':');
        String text = cursor.value();
        return text.startsWith("\"") && cursor.peek() == '}' ? text : null;
    }

    // What has no escapes is not given to the codec for JSON, for that reads texts up to a length only.
    private String unquoted(String text) {
        return text.indexOf('\\') < 0 ? text.substring(1, text.length() - 1) : json.read(text, String.class);
    }
}
