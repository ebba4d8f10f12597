package io.toritsugi.acw.briefing;

import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpBoard;
import io.toritsugi.acw.promise.PromiseBoard;
import io.toritsugi.acw.promise.WatchedPromise;
import io.toritsugi.core.customer.Commitment;
import io.toritsugi.core.customer.CommitmentBook;
import io.toritsugi.core.customer.PortFailure;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the centre owes the customers of one tenant, from the events of follow-ups and promises: the book that a {@link
 * io.toritsugi.core.customer.CustomerContext} asks.
 *
 * <p>Broken promises are owed until they are kept after all. Thread-safe.
 *
 * @since 0.1
 */
public final class OwedWork implements CommitmentBook {
    private static final Comparator<Commitment> BY_DUE = Comparator.comparing(
                    (Commitment owed) -> owed.due().orElse(Instant.MAX))
            .thenComparing(Commitment::id);

    private final TenantId tenant;
    private final FollowUpBoard followUps = new FollowUpBoard();
    private final PromiseBoard promises = new PromiseBoard(hours -> Optional.empty());

    /**
     * Makes an empty one.
     *
     * @param tenant whose customers
     */
    public OwedWork(TenantId tenant) {
        this.tenant = Objects.requireNonNull(tenant, "OwedWork.tenant");
    }

    /**
     * Takes in what happened.
     *
     * @param event any event of the tenant; those that are not about follow-ups or promises are passed over
     */
    public synchronized void accept(Dated event) {
        followUps.accept(event);
        promises.accept(event);
    }

    @Override
    public synchronized Either<PortFailure, List<Commitment>> open(TenantId whose, CustomerId customer) {
        return Either.right(
                whose.equals(tenant)
                        ? Stream.concat(
                                        followUps.of(customer).stream().map(OwedWork::followUp),
                                        promises.of(customer).stream().map(OwedWork::promise))
                                .sorted(BY_DUE)
                                .toList()
                        : List.of());
    }

    private static Commitment followUp(FollowUp followUp) {
        FollowUpTask task = followUp.task().orElseThrow();
        return new Commitment(
                followUp.id().map(WorkItemId::value).orElseThrow(),
                kind(task),
                followUp.created()
                        .flatMap(FollowUpCreated::text)
                        .orElseGet(() -> task.kind().label().en()),
                due(followUp, task));
    }

    private static Optional<Instant> due(FollowUp followUp, FollowUpTask task) {
        return task instanceof FollowUpTask.Appointment meeting
                ? Optional.of(meeting.from())
                : followUp.deadlines().finishBy();
    }

    private static Commitment.Kind kind(FollowUpTask task) {
        if (task instanceof FollowUpTask.Callback) {
            return Commitment.Kind.CALLBACK;
        }
        return task instanceof FollowUpTask.Appointment ? Commitment.Kind.APPOINTMENT : Commitment.Kind.FOLLOW_UP;
    }

    private static Commitment promise(WatchedPromise promise) {
        return new Commitment(
                promise.id().map(PromiseId::value).orElseThrow(),
                Commitment.Kind.PROMISE,
                promise.made().map(PromiseMade::what).orElseThrow(),
                promise.dueAt());
    }
}
