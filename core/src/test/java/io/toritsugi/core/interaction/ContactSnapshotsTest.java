package io.toritsugi.core.interaction;

import static io.toritsugi.core.interaction.ContactEvents.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.SnapshotCopies;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ContactSnapshotsTest {
    private final ContactMachine machine = new ContactMachine();

    @Property
    void whatIsReadIsWhatWasWritten(@ForAll("observations") List<Dated> observations) {
        Interaction contact = machine.initial();
        assertThat(SnapshotCopies.copy(ContactMachine::snapshots, contact)).isEqualTo(contact);
        for (Dated observation : observations) {
            contact = machine.evolve(contact, observation);
            assertThat(SnapshotCopies.copy(ContactMachine::snapshots, contact)).isEqualTo(contact);
        }
    }

    @Provide
    Arbitrary<List<Dated>> observations() {
        Arbitrary<ContactEvent> events =
                Arbitraries.frequencyOf(Tuple.of(3, ContactLawsTest.events()), Tuple.of(1, learnt()));
        return Combinators.combine(Arbitraries.integers().between(-100, 100), events)
                .as((seconds, event) -> Dated.of(at(seconds), event))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<ContactEvent> learnt() {
        Arbitrary<CustomerId> customer = Arbitraries.of("mori", "tani").map(CustomerId::of);
        Arbitrary<FactValue> value = Arbitraries.of(
                FactValue.of("line 1\nline 2\u2028\"}"),
                FactValue.of(new BigDecimal("1.10")),
                FactValue.of(true),
                FactValue.of(NINE),
                FactValue.of(Duration.ofNanos(1)));
        return Arbitraries.oneOf(List.of(
                customer.map(who -> InteractionCreated.builder()
                        .interaction(CALL)
                        .channel(Channel.CHAT)
                        .direction(Direction.INBOUND)
                        .customer(who)
                        .addReasons("zebra", "apple")
                        .build()),
                customer.map(who -> CustomerIdentified.builder()
                        .interaction(CALL)
                        .customer(who)
                        .build()),
                Combinators.combine(Arbitraries.of("b", "a", "A"), value)
                        .as((key, known) -> FactRecorded.builder()
                                .interaction(CALL)
                                .key(key)
                                .value(known)
                                .sensitivity(Sensitivity.PERSONAL)
                                .build()),
                Arbitraries.of(Classification.class)
                        .map(kind -> Classified.builder()
                                .interaction(CALL)
                                .tree("reasons")
                                .treeVersion("1")
                                .kind(kind)
                                .addPath("loan", "rate")
                                .build()),
                Arbitraries.of(others())));
    }

    private static List<ContactEvent> others() {
        return List.of(
                ContactEvents.wishing("v"),
                ContactEvents.parkedUntil("l", NINE),
                InteractionLinked.builder()
                        .interaction(CALL)
                        .journey(JourneyId.of("j"))
                        .caseId(CaseId.of("c"))
                        .basis("same number")
                        .build(),
                ReasonRecorded.builder().interaction(CALL).reason("kiwi").build(),
                MessageReceived.builder()
                        .interaction(CALL)
                        .message("m1")
                        .author(Actor.Kind.CUSTOMER)
                        .build(),
                MessageSent.builder()
                        .interaction(CALL)
                        .message("m2")
                        .author(Actor.Kind.AGENT)
                        .build(),
                Queued.builder()
                        .routable(RoutableId.of(CALL))
                        .visit(VisitId.of("v"))
                        .queue(QueueId.of("sales"))
                        .orderKey(Long.MIN_VALUE)
                        .build(),
                Queued.builder()
                        .routable(RoutableId.of(WorkItemId.of("call")))
                        .visit(VisitId.of("v"))
                        .queue(QueueId.of("sales"))
                        .build(),
                WrapUpStarted.builder()
                        .routable(RoutableId.of(CALL))
                        .leg(LegId.of("l"))
                        .terms(WrapUpTerms.builder()
                                .limit(Duration.ofSeconds(Long.MAX_VALUE))
                                .build())
                        .build(),
                InteractionCreated.builder()
                        .interaction(InteractionId.of("other"))
                        .channel(Channel.CHAT)
                        .direction(Direction.INBOUND)
                        .build());
    }
}
