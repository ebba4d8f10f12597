package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.NotificationPlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.acw.update.Delivery;
import io.toritsugi.acw.update.DeliveryPolicy;
import io.toritsugi.acw.update.Outbox;
import io.toritsugi.acw.update.OutboxCommand;
import io.toritsugi.acw.update.OutboxMachine;
import io.toritsugi.acw.update.UpdateOrder;
import io.toritsugi.acw.update.UpdateState;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.order.RequestedUpdates;
import io.toritsugi.acw.update.order.Submission;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a submission tells other systems. The template of {@link Billing} updates one system when there is a refund. */
class SubmittedUpdatesTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId DOCUMENT = StreamId.of("document");
    private static final Texts TITLE = Texts.of("en", "Policy exception");

    private final Journal journal = new InMemoryJournal(() -> Desk.NINE);

    @Test
    void aReversedSubmissionIsTakenBackTheLastUpdateFirst() {
        RequestedUpdates updates = RequestedUpdates.of(
                submitted(
                        request("first", update("crm", UpdateKind.CUSTOMER)),
                        request("second", update("crm", UpdateKind.CASE_STATUS))),
                Interaction.unknown(),
                "mail");
        List<UpdateOrder> orders = updates.byTarget().getOrDefault("crm", List.of());
        OutboxMachine machine = new OutboxMachine("crm", DeliveryPolicy.standard());
        Outbox outbox = decided(machine, machine.initial(), new OutboxCommand.Request(orders, Desk.AGENT));
        outbox = decided(machine, outbox, new OutboxCommand.Report(orders.get(0).id(), Delivery.arrived()));

        for (OutboxCommand command : updates.reversed(order -> Optional.of(counter(order)), Desk.AGENT)
                .getOrDefault("crm", List.of())) {
            outbox = decided(machine, outbox, command);
        }

        assertThat(outbox.ready(Desk.NINE))
                .singleElement()
                .satisfies(update ->
                        assertThat(update.compensates()).contains(orders.get(0).id()));
        assertThat(updates.reversed(order -> Optional.empty(), Desk.AGENT).getOrDefault("crm", List.of()))
                .extracting(OutboxCommand.Compensate::update)
                .containsExactly(orders.get(1).id(), orders.get(0).id());
    }

    private static UpdateOrder counter(UpdateOrder order) {
        return UpdateOrder.builder()
                .id(UpdateId.of(order.id() + "/reversed"))
                .kind(order.kind())
                .key(order.key())
                .basis("reversal")
                .build();
    }

    private static Outbox decided(OutboxMachine machine, Outbox outbox, OutboxCommand command) {
        return machine.replay(outbox, machine.decide(outbox, command, Desk.NINE).get());
    }

    @Test
    void m26EachSystemGetsItsOwnInOrder() {
        RequestedUpdates updates = RequestedUpdates.of(
                submitted(
                        request("credit", update("billing", UpdateKind.TRANSACTION))
                                .putValues("amount", Answer.of("6000"))
                                .putPersonalValues("name", Answer.of("Kim")),
                        request("note", update("crm", UpdateKind.CUSTOMER)),
                        request("status", update("crm", UpdateKind.CASE_STATUS)),
                        request(
                                "tell",
                                NotificationPlan.builder()
                                        .to("billing-team")
                                        .title(TITLE)
                                        .build()),
                        request(
                                "call",
                                FollowUpPlan.builder()
                                        .kind(FollowUpKind.CALLBACK)
                                        .title(TITLE)
                                        .build())),
                Interaction.unknown(),
                "mail");

        assertThat(updates.byTarget()).containsOnlyKeys("billing", "crm", "mail");
        assertThat(updates.byTarget().get("crm"))
                .extracting(UpdateOrder::kind)
                .containsExactly(UpdateKind.CUSTOMER, UpdateKind.CASE_STATUS);
        UpdateOrder credit = only(updates, "billing");
        assertThat(credit.id().value()).isEqualTo("interaction:i1/leg1/0/credit");
        assertThat(credit.key()).isEqualTo("interaction:i1");
        assertThat(credit.values()).containsEntry("amount", Answer.of("6000"));
        assertThat(credit.personalValues()).containsEntry("name", Answer.of("Kim"));
        assertThat(credit.basis()).isEqualTo("rule:credit");
        UpdateOrder told = only(updates, "mail");
        assertThat(told.kind()).isEqualTo(UpdateKind.NOTIFICATION);
        assertThat(told.values())
                .containsEntry(RequestedUpdates.TO, Answer.of("billing-team"))
                .containsEntry("title.en", Answer.of("Policy exception"));
    }

    @Test
    void aDraftTellsNothing() {
        assertThat(RequestedUpdates.of(Desk.opened().document, Interaction.unknown(), "mail")
                        .byTarget())
                .isEmpty();
    }

    @Test
    void m3SubmissionAndUpdatesAreOneAppend() {
        StreamOwner<Document, DocumentCommand> owner = refunding();
        long before = owner.version();

        Either<Rejection, List<RecordedEvent>> appended = submit(owner);

        assertThat(appended.get()).extracting(event -> event.stream().value()).contains("document", "outbox/crm");
        assertThat(owner.version()).isGreaterThan(before);
        assertThat(owner.state().state()).contains(DocumentState.SUBMITTED);
        StreamOwner<Outbox, OutboxCommand> outbox = StreamOwner.of(
                new OutboxMachine("crm", DeliveryPolicy.standard()), journal, ACME, StreamId.of("outbox/crm"));
        assertThat(outbox.state().count(UpdateState.PENDING)).isPositive();
    }

    @Test
    void whereSomebodyElseWroteNothingIsAppended() {
        StreamOwner<Document, DocumentCommand> mine = refunding();
        StreamOwner<Document, DocumentCommand> other = owner();
        other.handle(new DocumentCommand.OverrideCheck("big-refund", "agreed", Desk.SUPERVISOR), Desk.NINE, Desk.AGENT);
        long position = journal.readAll(ACME, 0, 1000).size();

        Either<Rejection, List<RecordedEvent>> refused = submit(mine);

        assertThat(refused.getLeft()).isInstanceOf(VersionConflict.class);
        assertThat(journal.readAll(ACME, 0, 1000)).hasSize((int) position);
        assertThat(submit(mine).isRight()).as("it has caught up").isTrue();
    }

    @Test
    void whatIsNotCompleteIsRefusedAndTellsNothing() {
        StreamOwner<Document, DocumentCommand> owner = owner();
        owner.handle(Desk.open().build(), Desk.NINE, Desk.AGENT).get();

        assertThat(submit(owner).getLeft().code()).isEqualTo("NOT_COMPLETE");
        assertThat(journal.readAll(ACME, 0, 1000))
                .allMatch(event -> event.stream().equals(DOCUMENT));
    }

    @Test
    void anUpdatePlanIsNoNotification() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update("mail", UpdateKind.NOTIFICATION))
                .withMessageContaining("NotificationPlan");
    }

    private static UpdateOrder only(RequestedUpdates updates, String target) {
        List<UpdateOrder> orders = updates.byTarget().getOrDefault(target, List.of());
        assertThat(orders).hasSize(1);
        return orders.get(0);
    }

    private Either<Rejection, List<RecordedEvent>> submit(StreamOwner<Document, DocumentCommand> owner) {
        return new Submission(journal, ACME, Billing.machine(), target -> StreamId.of("outbox/" + target), "mail")
                .submit(
                        owner,
                        DOCUMENT,
                        new DocumentCommand.Submit(Desk.DESKTOP),
                        Interaction.unknown(),
                        Desk.NINE,
                        Desk.AGENT);
    }

    /** One whose category is filed, so that the CRM is told. */
    private StreamOwner<Document, DocumentCommand> refunding() {
        StreamOwner<Document, DocumentCommand> owner = owner();
        owner.handle(Desk.open().build(), Desk.NINE, Desk.AGENT).get();
        Map.of(
                        Billing.INQUIRY, Answer.of("double charge"),
                        Billing.CATEGORY, Answer.of(Billing.REFUNDS),
                        Billing.RESOLUTION, Answer.of(Billing.CORRECTED))
                .forEach((field, answer) -> owner.handle(
                                new DocumentCommand.GiveAnswer(field, answer, Provenance.AGENT, 0, Desk.DESKTOP),
                                Desk.NINE,
                                Desk.AGENT)
                        .get());
        return owner;
    }

    private StreamOwner<Document, DocumentCommand> owner() {
        return StreamOwner.of(Billing.machine(), journal, ACME, DOCUMENT);
    }

    private static Request.Builder request(String rule, RequestPlan plan) {
        return Request.builder().rule(rule).plan(plan);
    }

    private static UpdatePlan update(String target, UpdateKind kind) {
        return UpdatePlan.builder().target(target).kind(kind).title(TITLE).build();
    }

    private static Document submitted(Request.Builder... requests) {
        Desk desk = Desk.opened();
        DocumentSubmitted.Builder submitted = DocumentSubmitted.builder()
                .document(desk.document.opened().orElseThrow().document())
                .routable(Desk.CONTACT)
                .by(Desk.AGENT)
                .revision(1)
                .stage(DocumentationStage.SUBMITTED);
        for (Request.Builder request : requests) {
            submitted.addRequests(request.build());
        }
        return desk.machine.evolve(desk.document, Dated.of(Desk.NINE, submitted.build()));
    }
}
