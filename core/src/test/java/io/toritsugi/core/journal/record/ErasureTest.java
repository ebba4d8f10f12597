package io.toritsugi.core.journal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.Erasure;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataKey;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import io.toritsugi.core.json.Jackson2;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forgetting a customer: what is gone, and what stays. */
class ErasureTest {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final CustomerId ANN = CustomerId.of("MARK-ann");
    private static final CustomerId BOB = CustomerId.of("bob");

    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
    private final StoredJournal journal =
            new StoredJournal(new RecordFormat(Jackson2.codec(), new AesGcmCodec(keys, new SecureRandom())));
    private final Erasure erasure = new Erasure(journal, keys);

    @Test
    void factsFromBeforeAndAfterHeWasIdentifiedAreGone() {
        append(fact("i1", "MARK before"), identified("i1", ANN), fact("i1", "MARK after"), fact("i2", "other"));
        List<Event> before = events();

        assertThat(erasure.forget(TENANT, ANN)).containsExactly(contact("i1"), Ref.of(ANN));

        List<Event> after = events();
        assertThat(after).hasSize(4);
        assertThat(Jackson2.codec().write(after)).doesNotContain("MARK");
        assertThat(after.get(0)).isEqualTo(fact("i1", "***"));
        assertThat(after.get(1)).isEqualTo(identified("i1", CustomerId.of("***")));
        assertThat(after.get(3)).isEqualTo(before.get(3));
    }

    @Test
    void notAByteThatIsStoredChanges() {
        append(fact("i1", "MARK"), identified("i1", ANN));
        String before = journal.bytes();

        erasure.forget(TENANT, ANN);

        assertThat(journal.bytes()).isEqualTo(before).doesNotContain("MARK");
    }

    @Test
    void whatWasSaidOfHimAndOfHisWorkItemsIsGone() {
        append(
                host("MARK", Ref.of(ANN), Ref.of(WorkItemId.of("w1"))),
                host("MARK", Ref.of(WorkItemId.of("w1")), Ref.of(AgentId.of("a1"))),
                host("stays", Ref.of(AgentId.of("a1"))));

        assertThat(erasure.forget(TENANT, ANN)).containsExactly(Ref.of(WorkItemId.of("w1")), Ref.of(ANN));

        assertThat(Jackson2.codec().write(events())).doesNotContain("MARK").contains("stays");
    }

    @Test
    void aContactThatWasHandedOverIsHisAllTheWay() {
        append(
                identified("i1", ANN),
                TransferStarted.builder()
                        .routable(RoutableId.of(InteractionId.of("i1")))
                        .leg(LegId.of("leg1"))
                        .kind(TransferKind.COLD)
                        .toExternal("MARK 0120")
                        .build());

        erasure.forget(TENANT, ANN);

        assertThat(Jackson2.codec().write(events())).doesNotContain("MARK");
    }

    @Test
    void aContactThatWasTakenForTwoIsForgottenWithEitherButTheOtherCustomerStays() {
        append(
                identified("i1", ANN),
                identified("i1", BOB),
                fact("i1", "MARK"),
                identified("i2", BOB),
                fact("i2", "bob's"),
                host("MARK both", Ref.of(ANN), Ref.of(BOB)));

        assertThat(erasure.forget(TENANT, ANN)).containsExactly(contact("i1"), Ref.of(ANN));

        assertThat(Jackson2.codec().write(events())).doesNotContain("MARK").contains("bob", "bob's");
        assertThat(concerning(BOB)).hasSize(3);
        assertThat(concerning(ANN)).isEmpty();
    }

    @Test
    void whoIsForgottenIsNotFoundAndForgettingAgainDoesNothing() {
        append(identified("i1", ANN));
        assertThat(concerning(ANN)).hasSize(1);
        erasure.forget(TENANT, ANN);

        assertThat(concerning(ANN)).isEmpty();
        assertThat(erasure.forget(TENANT, ANN)).isEmpty();
        assertThat(erasure.forget(TENANT, CustomerId.of("nobody"))).isEmpty();
        assertThat(keys.find(TENANT, Ref.of(CustomerId.of("nobody")))).isEmpty();
    }

    @Test
    void whoComesBackIsAnother() {
        append(identified("i1", ANN), fact("i1", "MARK"));
        erasure.forget(TENANT, ANN);

        append(identified("i2", ANN));

        assertThat(concerning(ANN))
                .singleElement()
                .extracting(RecordedEvent::position)
                .isEqualTo(3L);
        assertThat(Jackson2.codec().write(events().subList(0, 2))).doesNotContain("MARK");
    }

    @Test
    void anotherTenantsCustomerOfThatIdStays() {
        TenantId other = TenantId.of("other");
        append(identified("i1", ANN));
        keys.obtain(other, Ref.of(ANN));

        erasure.forget(TENANT, ANN);

        assertThat(keys.find(other, Ref.of(ANN))).isPresent();
    }

    @Test
    void ifItEndsInBetweenTheNextCallFindsTheRest() {
        for (int i = 0; i < 1_500; i++) {
            append(identified("i" + i, ANN), fact("i" + i, "MARK"));
        }
        for (int stopAfter : List.of(0, 1, 1_200)) {
            assertThatThrownBy(() -> new Erasure(journal, new StoppingKeys(keys, stopAfter)).forget(TENANT, ANN))
                    .hasMessage("stopped");
            assertThat(keys.find(TENANT, Ref.of(ANN)))
                    .as("his own key comes last")
                    .isPresent();
        }

        List<Ref> rest = erasure.forget(TENANT, ANN);

        assertThat(rest).hasSize(1_501 - 1_201).endsWith(Ref.of(ANN));
        assertThat(Jackson2.codec().write(events())).doesNotContain("MARK");
    }

    private void append(Event... events) {
        StreamBatch.Builder batch = StreamBatch.builder().stream(StreamId.of("s"));
        for (Event event : events) {
            batch.addEvents(PendingEvent.of(Instant.EPOCH, event));
        }
        journal.append(TENANT, List.of(batch.build()));
    }

    private List<Event> events() {
        return journal.readAll(TENANT, 0, Integer.MAX_VALUE).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    private List<RecordedEvent> concerning(CustomerId customer) {
        return journal.readConcerning(TENANT, Ref.of(customer), 0, Integer.MAX_VALUE);
    }

    private static Ref contact(String id) {
        return Ref.of(InteractionId.of(id));
    }

    private static Event identified(String contact, CustomerId customer) {
        return CustomerIdentified.builder()
                .interaction(InteractionId.of(contact))
                .customer(customer)
                .build();
    }

    private static Event fact(String contact, String value) {
        return FactRecorded.builder()
                .interaction(InteractionId.of(contact))
                .key("k")
                .value(FactValue.of(value))
                .sensitivity(Sensitivity.PERSONAL)
                .build();
    }

    private static Event host(String note, Ref... about) {
        return HostEvent.builder()
                .name("n")
                .putPayload("note", FactValue.of(note))
                .addAbout(about)
                .build();
    }

    /** Fails after some keys were forgotten, as a process does that ends. */
    private static final class StoppingKeys implements PersonalDataKeys {
        private final PersonalDataKeys keys;
        private int left;

        StoppingKeys(PersonalDataKeys keys, int left) {
            this.keys = keys;
            this.left = left;
        }

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
            if (left == 0) {
                throw new IllegalStateException("stopped");
            }
            boolean forgotten = keys.forget(tenant, subject);
            left -= forgotten ? 1 : 0;
            return forgotten;
        }
    }
}
