package io.toritsugi.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kim called about a bill yesterday, and chats about her phone now. */
class CustomerContextsTest {
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final TenantId ACME = TenantId.of("acme");
    private static final CustomerId KIM = CustomerId.of("kim");
    private static final AgentId ANN = AgentId.of("ann");
    private static final InMemoryKnowledge KNOWLEDGE = InMemoryKnowledge.of(List.of(
            new Article("b", "Lost phones", "What to do when a PHONE is lost"),
            new Article("a", "Phones", "All our phones"),
            new Article("c", "Lost", "A ｐｈｏｎｅ that is lost-device"),
            new Article("d", "Bills", "How to read them")));

    private static Event created(String id, String product) {
        return InteractionCreated.builder()
                .interaction(InteractionId.of(id))
                .channel(Channel.CHAT)
                .direction(Direction.INBOUND)
                .customer(KIM)
                .product(product)
                .build();
    }

    private static Journal journal() {
        Journal journal = new InMemoryJournal(() -> NINE);
        List<PendingEvent> events = Stream.of(
                        created("yesterday", "bill"),
                        InteractionLinked.builder()
                                .interaction(InteractionId.of("yesterday"))
                                .journey(JourneyId.of("j"))
                                .basis("host")
                                .build(),
                        InteractionEnded.builder()
                                .interaction(InteractionId.of("yesterday"))
                                .mechanism(EndMechanism.CUSTOMER_LEFT)
                                .build(),
                        created("now", "phone"),
                        ReasonRecorded.builder()
                                .interaction(InteractionId.of("now"))
                                .reason("lost-device")
                                .build())
                .map(event -> PendingEvent.of(NINE, event))
                .toList();
        journal.append(
                ACME,
                List.of(StreamBatch.builder().stream(StreamId.of("domain"))
                        .expectedVersion(0)
                        .addAllEvents(events)
                        .build()));
        return journal;
    }

    private static InMemoryRecords records() {
        InMemoryRecords records = new InMemoryRecords();
        records.put(KIM, CustomerProfile.of(Map.of("name", "Kim Sato", "tier", "gold")));
        records.put(KIM, new Ticket("t2", "Bill of March", "new", NINE, Optional.empty()));
        records.put(KIM, new Ticket("t1", "Lost phone", "open", NINE.minusSeconds(60), Optional.empty()));
        records.put(KIM, new Commitment("p1", Commitment.Kind.PROMISE, "We refund 4711", Optional.empty()));
        records.put(
                KIM,
                new Commitment(
                        "c1", Commitment.Kind.CALLBACK, "Call Kim", Optional.of(NINE.plus(Duration.ofHours(2)))));
        return records;
    }

    private static CustomerPorts ports(InMemoryRecords records) {
        return new CustomerPorts(records.directory(), records.tickets(), records.commitments(), KNOWLEDGE);
    }

    private static CustomerContext context(CustomerPorts ports, Permissions permissions) {
        return CustomerContexts.of(journal(), ports, permissions).find(ACME, KIM, ANN, NINE);
    }

    /** Refuses some permissions. */
    private record Without(Set<Permission> refused) implements Permissions {
        @Override
        public Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now) {
            return check(actor, permission, now);
        }

        @Override
        public Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now) {
            return refused.contains(permission)
                    ? Optional.of(new PermissionRefusal(
                            PermissionRefusal.Reason.ACTOR_UNKNOWN, actor, permission, Optional.empty()))
                    : Optional.empty();
        }
    }

    @Test
    void oneCallGivesEverything() {
        CustomerContext kim = context(ports(records()), Permissions.everything());

        assertThat(kim.profile().orElseThrow().attributes()).containsEntry("tier", "gold");
        assertThat(kim.history().contacts()).hasSize(2);
        assertThat(kim.openContacts()).containsExactly(RoutableId.of(InteractionId.of("now")));
        assertThat(kim.journeys()).containsExactly(JourneyId.of("j"));
        assertThat(kim.tickets()).extracting(Ticket::id).containsExactly("t1", "t2");
        assertThat(kim.commitments())
                .as("what has no due date comes last")
                .extracting(Commitment::id)
                .containsExactly("c1", "p1");
        assertThat(kim.articles())
                .as("both terms, then one of them, then by id; not the bill of yesterday")
                .extracting(Article::id)
                .containsExactly("c", "a", "b");
        assertThat(kim.withheld()).isEmpty();
        assertThat(kim.failures()).isEmpty();
    }

    @Test
    void whatIsNotPermittedIsNamedAndNotAskedFor() {
        CustomerPorts unasked = new CustomerPorts(
                (tenant, customer) -> {
                    throw new AssertionError("asked");
                },
                ports(records()).tickets(),
                ports(records()).commitments(),
                KNOWLEDGE);
        CustomerContext noProfile = context(unasked, new Without(Set.of(Permission.VIEW_PERSONAL_DATA)));
        assertThat(noProfile.profile()).isEmpty();
        assertThat(noProfile.tickets()).hasSize(2);
        assertThat(noProfile.withheld()).extracting(Withheld::part).containsExactly(Withheld.Part.PROFILE);

        CustomerContext nothing = context(ports(records()), new Without(Set.of(Permission.VIEW_CUSTOMER)));
        assertThat(nothing.history().entries()).isEmpty();
        assertThat(nothing.tickets()).isEmpty();
        assertThat(nothing.commitments()).isEmpty();
        assertThat(nothing.articles()).isEmpty();
        assertThat(nothing.withheld())
                .extracting(Withheld::part)
                .containsExactly(Withheld.Part.HISTORY, Withheld.Part.TICKETS, Withheld.Part.COMMITMENTS);
    }

    @Test
    void aSystemThatFailsTakesNothingFromTheRest() {
        InMemoryRecords records = records();
        CustomerPorts broken = new CustomerPorts(
                (tenant, customer) -> Either.left(new PortFailure("directory", "is down")),
                (tenant, customer) -> {
                    throw new IllegalStateException("Kim Sato");
                },
                records.commitments(),
                KNOWLEDGE);
        CustomerContext kim = context(broken, Permissions.everything());

        assertThat(kim.failures())
                .containsExactly(
                        new PortFailure("directory", "is down"),
                        new PortFailure("tickets", "threw java.lang.IllegalStateException"));
        assertThat(kim.commitments()).hasSize(2);
        assertThat(kim.history().contacts()).hasSize(2);
    }

    @Test
    void nothingPersonalIsShown() {
        CustomerContext kim = context(ports(records()), Permissions.everything());

        assertThat(kim.toString() + kim.profile() + kim.tickets() + kim.commitments())
                .doesNotContain("kim", "Kim", "Sato", "4711", "Lost phone");
    }

    @Test
    void withoutSystemsTheHistoryIsThere() {
        CustomerContext kim = context(CustomerPorts.none(), Permissions.everything());

        assertThat(kim.history().contacts()).hasSize(2);
        assertThat(kim.profile()).isEmpty();
        assertThat(kim.failures()).isEmpty();
    }
}
