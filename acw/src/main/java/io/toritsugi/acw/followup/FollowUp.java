package io.toritsugi.acw.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.StepTime;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A follow-up, as far as its events tell.
 *
 * <p>The state of {@link FollowUpMachine}: a value that any sequence of events folds to, so every part may be unknown. {@code toString}
 * shows no personal data. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableFollowUp.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableFollowUp.Builder.class)
public sealed interface FollowUp permits ImmutableFollowUp {
    /** {@return how it was made; {@link #task}, {@link #owner}, {@link #priority} and {@link #deadlines} are what holds} */
    Optional<FollowUpCreated> created();

    /** {@return when it was made} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> createdAt();

    /** {@return how far it is; empty before it is made} */
    Optional<FollowUpStage> stage();

    /** {@return what is to be done} */
    Optional<FollowUpTask> task();

    /** {@return who has to do it} */
    Optional<FollowUpOwner> owner();

    /** {@return the agent who has taken it up} */
    Optional<AgentId> claimedBy();

    /** {@return its priority; higher goes first} */
    @Value.Default
    default int priority() {
        return 0;
    }

    /** {@return the terms by which its times were reckoned last} */
    @Value.Default
    default FollowUpTerms terms() {
        return FollowUpTerms.none();
    }

    /** {@return when it is due} */
    @Value.Default
    default FollowUpDeadlines deadlines() {
        return FollowUpDeadlines.none();
    }

    /** {@return the steps of its terms that have happened since its times were last reckoned} */
    @Value.NaturalOrder
    SortedSet<String> stepsTaken();

    /** {@return when work on it first began} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> startedAt();

    /** {@return what it waits for} */
    Optional<String> waitingFor();

    /** {@return when a department said that it got it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> acknowledgedAt();

    /** {@return how often the customer was called} */
    @Value.Default
    default int attempts() {
        return 0;
    }

    /** {@return whether the customer is being called just now} */
    @Value.Default
    default boolean dialling() {
        return false;
    }

    /** {@return when the customer was first called} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> firstDialledAt();

    /** {@return when the customer is called again at the earliest} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> retryAt();

    /** {@return how often its times were changed} */
    @Value.Default
    default int moves() {
        return 0;
    }

    /** {@return when it ended} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> endedAt();

    /** {@return what came of it, or why it ended undone, as a code} */
    Optional<String> outcome();

    /** {@return the latest instant of its events} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    /** {@return a follow-up of which nothing is known} */
    static FollowUp unknown() {
        return ImmutableFollowUp.builder().build();
    }

    /** {@return its id; empty before it is made} */
    default Optional<WorkItemId> id() {
        return created().map(FollowUpCreated::followUp);
    }

    /** {@return whether it was made and has not ended} */
    default boolean open() {
        return stage().filter(stage -> !stage.ended()).isPresent();
    }

    /**
     * {@return whether it should have been done and is not, at a time} At the very instant of its deadline it is.
     *
     * @param now the time
     */
    default boolean overdue(Instant now) {
        return open() && deadlines().finishBy().filter(due -> !due.isAfter(now)).isPresent();
    }

    /**
     * {@return whether it was done in time; empty while that is not decided} A callback is in time when the customer was first called
     * before it was due, whether he answered or not; all else, when it was done before it was due. What has no deadline is in time when it
     * is done.
     */
    default Optional<Boolean> inTime() {
        boolean callback =
                task().filter(FollowUpTask.Callback.class::isInstance).isPresent();
        Optional<Instant> reached = callback
                ? firstDialledAt()
                : endedAt()
                        .filter(end ->
                                stage().filter(FollowUpStage.DONE::equals).isPresent());
        if (reached.isPresent()) {
            return Optional.of(deadlines()
                    .finishBy()
                    .filter(due -> !reached.get().isBefore(due))
                    .isEmpty());
        }
        return open() ? Optional.empty() : Optional.of(false);
    }

    /** {@return when something happens to it by itself; empty if nothing will} While a customer is being called it does not expire. */
    default Optional<Instant> nextDeadline() {
        return nextStep()
                .map(this::notBeforeTheLastEvent)
                .or(() -> open() && !dialling() ? deadlines().expiresAt() : Optional.empty());
    }

    /** {@return the next step of its terms, the first of those that are due at once} */
    default Optional<StepTime> nextStep() {
        Optional<Instant> end = deadlines().expiresAt();
        return open()
                ? deadlines().steps().stream()
                        .filter(step -> !stepsTaken().contains(step.step()) && lacks(step.step()))
                        .filter(step -> end.filter(step.at()::isAfter).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * {@return a step of its terms}
     *
     * @param id the id of the step
     */
    default Optional<StepRule> rule(String id) {
        return terms().steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private Instant notBeforeTheLastEvent(StepTime step) {
        return lastEventAt().filter(step.at()::isBefore).orElse(step.at());
    }

    private boolean lacks(String step) {
        return rule(step)
                .filter(rule -> switch (rule.ifLacking()) {
                    case END -> true;
                    case CLAIM -> claimedBy().isEmpty();
                    case START -> startedAt().isEmpty();
                    case ACKNOWLEDGEMENT -> acknowledgedAt().isEmpty();
                })
                .isPresent();
    }
}
