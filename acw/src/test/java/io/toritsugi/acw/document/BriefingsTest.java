package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.briefing.Briefing;
import io.toritsugi.acw.briefing.Briefings;
import io.toritsugi.acw.briefing.ContactSummary;
import io.toritsugi.acw.briefing.OwedWork;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.acw.promise.PromiseCommand;
import io.toritsugi.acw.promise.PromiseMachine;
import io.toritsugi.acw.promise.PromiseOrder;
import io.toritsugi.acw.record.Note;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.customer.Commitment;
import io.toritsugi.core.customer.CustomerContexts;
import io.toritsugi.core.customer.CustomerPorts;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.Permissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The next contact with a customer who has called three times; Lee served the first, Miya the others, and wrote a summary of each. */
class BriefingsTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final CustomerId CUSTOMER = CustomerId.of("customer-1");
    private static final AgentId LEE = AgentId.of("lee");
    private static final AgentId MIYA = AgentId.of("miya");
    private static final Instant NOW = Desk.NINE.plus(Duration.ofDays(10));

    private final Journal journal = new InMemoryJournal(() -> NOW);
    private final OwedWork owed = new OwedWork(ACME);
    private final Map<String, List<Dated>> told = new HashMap<>();

    @Test
    void m7TheLastSummariesComeLatestFirst() {
        threeContacts();
        Briefing briefing = briefing(LEE, 2, Permissions.everything());

        assertThat(briefing.summaries()).extracting(ContactSummary::contact).containsExactly(routable(3), routable(2));
        ContactSummary last = briefing.summaries().get(0);
        assertThat(last.notes()).extracting(Note::text).containsExactly("summary of 3");
        assertThat(last.at()).isEqualTo(at(3));
        assertThat(last.channel()).contains(Channel.VOICE);
        assertThat(last.agents()).containsExactly(MIYA);
        assertThat(briefing(LEE, 9, Permissions.everything()).summaries()).hasSize(3);
        assertThat(briefing(LEE, 0, Permissions.everything()).summaries()).isEmpty();
    }

    @Test
    void unreadIsWhatWasWrittenSinceTheViewerLastServedTheCustomer() {
        threeContacts();

        assertThat(briefing(LEE, 9, Permissions.everything()).unread())
                .extracting(ContactSummary::contact)
                .as("the summary of the first was written after Lee hung up")
                .containsExactly(routable(3), routable(2), routable(1));
        assertThat(briefing(MIYA, 9, Permissions.everything()).unread())
                .extracting(ContactSummary::contact)
                .containsExactly(routable(3));
        assertThat(briefing(AgentId.of("new"), 9, Permissions.everything()).unread())
                .hasSize(3);
    }

    @Test
    void m21WhatIsOwedComesWithIt() {
        callback("w1", 2);
        appointment("w2");
        promise("p1", 1);
        Briefing briefing = briefing(LEE, 3, Permissions.everything());

        assertThat(briefing.context().commitments()).extracting(Commitment::id).containsExactly("p1", "w1", "w2");
        assertThat(briefing.owed(Commitment.Kind.PROMISE))
                .extracting(Commitment::text)
                .containsExactly("a refund");
        assertThat(briefing.owed(Commitment.Kind.CALLBACK))
                .extracting(Commitment::text)
                .containsExactly("callback");
        assertThat(briefing.owed(Commitment.Kind.APPOINTMENT).get(0).due()).contains(NOW.plusSeconds(9 * 3600));
        assertThat(briefing.owed(Commitment.Kind.FOLLOW_UP)).isEmpty();
    }

    @Test
    void whatIsDoneIsNotOwed() {
        callback("w1", 2);
        tell("w1", new FollowUpCommand.Complete(Optional.empty(), Actor.SYSTEM));

        assertThat(briefing(LEE, 3, Permissions.everything()).context().commitments())
                .isEmpty();
        assertThat(owed.open(TenantId.of("other"), CUSTOMER).get()).isEmpty();
    }

    @Test
    void whatPeopleWroteNeedsThePermissionToSeePersonalData() {
        threeContacts();
        Permissions noPersonalData = new Permissions() {
            @Override
            public Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now) {
                return check(actor, permission, now);
            }

            @Override
            public Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now) {
                return permission.equals(Permission.VIEW_PERSONAL_DATA)
                        ? Optional.of(new PermissionRefusal(
                                PermissionRefusal.Reason.ACTOR_UNKNOWN, actor, permission, Optional.empty()))
                        : Optional.empty();
            }
        };
        Briefing briefing = briefing(LEE, 9, noPersonalData);

        assertThat(briefing.summaries()).isEmpty();
        assertThat(briefing.context().history().contacts()).hasSize(3);
        assertThat(briefing.context().withheld()).hasSize(1);
    }

    @Test
    void showsNumbersAlone() {
        threeContacts();
        Briefing briefing = briefing(LEE, 9, Permissions.everything());

        assertThat(briefing.toString()).contains("summaries=3").doesNotContain("summary of");
        assertThat(briefing.summaries().get(0).toString()).contains("notes=1").doesNotContain("summary of");
    }

    @Test
    void aNumberOfSummariesIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> briefing(LEE, -1, Permissions.everything()))
                .withMessageContaining("-1");
    }

    @Test
    void whatWasCancelledSaysNothing() {
        contact(1, LEE);
        Desk desk = document(1, LEE);
        desk.write("n", note("mistaken"));
        desk.accept(new DocumentCommand.Cancel(Optional.of("wrong"), Actor.of(LEE)));
        append("doc", desk.events);

        assertThat(briefing(MIYA, 9, Permissions.everything()).summaries()).isEmpty();
    }

    private Briefing briefing(AgentId viewer, int most, Permissions permissions) {
        CustomerPorts none = CustomerPorts.none();
        CustomerPorts ports = new CustomerPorts(none.directory(), none.tickets(), owed, none.knowledge());
        return Briefings.of(CustomerContexts.of(journal, ports, permissions), journal)
                .find(ACME, CUSTOMER, viewer, NOW, most);
    }

    private void threeContacts() {
        for (int i : IntStream.rangeClosed(1, 3).toArray()) {
            AgentId agent = i == 1 ? LEE : MIYA;
            contact(i, agent);
            Desk desk = document(i, agent);
            desk.write("n", note("summary of " + i));
            append("doc" + i, desk.events);
        }
    }

    /** A contact of a minute on the i-th day, before its document is written. */
    private void contact(int i, AgentId agent) {
        InteractionId id = InteractionId.of("i" + i);
        LegId leg = LegId.of("leg" + i);
        append(
                "contact" + i,
                List.of(
                        dated(
                                i,
                                0,
                                InteractionCreated.builder()
                                        .interaction(id)
                                        .channel(Channel.VOICE)
                                        .direction(Direction.INBOUND)
                                        .customer(CUSTOMER)
                                        .build()),
                        dated(
                                i,
                                1,
                                LegConnected.builder()
                                        .routable(routable(i))
                                        .leg(leg)
                                        .agent(agent)
                                        .build()),
                        dated(
                                i,
                                60,
                                LegEnded.builder()
                                        .routable(routable(i))
                                        .leg(leg)
                                        .agent(agent)
                                        .mechanism(LegEndMechanism.HANG_UP)
                                        .build()),
                        dated(
                                i,
                                60,
                                InteractionEnded.builder()
                                        .interaction(id)
                                        .mechanism(EndMechanism.AGENT_ENDED)
                                        .build())));
    }

    private static Desk document(int i, AgentId agent) {
        Desk desk = new Desk().at(i * 86_400L + 90);
        desk.accept(OpenDocument.builder()
                .routable(routable(i))
                .leg(LegId.of("leg" + i))
                .template(Billing.REF)
                .policy(Desk.policy().build())
                .input(Input.of(Actor.of(agent)))
                .agent(agent)
                .build());
        return desk;
    }

    private void callback(String id, int hours) {
        create(id, new FollowUpTask.Callback(Channel.VOICE, "refund"), hours);
    }

    private void appointment(String id) {
        Instant from = NOW.plusSeconds(9 * 3600);
        create(id, new FollowUpTask.Appointment("desk-1", from, from.plusSeconds(1800)), 1);
    }

    private void create(String id, FollowUpTask task, int hours) {
        tell(
                id,
                new FollowUpCommand.Create(
                        WorkItemId.of(id),
                        FollowUpOrder.builder()
                                .task(task)
                                .customer(CUSTOMER)
                                .owner(FollowUpOwner.of(LEE))
                                .terms(FollowUpTerms.builder()
                                        .finish(TimeRule.always(Duration.ofHours(hours)))
                                        .build())
                                .basis("agent")
                                .build(),
                        Actor.SYSTEM));
    }

    private void tell(String id, FollowUpCommand command) {
        FollowUpMachine machine = new FollowUpMachine(hours -> Optional.empty());
        List<Dated> earlier = told.computeIfAbsent(id, first -> new ArrayList<>());
        List<Dated> decided = machine.decide(machine.replay(machine.initial(), earlier), command, NOW)
                .get();
        earlier.addAll(decided);
        decided.forEach(owed::accept);
    }

    private void promise(String id, int hours) {
        PromiseMachine machine = new PromiseMachine();
        machine.decide(
                        machine.initial(),
                        new PromiseCommand.Make(
                                PromiseId.of(id),
                                PromiseOrder.builder()
                                        .what("a refund")
                                        .customer(CUSTOMER)
                                        .owner(FollowUpOwner.of(LEE))
                                        .dueAt(NOW.plus(Duration.ofHours(hours)))
                                        .basis("agent")
                                        .build(),
                                Actor.SYSTEM),
                        NOW)
                .get()
                .forEach(owed::accept);
    }

    private void append(String stream, List<Dated> events) {
        journal.append(
                ACME,
                List.of(StreamBatch.builder().stream(StreamId.of(stream))
                        .expectedVersion(0)
                        .addAllEvents(events.stream()
                                .map(event -> PendingEvent.of(event.occurredAt(), event.event()))
                                .toList())
                        .build()));
    }

    private static Note note(String text) {
        return Note.builder().kind(Note.Kind.SUMMARY).text(text).build();
    }

    private static Dated dated(int day, int second, Event event) {
        return Dated.of(at(day).plusSeconds(second), event);
    }

    private static Instant at(int day) {
        return Desk.NINE.plus(Duration.ofDays(day));
    }

    private static RoutableId routable(int i) {
        return RoutableId.of(InteractionId.of("i" + i));
    }
}
