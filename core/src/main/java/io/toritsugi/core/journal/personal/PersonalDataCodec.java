package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Stands between marked fields and bytes: what is personal passes here before it is stored, and on its way back.
 *
 * <p>Whose data a field is, its subjects say: for the id of a customer that customer, for anything else the customers,
 * contacts and work items that its event concerns. Journals and snapshots call this through {@link ProtectedJson}.
 *
 * <p>A host may begin with {@link #plain()} and change to another codec: what was written before stays readable, but can
 * never be forgotten, and is not found by customer, for {@link #token} has changed. Whoever needs either writes it anew.
 *
 * <p>Implementations are thread-safe. They are tested with {@code PersonalDataCodecContract}, which an author of another one
 * can run against his own.
 *
 * @since 0.1
 */
public interface PersonalDataCodec {
    /** {@return the codec that stores what is personal as it is, and tells customers by their ids} */
    static PersonalDataCodec plain() {
        return PlainCodec.INSTANCE;
    }

    /** {@return whether marked fields are stored as they are, so that nobody need look for them} */
    default boolean isPlain() {
        return false;
    }

    /**
     * {@return the text to store instead of a marked field}
     *
     * @param field which field
     * @param subjects whose data it is, at least one, each once: when one of them was forgotten, so is the field
     * @param json the JSON of the field
     * @throws IllegalArgumentException if the JSON holds half a surrogate pair
     * @throws io.toritsugi.core.journal.JournalFailure if a key can be neither found nor kept
     */
    String protect(MarkedField field, List<Ref> subjects, String json);

    /**
     * {@return the JSON of a marked field, or empty if it was forgotten}
     *
     * @param field which field
     * @param stored what {@link #protect} gave
     * @throws io.toritsugi.core.journal.JournalFailure if the text is none that this codec stored for this field, or a key
     *     cannot be looked up
     */
    Optional<String> reveal(MarkedField field, String stored);

    /**
     * {@return by what a journal's index tells a thing that an event concerns} For a thing that is no customer, its id.
     *
     * @param tenant whose thing
     * @param ref the thing
     * @throws io.toritsugi.core.journal.JournalFailure if a key can be neither found nor kept
     */
    String token(TenantId tenant, Ref ref);

    /**
     * {@return what {@link #token} gives, for looking something up: empty if nothing can be found, for the thing was forgotten
     * or never seen}
     *
     * @param tenant whose thing
     * @param ref the thing
     */
    Optional<String> findToken(TenantId tenant, Ref ref);
}
