package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that are all forgotten when their process ends, and what was written under them with them: for tests and simulations.
 *
 * <p>Keys have 256 bits. Thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryKeys implements PersonalDataKeys {
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final RandomGenerator random;
    private final Map<Owner, PersonalDataKey> bySubject = new HashMap<>();
    private final Map<Name, PersonalDataKey> byId = new HashMap<>();

    /**
     * Makes it, without any key.
     *
     * @param random makes keys and their ids
     */
    public InMemoryKeys(SecureRandom random) {
        this.random = Objects.requireNonNull(random, "InMemoryKeys.random");
    }

    @Override
    public synchronized PersonalDataKey obtain(TenantId tenant, Ref subject) {
        Owner owner = new Owner(tenant, subject);
        PersonalDataKey kept = bySubject.get(owner);
        if (kept != null) {
            return kept;
        }
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(ID_BYTES));
        PersonalDataKey made = new PersonalDataKey(id, new SecretKeySpec(bytes(KEY_BYTES), "AES"));
        bySubject.put(owner, made);
        byId.put(new Name(tenant, id), made);
        return made;
    }

    @Override
    public synchronized Optional<PersonalDataKey> find(TenantId tenant, Ref subject) {
        return Optional.ofNullable(bySubject.get(new Owner(tenant, subject)));
    }

    @Override
    public synchronized Optional<PersonalDataKey> find(TenantId tenant, String keyId) {
        return Optional.ofNullable(byId.get(new Name(tenant, keyId)));
    }

    @Override
    public synchronized boolean forget(TenantId tenant, Ref subject) {
        PersonalDataKey forgotten = bySubject.remove(new Owner(tenant, subject));
        if (forgotten == null) {
            return false;
        }
        byId.remove(new Name(tenant, forgotten.id()));
        return true;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private record Owner(TenantId tenant, Ref subject) {
        Owner {
            Objects.requireNonNull(tenant, "tenant");
            Objects.requireNonNull(subject, "subject");
        }
    }

    private record Name(TenantId tenant, String keyId) {
        Name {
            Objects.requireNonNull(tenant, "tenant");
            Objects.requireNonNull(keyId, "keyId");
        }
    }
}
