package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.journal.personal.PersonalDataKey;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PersonalDataKeys} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests:
 *
 * <pre>{@code
 * class MyKeysTest implements PersonalDataKeysContract {
 *     @Override
 *     public PersonalDataKeys newKeys() {
 *         return new MyKeys();
 *     }
 * }
 * }</pre>
 *
 * <p>That a key is safe before it is given, and that backups do not bring a forgotten one back, no test here can see.
 *
 * @since 0.1
 */
public interface PersonalDataKeysContract {
    /** {@return new keys, none of them made yet} What they hold open, the test class releases after each test. */
    PersonalDataKeys newKeys();

    /** A subject has one key for as long as it is not forgotten. */
    @Test
    default void keepsOneKeyForASubject() {
        PersonalDataKeys keys = newKeys();

        PersonalDataKey made = keys.obtain(TENANT, subject("c1"));

        assertSame(made, Optional.of(keys.obtain(TENANT, subject("c1"))));
        assertSame(made, keys.find(TENANT, subject("c1")));
        assertSame(made, keys.find(TENANT, made.id()));
    }

    /** Looking for a key makes none. */
    @Test
    default void makesNoKeyWhereOneIsLookedFor() {
        PersonalDataKeys keys = newKeys();

        assertEquals(Optional.empty(), keys.find(TENANT, subject("c1")));
        assertEquals(Optional.empty(), keys.find(TENANT, subject("c1")), "the first look made a key");
        assertEquals(Optional.empty(), keys.find(TENANT, "no-such-key"));
        assertFalse(keys.forget(TENANT, subject("c1")));
    }

    /** Every subject has a key of its own; a contact and a customer of one id are two subjects, and so is each tenant's. */
    @Test
    default void givesEverySubjectAKeyOfItsOwn() {
        PersonalDataKeys keys = newKeys();
        List<PersonalDataKey> made = List.of(
                keys.obtain(TENANT, subject("c1")),
                keys.obtain(TENANT, subject("C1")),
                keys.obtain(TENANT, Ref.of(InteractionId.of("c1"))),
                keys.obtain(OTHER_TENANT, subject("c1")));

        assertEquals(4, new HashSet<>(made.stream().map(PersonalDataKey::id).toList()).size(), "ids of keys");
        assertEquals(4, new HashSet<>(made.stream().map(PersonalDataKey::secret).toList()).size(), "secrets");
        assertEquals(Optional.empty(), keys.find(OTHER_TENANT, made.get(0).id()), "another tenant's key");
    }

    /** A forgotten key is found neither by its subject nor by its id, and was there to be forgotten once. */
    @Test
    default void forgetsAKey() {
        PersonalDataKeys keys = newKeys();
        PersonalDataKey made = keys.obtain(TENANT, subject("c1"));

        assertTrue(keys.forget(TENANT, subject("c1")));

        assertEquals(Optional.empty(), keys.find(TENANT, subject("c1")));
        assertEquals(Optional.empty(), keys.find(TENANT, made.id()));
        assertFalse(keys.forget(TENANT, subject("c1")));
    }

    /** Nobody but the subject is forgotten. */
    @Test
    default void forgetsNobodyElse() {
        PersonalDataKeys keys = newKeys();
        PersonalDataKey contact = keys.obtain(TENANT, Ref.of(InteractionId.of("c1")));
        PersonalDataKey elsewhere = keys.obtain(OTHER_TENANT, subject("c1"));
        keys.obtain(TENANT, subject("c1"));

        keys.forget(TENANT, subject("c1"));

        assertSame(contact, keys.find(TENANT, contact.id()));
        assertSame(elsewhere, keys.find(OTHER_TENANT, elsewhere.id()));
        assertSame(elsewhere, keys.find(OTHER_TENANT, subject("c1")));
    }

    /** A subject that comes back gets another key, under another id: what was erased stays so. */
    @Test
    default void givesAnotherKeyToWhoComesBack() {
        PersonalDataKeys keys = newKeys();
        PersonalDataKey first = keys.obtain(TENANT, subject("c1"));
        keys.forget(TENANT, subject("c1"));

        PersonalDataKey second = keys.obtain(TENANT, subject("c1"));

        assertNotEquals(first.id(), second.id());
        assertNotEquals(first.secret(), second.secret());
        assertEquals(Optional.empty(), keys.find(TENANT, first.id()));
    }

    /** The id of a key stands beside what it protects, so it tells nothing of its subject, and is random enough to be one. */
    @Test
    default void tellsNothingOfTheSubjectByTheId() {
        PersonalDataKeys keys = newKeys();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String customer = "customer-" + i;
            String id = keys.obtain(TENANT, subject(customer)).id();

            assertFalse(id.toLowerCase(Locale.ROOT).contains(customer), "the id shows the customer");
            assertTrue(ids.add(id), "an id was given twice");
        }
    }

    /** Ids of subjects may hold any character, and the longest ids there are. */
    @Test
    default void takesEverySubject() {
        PersonalDataKeys keys = newKeys();
        List<String> customers =
                List.of("../a", "a/b", "a b", "a%2Fb", "取次", "\uD83D\uDCDE", "x".repeat(200), "CON", "a'b\"c");
        List<PersonalDataKey> made = new ArrayList<>();
        for (String customer : customers) {
            made.add(keys.obtain(TENANT, subject(customer)));
        }
        for (int i = 0; i < customers.size(); i++) {
            assertSame(made.get(i), keys.find(TENANT, subject(customers.get(i))));
        }
    }

    /**
     * Several threads that ask for the key of one subject get one key.
     *
     * @throws Exception if a thread fails
     */
    @Test
    default void givesAllThreadsOneKey() throws Exception {
        int rounds = 50;
        PersonalDataKeys keys = newKeys();
        CyclicBarrier round = new CyclicBarrier(4);
        Queue<String> given = new ConcurrentLinkedQueue<>();

        Callable<Boolean> asking = () -> {
            for (int i = 0; i < rounds; i++) {
                round.await(1, TimeUnit.MINUTES);
                given.add(i + " " + keys.obtain(TENANT, subject("c" + i)).id());
            }
            return true;
        };

        Parallel.run(List.of(asking, asking, asking, asking));

        assertEquals(rounds, new HashSet<>(given).size(), "keys for " + rounds + " subjects");
    }

    private static Ref subject(String customer) {
        return Ref.of(CustomerId.of(customer));
    }

    private static void assertSame(PersonalDataKey expected, Optional<PersonalDataKey> found) {
        assertEquals(Optional.of(expected.id()), found.map(PersonalDataKey::id), "id of the key");
        assertEquals(Optional.of(expected.secret()), found.map(PersonalDataKey::secret), "the key itself");
    }
}
