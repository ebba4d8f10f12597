package io.toritsugi.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFactsTest {
    private static final InteractionId CALL = InteractionId.of("call-1");
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void aContactGivesWhatIsKnownOfIt() {
        Interaction contact = contact(
                created(),
                queued("v1", "sales"),
                queued("v2", "loans"),
                reason("fee"),
                fact("claim"),
                filed(Classification.CATEGORY, "complaint", "delivery"),
                filed(Classification.RESOLUTION, "refund"),
                filed(Classification.DISPOSITION, "closed"),
                ended(),
                settled());

        assertThat(ContactFacts.of(contact, Map.of("customer.tier", FactValue.of("gold")))
                        .values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("contact.channel", FactValue.of("voice")),
                        Map.entry("contact.direction", FactValue.of("outbound")),
                        Map.entry("contact.queue", FactValue.of("loans")),
                        Map.entry("contact.reason", FactValue.of(Set.of("arrears", "fee"))),
                        Map.entry("contact.category", FactValue.of(Set.of("complaint", "delivery"))),
                        Map.entry("contact.resolution", FactValue.of(Set.of("refund"))),
                        Map.entry("contact.disposition", FactValue.of(Set.of("closed"))),
                        Map.entry("contact.outcome", FactValue.of("partly-resolved")),
                        Map.entry("contact.end", FactValue.of("customer-left")),
                        Map.entry("contact.priority", FactValue.of(7)),
                        Map.entry("contact.segment", FactValue.of("retail")),
                        Map.entry("contact.product", FactValue.of("card")),
                        Map.entry("contact.touchpoint", FactValue.of("0120")),
                        Map.entry("contact.purpose", FactValue.of("callback")),
                        Map.entry("contact.fact.claim", FactValue.of("SECRET")),
                        Map.entry("customer.tier", FactValue.of("gold"))));
    }

    @Test
    void everyFactHasTheTypeThatTheVocabularySays() {
        Interaction contact = contact(
                created(),
                queued("v1", "sales"),
                reason("fee"),
                filed(Classification.CATEGORY, "delivery"),
                filed(Classification.RESOLUTION, "refund"),
                filed(Classification.DISPOSITION, "closed"),
                ended(),
                settled());

        ContactFacts facts = ContactFacts.of(contact, Map.of());

        assertThat(facts.values().keySet()).isEqualTo(ContactFacts.TYPES.types().keySet());
        facts.values()
                .forEach((name, value) ->
                        assertThat(ContactFacts.TYPES.find(name)).as(name).hasValue(FactType.of(value)));
    }

    @Test
    void whatIsNotKnownIsAbsent() {
        assertThat(ContactFacts.of(Interaction.unknown(), Map.of()).values()).isEmpty();
    }

    @Test
    void aContactThatNeverQueuedHasTheQueueItWasBoundFor() {
        assertThat(ContactFacts.of(contact(created()), Map.of()).find("contact.queue"))
                .hasValue(FactValue.of("collections"));
    }

    @Test
    void theCustomerIsNoFact() {
        assertThat(ContactFacts.of(contact(created()), Map.of()).values().values())
                .doesNotContain(FactValue.of("SECRET-CUSTOMER"));
    }

    @Test
    void showsNamesAlone() {
        assertThat(ContactFacts.of(contact(created(), fact("claim")), Map.of()).toString())
                .contains("contact.fact.claim")
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact.queue", "contact.mine", "contact.fact.claim", "tier", ".tier", "tier.", ""})
    void theHostHasNamesOfItsOwn(String name) {
        assertThatThrownBy(() -> ContactFacts.of(Interaction.unknown(), Map.of(name, FactValue.of("SECRET"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageNotContaining("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact.queue", "contact.mine", "tier"})
    void theVocabularyIsExtendedByOtherNamesOnly(String name) {
        assertThatThrownBy(() -> ContactFacts.typesWith(Map.of(name, FactType.TEXT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void theVocabularyHasWhatIsRecordedAndWhatTheHostAdds() {
        assertThat(ContactFacts.typesWith(Map.of("contact.fact.claim", FactType.TEXT, "customer.tier", FactType.TEXT))
                        .types())
                .containsAllEntriesOf(ContactFacts.TYPES.types())
                .containsKeys("contact.fact.claim", "customer.tier")
                .hasSize(ContactFacts.TYPES.types().size() + 2);
    }

    private static Interaction contact(ContactEvent... events) {
        ContactMachine machine = new ContactMachine();
        return machine.replay(
                machine.initial(),
                Arrays.stream(events).map(event -> Dated.of(NINE, event)).toList());
    }

    private static ContactEvent created() {
        return InteractionCreated.builder()
                .interaction(CALL)
                .channel(Channel.VOICE)
                .direction(Direction.OUTBOUND)
                .customer(CustomerId.of("SECRET-CUSTOMER"))
                .addReasons("arrears")
                .priority(7)
                .segment("retail")
                .product("card")
                .touchpoint("0120")
                .purpose(Purpose.CALLBACK)
                .queue(QueueId.of("collections"))
                .build();
    }

    private static ContactEvent queued(String visit, String queue) {
        return Queued.builder()
                .routable(RoutableId.of(CALL))
                .visit(VisitId.of(visit))
                .queue(QueueId.of(queue))
                .build();
    }

    private static ContactEvent reason(String reason) {
        return ReasonRecorded.builder().interaction(CALL).reason(reason).build();
    }

    private static ContactEvent fact(String key) {
        return FactRecorded.builder()
                .interaction(CALL)
                .key(key)
                .value(FactValue.of("SECRET"))
                .sensitivity(Sensitivity.PERSONAL)
                .build();
    }

    private static ContactEvent ended() {
        return InteractionEnded.builder()
                .interaction(CALL)
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build();
    }

    private static ContactEvent settled() {
        return InteractionResolved.builder()
                .interaction(CALL)
                .outcome(Outcome.PARTLY_RESOLVED)
                .build();
    }

    private static ContactEvent filed(Classification kind, String... path) {
        return Classified.builder()
                .interaction(CALL)
                .tree("codes")
                .treeVersion("1")
                .kind(kind)
                .addPath(path)
                .build();
    }
}
