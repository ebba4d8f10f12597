package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Protects marked fields by AES-GCM, each under the keys of its subjects: whoever forgets a key has erased what was written
 * under it, in every journal, snapshot and backup.
 *
 * <p>What is stored is {@code 1.<ids>.<data>}: the version of this form, the ids of the keys with commas between, and in
 * base64url without padding a nonce of 12 bytes, the ciphertext of the JSON in UTF-8, and a tag of 16 bytes. Under several
 * keys the data under the first is encrypted again under the second, and so on, 28 bytes more for each. Tenant, type and
 * property of the field and the ids of the keys are authenticated with it, so a text that was changed, or moved to another
 * field or tenant, is refused. Moved to the same field of another event of the same subjects, it is not. How long a field was
 * can be seen.
 *
 * <p>A customer is told by the id of his key.
 *
 * <p>Nonces are random, so one key should protect no more than 2<sup>32</sup> fields (NIST SP 800-38D, 8.3). Thread-safe.
 *
 * @since 0.1
 */
public final class AesGcmCodec implements PersonalDataCodec {
    private static final String VERSION = "1";
    private static final Pattern STORED =
            Pattern.compile("1\\.([A-Za-z0-9_-]+(?:,[A-Za-z0-9_-]+)*)\\.([A-Za-z0-9_-]+)");
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final PersonalDataKeys keys;
    private final RandomGenerator nonces;

    /**
     * Makes one.
     *
     * @param keys where the keys are
     * @param nonces makes nonces that never repeat: a {@link SecureRandom} with a seed of its own
     */
    public AesGcmCodec(PersonalDataKeys keys, SecureRandom nonces) {
        this.keys = Objects.requireNonNull(keys, "AesGcmCodec.keys");
        this.nonces = Objects.requireNonNull(nonces, "AesGcmCodec.nonces");
    }

    @Override
    public String protect(MarkedField field, List<Ref> subjects, String json) {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("AesGcmCodec.protect needs at least one subject, was given none");
        }
        byte[] data = utf8(field, json);
        List<PersonalDataKey> used = subjects.stream()
                .map(subject -> keys.obtain(field.tenant(), subject))
                .toList();
        String ids = String.join(",", used.stream().map(PersonalDataKey::id).toList());
        byte[] place = place(field, ids);
        for (PersonalDataKey key : used) {
            data = seal(key, place, data);
        }
        return VERSION + '.' + ids + '.' + encoded(data);
    }

    @Override
    public Optional<String> reveal(MarkedField field, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw damaged(field, "no key", "is not in the form of this codec", null);
        }
        String ids = parts.group(1);
        List<PersonalDataKey> used = new ArrayList<>();
        for (String id : ids.split(",", -1)) {
            Optional<PersonalDataKey> key = keys.find(field.tenant(), id);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            used.add(0, key.get());
        }
        byte[] place = place(field, ids);
        byte[] data = decoded(field, ids, parts.group(2));
        for (PersonalDataKey key : used) {
            data = open(key, place, data, field, ids);
        }
        return Optional.of(new String(data, StandardCharsets.UTF_8));
    }

    @Override
    public String token(TenantId tenant, Ref ref) {
        return ref.kind() == Ref.Kind.CUSTOMER ? keys.obtain(tenant, ref).id() : ref.id();
    }

    @Override
    public Optional<String> findToken(TenantId tenant, Ref ref) {
        return ref.kind() == Ref.Kind.CUSTOMER
                ? keys.find(tenant, ref).map(PersonalDataKey::id)
                : Optional.of(ref.id());
    }

    private byte[] seal(PersonalDataKey key, byte[] place, byte[] data) {
        byte[] nonce = new byte[NONCE_BYTES];
        nonces.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, place).doFinal(data);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException unusable) {
            throw unusable(key, unusable);
        }
    }

    private static byte[] open(PersonalDataKey key, byte[] place, byte[] data, MarkedField field, String ids) {
        if (data.length < NONCE_BYTES + TAG_BYTES) {
            throw damaged(field, ids, "is too short", null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, data, 0, place)
                    .doFinal(data, NONCE_BYTES, data.length - NONCE_BYTES);
        } catch (AEADBadTagException changed) {
            throw damaged(field, ids, "was changed, or not stored for this field", changed);
        } catch (GeneralSecurityException unusable) {
            throw unusable(key, unusable);
        }
    }

    private static Cipher cipher(int mode, PersonalDataKey key, byte[] nonce, int at, byte[] place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce, at, NONCE_BYTES));
        cipher.updateAAD(place);
        return cipher;
    }

    // Each part after its length, so that no two places are one.
    private static byte[] place(MarkedField field, String ids) {
        StringBuilder place = new StringBuilder();
        for (String part : List.of(VERSION, field.tenant().value(), field.type(), field.property(), ids)) {
            place.append(part.length()).append(':').append(part);
        }
        return place.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf8(MarkedField field, String json) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            byte[] data = new byte[bytes.remaining()];
            bytes.get(data);
            return data;
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException(
                    field.type() + "." + field.property() + " must not hold half a surrogate pair", half);
        }
    }

    private static String encoded(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }

    // The last digit may have bits that say nothing; a text in which they are set is not what was stored.
    private static byte[] decoded(MarkedField field, String ids, String text) {
        try {
            byte[] data = Base64.getUrlDecoder().decode(text);
            if (encoded(data).equals(text)) {
                return data;
            }
        } catch (IllegalArgumentException notEncoded) {
            throw damaged(field, ids, "was changed", notEncoded);
        }
        throw damaged(field, ids, "was changed", null);
    }

    private static JournalFailure damaged(MarkedField field, String ids, String what, @Nullable Throwable cause) {
        return JournalFailure.of(
                JournalFailure.Reason.DAMAGED,
                field.type() + "." + field.property() + " under " + ids,
                "what is stored " + what,
                cause);
    }

    private static IllegalStateException unusable(PersonalDataKey key, GeneralSecurityException cause) {
        return new IllegalStateException("The key " + key.id() + " cannot be used for " + ALGORITHM, cause);
    }
}
