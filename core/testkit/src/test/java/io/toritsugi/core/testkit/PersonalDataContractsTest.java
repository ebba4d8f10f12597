package io.toritsugi.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.MarkedField;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.PersonalDataKey;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites for personal data can fail: each implementation here is broken in one place, and the named test finds it. */
class PersonalDataContractsTest {
    @Test
    void passTheSound() {
        assertThat(failedBy(PersonalDataContractsTest::keys)).isEmpty();
        assertThat(failedBy(new AesGcmCodecContractTest())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenKeys")
    void findBrokenKeys(String fault, Supplier<PersonalDataKeys> broken, String test) {
        assertThat(failedBy(broken)).as(fault).contains(test);
    }

    static Stream<Arguments> brokenKeys() {
        return Stream.of(
                keys("makes a key each time", NewEachTime::new, "keepsOneKeyForASubject"),
                keys("makes a key each time", NewEachTime::new, "givesAllThreadsOneKey"),
                keys("makes a key at a look", MakesAtALook::new, "makesNoKeyWhereOneIsLookedFor"),
                keys("makes a key at a look", MakesAtALook::new, "forgetsAKey"),
                keys("has one key for all", OneForAll::new, "givesEverySubjectAKeyOfItsOwn"),
                keys("has one key for all", OneForAll::new, "givesAnotherKeyToWhoComesBack"),
                keys("takes all tenants for one", OneTenant::new, "givesEverySubjectAKeyOfItsOwn"),
                keys("takes all tenants for one", OneTenant::new, "forgetsNobodyElse"),
                keys("never forgets", NeverForgets::new, "forgetsAKey"),
                keys("keeps forgotten keys by id", KeepsById::new, "forgetsAKey"),
                keys("keeps forgotten keys by id", KeepsById::new, "givesAnotherKeyToWhoComesBack"),
                keys("names keys after customers", NamesSubjects::new, "tellsNothingOfTheSubjectByTheId"),
                keys("folds the case of ids", FoldsCase::new, "givesEverySubjectAKeyOfItsOwn"),
                keys("takes ids for paths", TakesPaths::new, "takesEverySubject"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenCodecs")
    void findBrokenCodecs(String fault, BrokenCodec broken, String test) {
        assertThat(failedBy(broken)).as(fault).contains(test);
    }

    static Stream<Arguments> brokenCodecs() {
        return Stream.of(
                codec("shows it", new ShowsIt(), "givesBackWhatItProtected"),
                codec("stores alike", new StoresAlike(), "storesNothingTwiceAlike"),
                codec("takes the first subject alone", new FirstSubject(), "forgetsAFieldWithAnyOfItsSubjects"),
                codec("forgets all with one", new ForgetsAll(), "keepsWhatBelongsToOthers"),
                codec("brings it back", new BringsBack(), "bringsNothingBack"),
                codec("ignores the field", new AnyField(), "refusesAFieldInThePlaceOfAnother"),
                codec("quotes what it refuses", new Quotes(), "refusesWhatItDidNotStore"),
                codec("tells customers by id", new TellsIds(), "tellsThingsApart"),
                codec("makes a token at a look", new LooksByObtaining(), "findsNothingOfWhoIsForgotten"));
    }

    private static Arguments keys(String fault, Supplier<PersonalDataKeys> broken, String test) {
        return Arguments.of(fault, broken, test);
    }

    private static Arguments codec(String fault, BrokenCodec broken, String test) {
        return Arguments.of(fault, broken, test);
    }

    private static SortedSet<String> failedBy(Supplier<PersonalDataKeys> keys) {
        PersonalDataKeysContract suite = keys::get;
        return FailedTests.of(PersonalDataKeysContract.class, suite, 9);
    }

    private static SortedSet<String> failedBy(PersonalDataCodecContract suite) {
        return FailedTests.of(PersonalDataCodecContract.class, suite, 9);
    }

    private static PersonalDataKeys keys() {
        return new InMemoryKeys(new SecureRandom());
    }

    private static class ForwardingKeys implements PersonalDataKeys {
        final PersonalDataKeys keys = keys();

        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            return keys.obtain(tenant, subject);
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, Ref subject) {
            return keys.find(tenant, subject);
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, String keyId) {
            return keys.find(tenant, keyId);
        }

        @Override
        public boolean forget(TenantId tenant, Ref subject) {
            return keys.forget(tenant, subject);
        }
    }

    private static final class NewEachTime extends ForwardingKeys {
        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            keys.forget(tenant, subject);
            return keys.obtain(tenant, subject);
        }
    }

    private static final class MakesAtALook extends ForwardingKeys {
        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, Ref subject) {
            return Optional.of(keys.obtain(tenant, subject));
        }
    }

    private static final class OneForAll extends ForwardingKeys {
        private final PersonalDataKey key = keys.obtain(Samples.TENANT, Ref.of(Samples.TENANT));

        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            return key;
        }
    }

    private static final class OneTenant extends ForwardingKeys {
        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            return keys.obtain(Samples.TENANT, subject);
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, String keyId) {
            return keys.find(Samples.TENANT, keyId);
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, Ref subject) {
            return keys.find(Samples.TENANT, subject);
        }
    }

