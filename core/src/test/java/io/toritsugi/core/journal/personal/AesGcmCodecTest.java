package io.toritsugi.core.journal.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmCodecTest {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final MarkedField FIELD = new MarkedField(TENANT, "FactRecorded", "value");
    private static final Ref CONTACT = Ref.of(InteractionId.of("i1"));
    private static final Ref OTHER = Ref.of(InteractionId.of("i2"));
    private static final Ref CUSTOMER = Ref.of(CustomerId.of("PERSONAL-MARK"));
    private static final String JSON = "{\"text\":\"PERSONAL-MARK 取次 \uD83D\uDCDE\"}";

    private static final String FIRST_VERSION = "1.k-1.AAECAwQFBgcICQoLqrMRc-9tGEWXNtKk9jkLhRFBFw";

    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
    private final AesGcmCodec codec = new AesGcmCodec(keys, new SecureRandom());

    @Test
    void aTextOfTheFirstVersionIsReadForEver() {
        PersonalDataKeys one = new OneKey(new PersonalDataKey("k-1", new SecretKeySpec(new byte[32], "AES")));
        AesGcmCodec counted = new AesGcmCodec(one, new CountingRandom());

        assertThat(counted.protect(FIELD, List.of(CONTACT), "\"x\""))
                .isEqualTo(FIRST_VERSION)
                .isNotEqualTo(counted.protect(FIELD, List.of(CONTACT), "\"x\""));
        assertThat(counted.reveal(FIELD, FIRST_VERSION)).contains("\"x\"");
    }

    @Test
    void whatIsStoredTellsTheVersionAndTheKeysAndHidesTheRest() {
        String stored = codec.protect(FIELD, List.of(CONTACT, CUSTOMER), JSON);

        String ids = keys.obtain(TENANT, CONTACT).id() + ","
                + keys.obtain(TENANT, CUSTOMER).id();
        assertThat(stored).startsWith("1." + ids + ".").doesNotContain("MARK");
        assertThat(codec.reveal(FIELD, stored)).contains(JSON);
    }

    @Test
    void everyKeyIsNeeded() {
        String stored = codec.protect(FIELD, List.of(CONTACT, OTHER, CUSTOMER), JSON);

        keys.forget(TENANT, OTHER);

        assertThat(codec.reveal(FIELD, stored)).isEmpty();
        assertThat(codec.protect(FIELD, List.of(OTHER), JSON)).isNotEqualTo(stored);
        assertThat(codec.reveal(FIELD, stored))
                .as("a new key brings nothing back")
                .isEmpty();
    }

    @Test
    void noTextIsStoredTwice() {
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(stored.add(codec.protect(FIELD, List.of(CONTACT), JSON))).isTrue();
        }
    }

    @Test
    void aTextThatWasChangedAnywhereIsRefusedOrTellsAnotherKey() {
        String stored = codec.protect(FIELD, List.of(CONTACT), JSON);
        String id = keys.obtain(TENANT, CONTACT).id();
        for (int i = 0; i < stored.length(); i++) {
            char other = stored.charAt(i) == 'A' ? 'B' : 'A';
            String changed = stored.substring(0, i) + other + stored.substring(i + 1);
            boolean inId = i >= 2 && i < 2 + id.length();
            if (inId) {
                assertThat(codec.reveal(FIELD, changed)).isEmpty();
            } else {
                assertRefused(FIELD, changed);
            }
        }
        for (int length = 0; length < stored.length(); length++) {
            String cut = stored.substring(0, length);
            if (cut.length() > id.length() + 3) {
                assertRefused(FIELD, cut);
            }
        }
    }

    @Test
    void aTextInAnotherFieldOrOfAnotherTenantIsRefused() {
        String stored = codec.protect(FIELD, List.of(CONTACT), JSON);

        assertRefused(new MarkedField(TENANT, "FactRecorded", "key"), stored);
        assertRefused(new MarkedField(TENANT, "FactRecorde", "dvalue"), stored);
        assertRefused(new MarkedField(TENANT, "HostEvent", "value"), stored);
        TenantId another = TenantId.of("other");
        AesGcmCodec shared = new AesGcmCodec(new OneKey(keys.obtain(TENANT, CONTACT)), new SecureRandom());
        assertThatThrownBy(() -> shared.reveal(new MarkedField(another, "FactRecorded", "value"), stored))
                .isInstanceOf(JournalFailure.class);
    }

    @Test
    void keysThatChangedPlacesAreRefused() {
        String stored = codec.protect(FIELD, List.of(CONTACT, OTHER), JSON);
        String first = keys.obtain(TENANT, CONTACT).id();
        String second = keys.obtain(TENANT, OTHER).id();

        assertRefused(FIELD, stored.replace(first + "," + second, second + "," + first));
        assertRefused(FIELD, stored.replace(first + "," + second, first));
    }

    @Test
    void aFailureNamesTheFieldAndTheKeyAndNothingPersonal() {
        String stored = codec.protect(FIELD, List.of(CONTACT), JSON);
        String id = keys.obtain(TENANT, CONTACT).id();

        JournalFailure changed = refusal(FIELD, stored.substring(0, stored.length() - 4) + "AAAA");
        JournalFailure foreign = refusal(FIELD, "PERSONAL-MARK");

        assertThat(changed.reason()).isEqualTo(JournalFailure.Reason.DAMAGED);
        assertThat(changed.place()).isEqualTo("FactRecorded.value under " + id);
        assertThat(foreign.place()).isEqualTo("FactRecorded.value under no key");
        for (Throwable cause = foreign; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("MARK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.k", "2.k.AAAA", "1..AAAA", "1.k,.AAAA", "1.k.", "1.k.A A", "1.k.AAAA.B"})
    void aForeignTextIsRefused(String foreign) {
        assertRefused(FIELD, foreign);
    }

    @Test
    void halfASurrogatePairIsRefusedForItWouldBeLost() {
        assertThatThrownBy(() -> codec.protect(FIELD, List.of(CONTACT), "\"MARK \uD83D\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FactRecorded.value must not hold half a surrogate pair");
        assertThatThrownBy(() -> codec.protect(FIELD, List.of(), JSON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyOfAnImpossibleLengthIsABug() {
        PersonalDataKeys one = new OneKey(new PersonalDataKey("short", new SecretKeySpec(new byte[5], "AES")));

        assertThatThrownBy(() -> new AesGcmCodec(one, new SecureRandom()).protect(FIELD, List.of(CONTACT), JSON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("short");
    }

    @Test
    void aCustomerIsToldByHisKeyAndNothingElseIs() {
        assertThat(codec.findToken(TENANT, CUSTOMER)).isEmpty();
        assertThat(keys.find(TENANT, CUSTOMER)).as("looking makes no key").isEmpty();

        String token = codec.token(TENANT, CUSTOMER);

        assertThat(token).isEqualTo(keys.obtain(TENANT, CUSTOMER).id());
        assertThat(codec.findToken(TENANT, CUSTOMER)).contains(token);
        assertThat(codec.token(TENANT, Ref.of(AgentId.of("a1")))).isEqualTo("a1");
        assertThat(codec.findToken(TENANT, Ref.of(AgentId.of("a1")))).contains("a1");
        assertThat(keys.find(TENANT, Ref.of(AgentId.of("a1")))).isEmpty();

        keys.forget(TENANT, CUSTOMER);

        assertThat(codec.findToken(TENANT, CUSTOMER)).isEmpty();
        assertThat(codec.token(TENANT, CUSTOMER)).isNotEqualTo(token);
    }

    private void assertRefused(MarkedField field, String stored) {
        assertThat(refusal(field, stored).reason()).isEqualTo(JournalFailure.Reason.DAMAGED);
    }

    private JournalFailure refusal(MarkedField field, String stored) {
        return catchThrowableOfType(JournalFailure.class, () -> codec.reveal(field, stored));
    }

    /** Twelve bytes that count up: never for anything but a test. */
    private static final class CountingRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private byte next;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = next++;
            }
        }
    }

    private record OneKey(PersonalDataKey key) implements PersonalDataKeys {
        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            return key;
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, Ref subject) {
            return Optional.of(key);
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, String keyId) {
            return Optional.of(key);
        }

        @Override
        public boolean forget(TenantId tenant, Ref subject) {
            return false;
        }
    }
}
