package io.toritsugi.examples.dispute;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.order.RequestedWork;
import io.toritsugi.acw.followup.order.WorkSettings;
import io.toritsugi.acw.promise.PromiseCommand;
import io.toritsugi.acw.promise.PromiseMachine;
import io.toritsugi.acw.promise.WatchedPromise;
import io.toritsugi.acw.update.Connector;
import io.toritsugi.acw.update.DeliveryPolicy;
import io.toritsugi.acw.update.Dispatcher;
import io.toritsugi.acw.update.Outbox;
import io.toritsugi.acw.update.OutboxCommand;
import io.toritsugi.acw.update.OutboxMachine;
import io.toritsugi.acw.update.order.Submission;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * The part of a host that makes happen what a submitted wrap-up asks for: it keeps the outboxes of the systems, the follow-ups and the promises.
 *
 * <p>Everything may be asked for again, after a crash or out of doubt, and happens once.
 */
public final class BackOffice {
    /** The system that delivers notifications. */
    public static final String MAIL = "mail";

    private final Journal journal;
    private final TenantId tenant;
    private final DocumentMachine documents;
    private final WorkSettings settings;
    private final Map<CalendarId, BusinessCalendar> calendars;
    private final SortedMap<String, Connector> connectors;

    /**
     * Makes a back office.
     *
     * @param journal where everything is kept
     * @param tenant whose centre it is
     * @param documents decides the wrap-ups
     * @param settings what templates leave to the house
     * @param calendars the business hours by the ids that the settings use
     * @param connectors the systems by the names that templates use
     */
    public BackOffice(
            Journal journal,
            TenantId tenant,
            DocumentMachine documents,
            WorkSettings settings,
            Map<CalendarId, BusinessCalendar> calendars,
            Map<String, Connector> connectors) {
        this.journal = journal;
        this.tenant = tenant;
        this.documents = documents;
        this.settings = settings;
        this.calendars = Map.copyOf(calendars);
        this.connectors = new TreeMap<>(connectors);
    }

    /** Submits a wrap-up, and makes happen what it asks for; what has happened already is passed over. */
    RequestedWork submit(
            StreamOwner<Document, DocumentCommand> wrapUp,
            StreamId stream,
            DocumentCommand.Submit submit,
            Interaction contact,
            Instant now,
            Executor executor) {
        Actor agent = submit.input().by();
        // README
        Submission submission = new Submission(journal, tenant, documents, BackOffice::outboxOf, MAIL);
        if (wrapUp.state().submittedAt().isEmpty()) {
            submission.submit(wrapUp, stream, submit, contact, now, agent).getOrElseThrow(BackOffice::refused);
        }

        RequestedWork work = RequestedWork.of(wrapUp.state(), contact, settings, this::calendar);
        work.followUps().forEach(create -> once(followUp(create.id()), create, now, agent));
        work.promises().forEach(make -> once(promise(make.id()), make, now, agent));

        connectors.forEach((target, connector) -> new Dispatcher(outbox(target), connector).dispatch(now, executor));
        // README
        return work;
    }

    private static <S, C> void once(StreamOwner<S, C> owner, C command, Instant now, Actor by) {
        if (owner.version() == 0) {
            owner.handle(command, now, by).getOrElseThrow(BackOffice::refused);
        }
    }

    StreamOwner<Outbox, OutboxCommand> outbox(String target) {
        return StreamOwner.of(new OutboxMachine(target, DeliveryPolicy.standard()), journal, tenant, outboxOf(target));
    }

    StreamOwner<FollowUp, FollowUpCommand> followUp(WorkItemId id) {
        return StreamOwner.of(new FollowUpMachine(this::calendar), journal, tenant, StreamId.of("follow-up/" + id));
    }

    StreamOwner<WatchedPromise, PromiseCommand> promise(PromiseId id) {
        return StreamOwner.of(new PromiseMachine(), journal, tenant, StreamId.of("promise/" + id));
    }

    private Optional<BusinessCalendar> calendar(CalendarId id) {
        return Optional.ofNullable(calendars.get(id));
    }

    private static StreamId outboxOf(String target) {
        return StreamId.of("outbox/" + target);
    }

    private static IllegalStateException refused(Rejection rejection) {
        return new IllegalStateException(rejection.message());
    }
}
