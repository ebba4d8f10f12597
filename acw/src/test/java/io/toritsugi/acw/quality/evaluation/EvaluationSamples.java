package io.toritsugi.acw.quality.evaluation;

import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Verdict;
import io.toritsugi.acw.quality.event.EvaluationId;
import io.toritsugi.acw.quality.form.EvaluationForms;
import io.toritsugi.acw.quality.form.FormSamples;
import io.toritsugi.acw.quality.score.QuestionAnswer;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An evaluation that is acknowledged, disputed and rescored: events with every attribute set, and personal data marked. */
public final class EvaluationSamples {
    static final Instant DONE = Instant.parse("2026-06-01T03:00:00Z");
    static final Instant DISPUTABLE_UNTIL = DONE.plus(Duration.ofDays(10));
    static final AgentId KIM = AgentId.of("kim");
    static final EvaluationId ID = EvaluationId.of("ev1");
    static final Actor EVALUATOR = Actor.of(Actor.Kind.SUPERVISOR, "sato");
    static final Actor JUDGE = Actor.of(Actor.Kind.SUPERVISOR, "ito");
    static final EvaluationMachine MACHINE =
            new EvaluationMachine(EvaluationForms.none().with(FormSamples.VOICE).get());

    private static final String MARK = "PERSONAL-MARK";

    private EvaluationSamples() {}

    /** All that happened. */
    public static List<Dated> events() {
        List<Dated> events = new ArrayList<>();
        Evaluation state = MACHINE.initial();
        for (EvaluationCommand command : commands()) {
            List<Dated> more = MACHINE.decide(state, command, DONE.plusSeconds(events.size()))
                    .get();
            state = MACHINE.replay(state, more);
            events.addAll(more);
        }
        return events;
    }

    /** What it all came to. */
    public static Evaluation evaluation() {
        return MACHINE.replay(MACHINE.initial(), events());
    }

    private static List<EvaluationCommand> commands() {
        return List.of(
                new EvaluationCommand.Complete(ID, order(answers("rude")).build(), EVALUATOR),
                new EvaluationCommand.Acknowledge(Actor.of(KIM)),
                new EvaluationCommand.Dispute("tone-misheard", List.of("tone"), Optional.of(MARK), Actor.of(KIM)),
                new EvaluationCommand.Decide(
                        new Verdict.Rescored(answers("friendly")), "heard-again", Optional.of(MARK), JUDGE));
    }

    /** What is evaluated, with these answers; it can be made for another purpose still. */
    public static EvaluationOrder.Builder order(List<QuestionAnswer> answers) {
        EvaluationOrder.Builder order = EvaluationOrder.builder();
        order.routable(RoutableId.of(InteractionId.of("i1")))
                .agent(KIM)
                .form(FormSamples.VOICE.ref())
                .addAllAnswers(answers)
                .disputableUntil(DISPUTABLE_UNTIL)
                .feedback(MARK);
        return order;
    }

    /** Answers in which the tone is this, and the rest is well. */
    public static List<QuestionAnswer> answers(String tone) {
        return List.of(
                QuestionAnswer.builder()
                        .question("greeting")
                        .choice("yes")
                        .comment(MARK)
                        .build(),
                QuestionAnswer.ofNotApplicable("closing"),
                QuestionAnswer.ofChoice("tone", tone),
                QuestionAnswer.ofChoice("solved", "yes"),
                QuestionAnswer.ofNumber("interruptions", BigDecimal.ONE),
                QuestionAnswer.ofChoice("identity", "yes"));
    }
}