    private static final class NeverForgets extends ForwardingKeys {
        @Override
        public boolean forget(TenantId tenant, Ref subject) {
            return keys.find(tenant, subject).isPresent();
        }
    }

    private static final class KeepsById extends ForwardingKeys {
        private final Map<String, PersonalDataKey> ever = new ConcurrentHashMap<>();

        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            PersonalDataKey key = keys.obtain(tenant, subject);
            ever.put(key.id(), key);
            return key;
        }

        @Override
        public Optional<PersonalDataKey> find(TenantId tenant, String keyId) {
            return Optional.ofNullable(ever.get(keyId));
        }
    }

    private static final class NamesSubjects extends ForwardingKeys {
        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            return new PersonalDataKey(
                    subject.id(), keys.obtain(tenant, subject).secret());
        }
    }

    private static final class FoldsCase extends ForwardingKeys {
        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            return keys.obtain(tenant, new Ref(subject.kind(), subject.id().toLowerCase(Locale.ROOT)));
        }
    }

    private static final class TakesPaths extends ForwardingKeys {
        @Override
        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
            if (subject.id().contains("/")) {
                throw new IllegalArgumentException("no such path");
            }
            return keys.obtain(tenant, subject);
        }
    }

    /** A sound codec, to be broken in one place. */
    private static class BrokenCodec implements PersonalDataCodecContract, PersonalDataCodec {
        InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
        PersonalDataCodec codec = new AesGcmCodec(keys, new SecureRandom());

        @Override
        public PersonalDataCodec newCodec() {
            keys = new InMemoryKeys(new SecureRandom());
            codec = new AesGcmCodec(keys, new SecureRandom());
            return this;
        }

        @Override
        public void forget(PersonalDataCodec forgetting, TenantId tenant, Ref subject) {
            keys.forget(tenant, subject);
        }

        @Override
        public String protect(MarkedField field, List<Ref> subjects, String json) {
            return codec.protect(field, subjects, json);
        }

        @Override
        public Optional<String> reveal(MarkedField field, String stored) {
            return codec.reveal(field, stored);
        }

        @Override
        public String token(TenantId tenant, Ref ref) {
            return codec.token(tenant, ref);
        }

        @Override
        public Optional<String> findToken(TenantId tenant, Ref ref) {
            return codec.findToken(tenant, ref);
        }
    }

    private static final class ShowsIt extends BrokenCodec {
        @Override
        public String protect(MarkedField field, List<Ref> subjects, String json) {
            return json + "|" + codec.protect(field, subjects, json);
        }

        @Override
        public Optional<String> reveal(MarkedField field, String stored) {
            return codec.reveal(field, stored.substring(stored.lastIndexOf('|') + 1));
        }
    }

    private static final class StoresAlike extends BrokenCodec {
        @Override
        public PersonalDataCodec newCodec() {
            super.newCodec();
            codec = new AesGcmCodec(keys, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    Arrays.fill(bytes, (byte) 1);
                }
            });
            return this;
        }
    }

    private static final class FirstSubject extends BrokenCodec {
        @Override
        public String protect(MarkedField field, List<Ref> subjects, String json) {
            return codec.protect(field, subjects.subList(0, 1), json);
        }
    }

    private static final class ForgetsAll extends BrokenCodec {
        @Override
        public void forget(PersonalDataCodec forgetting, TenantId tenant, Ref subject) {
            newCodec();
        }
    }

    private static final class BringsBack extends BrokenCodec {
        @Override
        public PersonalDataCodec newCodec() {
            super.newCodec();
            PersonalDataKey key = new PersonalDataKey("k", new SecretKeySpec(new byte[32], "AES"));
            codec = new AesGcmCodec(
                    new ForwardingKeys() {
                        @Override
                        public PersonalDataKey obtain(TenantId tenant, Ref subject) {
                            super.obtain(tenant, subject);
                            return key;
                        }

                        @Override
                        public Optional<PersonalDataKey> find(TenantId tenant, String keyId) {
                            return Optional.of(key);
                        }
                    },
                    new SecureRandom());
            return this;
        }
    }

    private static final class AnyField extends BrokenCodec {
        private static final MarkedField ONE = new MarkedField(Samples.TENANT, "T", "p");

        @Override
        public String protect(MarkedField field, List<Ref> subjects, String json) {
            return codec.protect(ONE, subjects, json);
        }

        @Override
        public Optional<String> reveal(MarkedField field, String stored) {
            return codec.reveal(ONE, stored);
        }
    }

    private static final class Quotes extends BrokenCodec {
        @Override
        public Optional<String> reveal(MarkedField field, String stored) {
            try {
                return codec.reveal(field, stored);
            } catch (JournalFailure failure) {
                throw JournalFailure.of(failure.reason(), failure.place(), "cannot read " + stored, failure);
            }
        }
    }

    private static final class TellsIds extends BrokenCodec {
        @Override
        public String token(TenantId tenant, Ref ref) {
            return ref.id();
        }

        @Override
        public Optional<String> findToken(TenantId tenant, Ref ref) {
            return Optional.of(ref.id());
        }
    }

    private static final class LooksByObtaining extends BrokenCodec {
        @Override
        public Optional<String> findToken(TenantId tenant, Ref ref) {
            return Optional.of(codec.token(tenant, ref));
        }
    }
}
