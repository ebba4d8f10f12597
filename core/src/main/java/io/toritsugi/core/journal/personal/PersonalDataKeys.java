package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import java.util.Optional;

/**
 * Keeps one key for each person or contact whose data is protected; forgetting the key is what erases the data.
 *
 * <p>A host keeps keys where its backups do not reach, for a key that comes back brings the data back. A new key must be safe
 * before {@link #obtain} returns: what is written under a key that a crash forgets is lost. Implementations are thread-safe,
 * and two processes that ask for the key of one subject get one key.
 *
 * @since 0.1
 */
public interface PersonalDataKeys {
    /**
     * {@return the key of this subject, made and kept if there is none}
     *
     * @param tenant whose subject
     * @param subject a customer, a contact, or what else a marked field belongs to
     */
    PersonalDataKey obtain(TenantId tenant, Ref subject);

    /**
     * {@return the key of this subject, or empty if it never had one or it was forgotten}
     *
     * @param tenant whose subject
     * @param subject the subject
     */
    Optional<PersonalDataKey> find(TenantId tenant, Ref subject);

    /**
     * {@return the key with this id, or empty if it was forgotten}
     *
     * @param tenant whose key
     * @param keyId {@link PersonalDataKey#id}
     */
    Optional<PersonalDataKey> find(TenantId tenant, String keyId);

    /**
     * Forgets the key of a subject for ever. If the subject comes back, it gets another one.
     *
     * @param tenant whose subject
     * @param subject the subject
     * @return whether there was a key
     */
    boolean forget(TenantId tenant, Ref subject);
}
