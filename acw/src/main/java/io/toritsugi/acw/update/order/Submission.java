package io.toritsugi.acw.update.order;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.DocumentRejection;
import io.toritsugi.acw.update.DeliveryPolicy;
import io.toritsugi.acw.update.Outbox;
import io.toritsugi.acw.update.OutboxCommand;
import io.toritsugi.acw.update.OutboxMachine;
import io.toritsugi.acw.update.UpdateOrder;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.StreamOwner;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Submits documents together with the updates that they ask for: in one append, so that neither is ever there without the other.
 *
 * <p>The updates stand on the streams of the outboxes of their systems, which {@link OutboxMachine} decides and a {@link
 * io.toritsugi.acw.update.Dispatcher} sends. Thread-safe if the journal and the forms of the machine are.
 *
 * @since 0.1
 */
public final class Submission {
    private final Journal journal;
    private final TenantId tenant;
    private final DocumentMachine documents;
    private final Function<String, StreamId> outboxes;
    private final String notifications;

    /**
     * Makes what submits the documents of a tenant.
     *
     * @param journal where they are kept
     * @param tenant whose documents
     * @param documents decides them
     * @param outboxes the stream of the outbox of each system, by its name
     * @param notifications the system that delivers notifications
     */
    public Submission(
            Journal journal,
            TenantId tenant,
            DocumentMachine documents,
            Function<String, StreamId> outboxes,
            String notifications) {
        this.journal = Objects.requireNonNull(journal, "Submission.journal");
        this.tenant = Objects.requireNonNull(tenant, "Submission.tenant");
        this.documents = Objects.requireNonNull(documents, "Submission.documents");
        this.outboxes = Objects.requireNonNull(outboxes, "Submission.outboxes");
        this.notifications = Objects.requireNonNull(notifications, "Submission.notifications");
    }

    /**
     * Submits a document and requests its updates, or does neither.
     *
     * @param owner who keeps the document; it has caught up afterwards
     * @param stream the stream of the document
     * @param submit the submission
     * @param contact the contact that it documents: whose customer and case the updates are about
     * @param now the time
     * @param actor who submits
     * @return what was appended; or the refusal of the document, or a {@link io.toritsugi.core.journal.VersionConflict} if somebody else wrote
     *     at the same time, and then nothing was appended
     */
    public Either<Rejection, List<RecordedEvent>> submit(
            StreamOwner<Document, DocumentCommand> owner,
            StreamId stream,
            DocumentCommand.Submit submit,
            Interaction contact,
            Instant now,
            Actor actor) {
        Document before = owner.state();
        Either<DocumentRejection, List<Dated>> decided = documents.decide(before, submit, now);
        if (decided.isLeft()) {
            return Either.left(decided.getLeft());
        }
        List<StreamBatch> batches = new ArrayList<>();
        batches.add(batch(stream, OptionalLong.of(owner.version()), decided.get(), now, actor));
        RequestedUpdates.of(documents.replay(before, decided.get()), contact, notifications)
                .byTarget()
                .forEach((target, orders) -> batches.add(batch(
                        outboxes.apply(target),
                        OptionalLong.empty(),
                        requests(target, orders, now, actor),
                        now,
                        actor)));
        Either<Rejection, List<RecordedEvent>> appended =
                journal.append(tenant, batches).map(done -> done.events()).mapLeft(conflict -> conflict);
        owner.catchUp();
        return appended;
    }

    /** They need no version: an outbox folds what was requested before once. */
    private static List<Dated> requests(String target, List<UpdateOrder> orders, Instant now, Actor actor) {
        return new OutboxMachine(target, DeliveryPolicy.standard())
                .decide(Outbox.empty(), new OutboxCommand.Request(orders, actor), now)
                .get();
    }

    private static StreamBatch batch(
            StreamId stream, OptionalLong version, List<Dated> events, Instant now, Actor actor) {
        return StreamBatch.builder().stream(stream)
                .expectedVersion(version)
                .addAllEvents(events.stream()
                        .map(dated ->
                                PendingEvent.decided(dated, now).actor(actor).build())
                        .toList())
                .build();
    }
}
