package io.toritsugi.acw.quality.evaluation;

import io.toritsugi.acw.internal.snapshot.StateSnapshots;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Acknowledge;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Complete;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Decide;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Dispute;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Verdict;
import io.toritsugi.acw.quality.event.DisputeDecided;
import io.toritsugi.acw.quality.event.DisputeOutcome;
import io.toritsugi.acw.quality.event.EvaluationAcknowledged;
import io.toritsugi.acw.quality.event.EvaluationCompleted;
import io.toritsugi.acw.quality.event.EvaluationDisputed;
import io.toritsugi.acw.quality.event.EvaluationPurpose;
import io.toritsugi.acw.quality.form.EvaluationForms;
import io.toritsugi.acw.quality.form.FormRef;
import io.toritsugi.acw.quality.score.EvaluationScore;
import io.toritsugi.acw.quality.score.QuestionAnswer;
import io.toritsugi.acw.quality.score.Scoring;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides what becomes of one evaluation.
 *
 * <pre>
 * COMPLETED  seen by the agent: COMPLETED · disputed in time, once: DISPUTED
 * DISPUTED   decided by a fourth pair of eyes: CONFIRMED | RESCORED | WITHDRAWN
 * </pre>
 *
 * <p>It is scored by the version of the form that it was made with, also when a dispute gives it other answers; both scores are kept. The
 * time to dispute is exclusive: at the instant itself it is too late. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class EvaluationMachine implements Decider<Evaluation, EvaluationCommand, BrokenRule<EvaluationRule>> {
    private final EvaluationForms forms;

    /**
     * Makes a machine.
     *
     * @param forms the forms by which is scored
     */
    public EvaluationMachine(EvaluationForms forms) {
        this.forms = Objects.requireNonNull(forms, "forms");
    }

    /**
     * {@return what keeps evaluations as snapshots, in the format {@code toritsugi.evaluation/1}} Marked fields are protected like those of
     * the events.
     *
     * @param json how they are written
     */
    public static SnapshotCodec<Evaluation> snapshots(ProtectedJson json) {
        return new StateSnapshots<>(
                "toritsugi.evaluation/1",
                Evaluation.class,
                state -> state.completed().stream().flatMap(made -> made.concerns().stream()),
                json);
    }

    @Override
    public Evaluation initial() {
        return Evaluation.unknown();
    }

    @Override
    public Evaluation evolve(Evaluation state, Dated event) {
        return EvaluationFold.fold(state, event);
    }

    @Override
    public Either<BrokenRule<EvaluationRule>, List<Dated>> decide(
            Evaluation state, EvaluationCommand command, Instant now) {
        Instant at = state.lastEventAt().filter(now::isBefore).orElse(now);
        if (command instanceof Complete complete) {
            return state.completed().isPresent()
                    ? refused(EvaluationRule.COMPLETED_TWICE, complete.id())
                    : complete(complete).map(event -> List.of(Dated.of(at, event)));
        }
        if (state.completed().isEmpty()) {
            return refused(EvaluationRule.NOT_COMPLETED, command.getClass().getSimpleName());
        }
        EvaluationCompleted made = state.completed().get();
        if (command instanceof Acknowledge acknowledge) {
            return acknowledge(state, made, acknowledge.by(), at);
        }
        Either<BrokenRule<EvaluationRule>, Event> event = command instanceof Dispute dispute
                ? dispute(state, made, dispute, at)
                : decide(state, made, (Decide) command);
        return event.map(decided -> List.of(Dated.of(at, decided)));
    }

    private Either<BrokenRule<EvaluationRule>, Event> complete(Complete complete) {
        EvaluationOrder order = complete.order();
        boolean himself = isSame(complete.by(), Actor.of(order.agent()));
        if (himself != (order.purpose() == EvaluationPurpose.SELF)) {
            return refused(himself ? EvaluationRule.NOT_BY_THE_AGENT : EvaluationRule.SELF_BY_ANOTHER, complete.id());
        }
        return score(order.form(), order.answers())
                .map(score -> EvaluationCompleted.builder()
                        .evaluation(complete.id())
                        .routable(order.routable())
                        .agent(order.agent())
                        .purpose(order.purpose())
                        .form(order.form())
                        .addAllAnswers(order.answers())
                        .score(score)
                        .disputableUntil(order.disputableUntil())
                        .feedback(order.feedback())
                        .by(complete.by())
                        .build());
    }

    private static Either<BrokenRule<EvaluationRule>, List<Dated>> acknowledge(
            Evaluation state, EvaluationCompleted made, Actor by, Instant at) {
        if (!isSame(by, Actor.of(made.agent()))) {
            return refused(EvaluationRule.ACKNOWLEDGED_BY_ANOTHER, made.evaluation());
        }
        return state.acknowledgedAt().isPresent()
                ? Either.right(List.of())
                : Either.right(List.of(Dated.of(
                        at,
                        EvaluationAcknowledged.builder()
                                .evaluation(made.evaluation())
                                .routable(made.routable())
                                .agent(made.agent())
                                .by(by)
                                .build())));
    }

    private Either<BrokenRule<EvaluationRule>, Event> dispute(
            Evaluation state, EvaluationCompleted made, Dispute dispute, Instant at) {
        Optional<Instant> until = made.disputableUntil();
        if (made.purpose() != EvaluationPurpose.QUALITY || until.isEmpty()) {
            return refused(EvaluationRule.NOT_DISPUTABLE, made.evaluation());
        }
        if (state.disputed().isPresent()) {
            return refused(EvaluationRule.DISPUTED_ONCE, made.evaluation());
        }
        if (!at.isBefore(until.get())) {
            return refused(EvaluationRule.DISPUTE_TOO_LATE, until.get());
        }
        if (dispute.reason().isBlank()) {
            return refused(EvaluationRule.REASON_MISSING, made.evaluation());
        }
        Optional<String> unknown = dispute.questions().stream()
                .filter(question -> made.answers().stream()
                        .noneMatch(answer -> answer.question().equals(question)))
                .findFirst();
        return unknown.isPresent()
                ? refused(EvaluationRule.UNKNOWN_QUESTION, unknown.get())
                : Either.right(EvaluationDisputed.builder()
                        .evaluation(made.evaluation())
                        .routable(made.routable())
                        .agent(made.agent())
                        .reason(dispute.reason())
                        .addAllQuestions(dispute.questions())
                        .comment(dispute.comment())
                        .by(dispute.by())
                        .build());
    }

    private Either<BrokenRule<EvaluationRule>, Event> decide(
            Evaluation state, EvaluationCompleted made, Decide decide) {
        if (!state.stage().filter(EvaluationStage.DISPUTED::equals).isPresent()) {
            return refused(EvaluationRule.NOT_DISPUTED, made.evaluation());
        }
        boolean party = isSame(decide.by(), made.by())
                || isSame(decide.by(), Actor.of(made.agent()))
                || state.disputed()
                        .filter(disputed -> isSame(decide.by(), disputed.by()))
                        .isPresent();
        if (party) {
            return refused(EvaluationRule.FOUR_EYES, made.evaluation());
        }
        return decide.reason().isBlank()
                ? refused(EvaluationRule.REASON_MISSING, made.evaluation())
                : verdict(made, decide);
    }

    private Either<BrokenRule<EvaluationRule>, Event> verdict(EvaluationCompleted made, Decide decide) {
        if (decide.verdict() instanceof Verdict.Rescored rescored) {
            return score(made.form(), rescored.answers())
                    .map(score -> decided(made, decide, DisputeOutcome.RESCORED)
                            .addAllAnswers(rescored.answers())
                            .score(score)
                            .build());
        }
        boolean stands = decide.verdict() instanceof Verdict.Stands;
        return Either.right(decided(made, decide, stands ? DisputeOutcome.STANDS : DisputeOutcome.WITHDRAWN)
                .build());
    }

    private static DisputeDecided.Builder decided(EvaluationCompleted made, Decide decide, DisputeOutcome outcome) {
        DisputeDecided.Builder builder = DisputeDecided.builder();
        builder.evaluation(made.evaluation())
                .routable(made.routable())
                .agent(made.agent())
                .outcome(outcome)
                .reason(decide.reason())
                .comment(decide.comment())
                .by(decide.by());
        return builder;
    }

    private Either<BrokenRule<EvaluationRule>, EvaluationScore> score(FormRef ref, List<QuestionAnswer> answers) {
        return forms.find(ref)
                .map(form -> Scoring.score(form, answers)
                        .toEither()
                        .mapLeft(problems -> BrokenRule.of(
                                EvaluationRule.ANSWERS_DO_NOT_FIT,
                                problems.stream()
                                        .map(problem -> problem.toText(Locale.ENGLISH))
                                        .collect(Collectors.joining("; ")))))
                .orElseGet(() -> Either.left(BrokenRule.of(EvaluationRule.UNKNOWN_FORM, ref)));
    }

    /** Whoever has one id is one person, as an agent or as a supervisor. */
    private static boolean isSame(Actor one, Actor other) {
        return one.equals(other) || (one.id().isPresent() && one.id().equals(other.id()));
    }

    private static <T> Either<BrokenRule<EvaluationRule>, T> refused(EvaluationRule rule, Object subject) {
        return Either.left(BrokenRule.of(rule, subject));
    }
}
