package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.json.JsonCodec;
import java.util.Objects;

/**
 * Writes values of the SDK as JSON in which marked fields have passed a {@link PersonalDataCodec}, and reads them back.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class ProtectedJson {
    private final JsonCodec json;
    private final PersonalDataCodec personalData;

    /**
     * Makes one.
     *
     * @param json writes and reads what is not marked
     * @param personalData what marked fields pass
     */
    public ProtectedJson(JsonCodec json, PersonalDataCodec personalData) {
        this.json = Objects.requireNonNull(json, "ProtectedJson.json");
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
     * @param value any public value of the SDK
     */
    public String write(TenantId tenant, Ref subject, Object value) {
        return json.write(value);
    }

    /**
     * {@return the value that this JSON describes; a marked field that was forgotten is left out where it may be, and is
     * {@code ***} where it must be there}
     *
     * @param <T> the type of the value
     * @param tenant whose value
     * @param text what {@link #write} gave
     * @param type the type of the value
     * @throws IllegalArgumentException if the text is not JSON, or does not describe such a value; the message never quotes
     *     the text
     */
    public <T> T read(TenantId tenant, String text, Class<T> type) {
        return json.read(text, type);
    }
}
