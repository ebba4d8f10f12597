package io.toritsugi.examples.dispute;

import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.order.RequestedWork;
import io.toritsugi.acw.promise.PromiseCommand;
import io.toritsugi.acw.promise.PromiseStage;
import io.toritsugi.acw.promise.WatchedPromise;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.journal.StreamOwner;
import java.time.Instant;
import java.util.Optional;

/** What people do after the call: billing acknowledges the exception, and the agent asks the customer whether all is settled. */
final class Aftermath {
    private static final AgentId MIYA = AgentId.of("miya");
    private static final AgentId BILLING_CLERK = AgentId.of("kato");

    private final StreamOwner<FollowUp, FollowUpCommand> exception;
    private final StreamOwner<FollowUp, FollowUpCommand> callback;
    private final StreamOwner<WatchedPromise, PromiseCommand> promise;

    Aftermath(BackOffice office, RequestedWork work) {
        this.exception = followUp(office, work, FollowUpKind.HAND_OFF);
        this.callback = followUp(office, work, FollowUpKind.CALLBACK);
        this.promise = office.promise(work.promises().get(0).id());
    }

    private static StreamOwner<FollowUp, FollowUpCommand> followUp(
            BackOffice office, RequestedWork work, FollowUpKind kind) {
        return work.followUps().stream()
                .filter(create -> create.order().task().kind() == kind)
                .map(create -> office.followUp(create.id()))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the hand-off to billing} */
    FollowUp exception() {
        return exception.state();
    }

    /** {@return the callback that the customer was promised} */
    FollowUp callback() {
        return callback.state();
    }

    /** {@return the promise of the callback} */
    WatchedPromise promise() {
        return promise.state();
    }

    /** Billing says that it knows of the exception, and closes the matter. */
    void billingAcknowledges(Instant at) {
        if (exception.state().acknowledgedAt().isEmpty()) {
            done(exception, new FollowUpCommand.Acknowledge(Actor.of(BILLING_CLERK)), at);
        }
        if (exception.state().open()) {
            done(exception, new FollowUpCommand.Complete(Optional.of("noted"), Actor.of(BILLING_CLERK)), at);
        }
    }

    /** {@return why the customer must not be called now; empty if he was called, now or before} */
    Optional<Rejection> theAgentCalls(Instant at) {
        if (callback.state().firstDialledAt().isPresent()) {
            return Optional.empty();
        }
        if (callback.state().claimedBy().isEmpty()) {
            done(callback, new FollowUpCommand.Claim(MIYA), at);
        }
        return Optional.ofNullable(callback.handle(new FollowUpCommand.Dial(MIYA, Optional.empty()), at, Actor.of(MIYA))
                .fold(refusal -> refusal, dialled -> null));
    }

    /** The customer answers and is content, so that the promise is kept. */
    void theCustomerIsContent(Instant at) {
        if (callback.state().dialling()) {
            done(callback, new FollowUpCommand.ReportAttempt(AttemptResult.REACHED, Actor.of(MIYA)), at);
        }
        if (callback.state().open()) {
            done(callback, new FollowUpCommand.Complete(Optional.of("satisfied"), Actor.of(MIYA)), at);
        }
        if (promise.state().stage().filter(PromiseStage.KEPT::equals).isEmpty()) {
            promise.handle(
                            new PromiseCommand.Keep(
                                    Optional.of(callback.state()
                                            .created()
                                            .orElseThrow()
                                            .followUp()),
                                    Actor.of(MIYA)),
                            at,
                            Actor.of(MIYA))
                    .getOrElseThrow(Aftermath::refused);
        }
    }

    private static void done(StreamOwner<FollowUp, FollowUpCommand> followUp, FollowUpCommand command, Instant at) {
        followUp.handle(command, at, Actor.SYSTEM).getOrElseThrow(Aftermath::refused);
    }

    private static IllegalStateException refused(Rejection rejection) {
        return new IllegalStateException(rejection.message());
    }
}
