package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.personal.MarkedField;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PersonalDataCodec} that protects must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests. The plain codec does not pass: it forgets nothing.
 *
 * @since 0.1
 */
public interface PersonalDataCodecContract {
    /** {@return a new codec that has protected nothing yet} What it holds open, the test class releases after each test. */
    PersonalDataCodec newCodec();

    /**
     * Forgets a subject.
     *
     * @param codec a codec that {@link #newCodec} gave
     * @param tenant whose subject
     * @param subject the subject
     */
    void forget(PersonalDataCodec codec, TenantId tenant, Ref subject);

    /** What was protected is given back to the letter, and does not show meanwhile. */
    @Test
    default void givesBackWhatItProtected() {
        PersonalDataCodec codec = newCodec();
        assertFalse(codec.isPlain());
        for (String json : List.of(
                "\"\"", "{\"text\":\"SECRET 取次 \uD83D\uDCDE\"}", "[1.10,1E+400]", "\"" + "x".repeat(100_000) + "\"")) {
            String stored = codec.protect(field("value"), List.of(contact("i1"), customer("c1")), json);

            assertFalse(stored.contains("SECRET"), "what is stored shows it");
            assertEquals(Optional.of(json), codec.reveal(field("value"), stored));
        }
    }

    /** What is protected twice is not stored alike, so that nobody sees who said the same. */
    @Test
    default void storesNothingTwiceAlike() {
        PersonalDataCodec codec = newCodec();

        assertNotEquals(
                codec.protect(field("value"), List.of(contact("i1")), "\"x\""),
                codec.protect(field("value"), List.of(contact("i1")), "\"x\""));
    }

    /** When one of its subjects was forgotten, a field is, whatever their number and order. */
    @Test
    default void forgetsAFieldWithAnyOfItsSubjects() {
        for (Ref forgotten : List.of(contact("i1"), contact("i2"), customer("c1"))) {
            PersonalDataCodec codec = newCodec();
            String stored =
                    codec.protect(field("value"), List.of(contact("i1"), contact("i2"), customer("c1")), "\"x\"");

            forget(codec, TENANT, forgotten);

            assertEquals(Optional.empty(), codec.reveal(field("value"), stored), "forgotten with " + forgotten);
        }
    }

    /** What belongs to others stays. */
    @Test
    default void keepsWhatBelongsToOthers() {
        PersonalDataCodec codec = newCodec();
        String stored = codec.protect(field("value"), List.of(contact("i1")), "\"x\"");
        codec.protect(field("value"), List.of(customer("i1")), "\"x\"");

        forget(codec, TENANT, customer("i1"));
        forget(codec, OTHER_TENANT, contact("i1"));

        assertEquals(Optional.of("\"x\""), codec.reveal(field("value"), stored));
    }

    /** A subject that comes back does not bring back what was forgotten. */
    @Test
    default void bringsNothingBack() {
        PersonalDataCodec codec = newCodec();
        String stored = codec.protect(field("value"), List.of(customer("c1")), "\"x\"");
        String token = codec.token(TENANT, customer("c1"));
        forget(codec, TENANT, customer("c1"));

        String again = codec.protect(field("value"), List.of(customer("c1")), "\"x\"");

        assertEquals(Optional.empty(), codec.reveal(field("value"), stored));
        assertEquals(Optional.of("\"x\""), codec.reveal(field("value"), again));
        assertNotEquals(token, codec.token(TENANT, customer("c1")));
    }

    /** What was stored for one field is refused in the place of another. */
    @Test
    default void refusesAFieldInThePlaceOfAnother() {
        PersonalDataCodec codec = newCodec();
        String stored = codec.protect(field("value"), List.of(contact("i1")), "\"x\"");

        assertThrows(JournalFailure.class, () -> codec.reveal(field("key"), stored));
        assertThrows(JournalFailure.class, () -> codec.reveal(new MarkedField(TENANT, "Other", "value"), stored));
    }

    /** What is none of its texts is refused, and a message never quotes it. */
    @Test
    default void refusesWhatItDidNotStore() {
        PersonalDataCodec codec = newCodec();
        String stored = codec.protect(field("value"), List.of(contact("i1")), "\"x\"");
        for (String foreign : List.of("", "SECRET", stored + "SECRET")) {
            JournalFailure failure = assertThrows(JournalFailure.class, () -> codec.reveal(field("value"), foreign));

            assertEquals(JournalFailure.Reason.DAMAGED, failure.reason());
            assertFalse(failure.toString().contains("SECRET"), "a message quotes what was stored");
        }
    }

    /** A customer is told by a token that does not show him; anything else by its id. */
    @Test
    default void tellsThingsApart() {
        PersonalDataCodec codec = newCodec();
        Ref agent = Ref.of(AgentId.of("a1"));

        String token = codec.token(TENANT, customer("SECRET"));

        assertFalse(token.contains("SECRET"), "the token shows the customer");
        assertEquals(token, codec.token(TENANT, customer("SECRET")));
        assertEquals(Optional.of(token), codec.findToken(TENANT, customer("SECRET")));
        assertNotEquals(token, codec.token(TENANT, customer("other")));
        assertEquals("a1", codec.token(TENANT, agent));
        assertEquals(Optional.of("a1"), codec.findToken(TENANT, agent));
    }

    /** There is nothing to be found of who was never seen, or was forgotten; and looking changes that not. */
    @Test
    default void findsNothingOfWhoIsForgotten() {
        PersonalDataCodec codec = newCodec();

        assertEquals(Optional.empty(), codec.findToken(TENANT, customer("c1")));
        assertEquals(Optional.empty(), codec.findToken(TENANT, customer("c1")));
        codec.token(TENANT, customer("c1"));
        forget(codec, TENANT, customer("c1"));
        assertEquals(Optional.empty(), codec.findToken(TENANT, customer("c1")));
    }

    private static MarkedField field(String property) {
        return new MarkedField(TENANT, "FactRecorded", property);
    }

    private static Ref contact(String id) {
        return Ref.of(InteractionId.of(id));
    }

    private static Ref customer(String id) {
        return Ref.of(CustomerId.of(id));
    }
}
