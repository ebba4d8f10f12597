package io.toritsugi.acw.quality.score;

import io.toritsugi.acw.quality.form.Choice;
import io.toritsugi.acw.quality.form.ChoiceScale;
import io.toritsugi.acw.quality.form.FormSection;
import io.toritsugi.acw.quality.form.Grade;
import io.toritsugi.acw.quality.form.NumberRange;
import io.toritsugi.acw.quality.form.NumberScale;
import io.toritsugi.acw.quality.form.Question;
import io.toritsugi.acw.quality.form.Scale;
import io.toritsugi.acw.quality.score.AnswerProblem.Reason;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up what an answer is worth, or says why it is none. */
final class Grading {
    private Grading() {}

    static Either<AnswerProblem, Graded> grade(FormSection section, Question question, List<QuestionAnswer> answers) {
        if (answers.size() != 1) {
            return problem(answers.isEmpty() ? Reason.UNANSWERED : Reason.ANSWERED_TWICE, question, "", "");
        }
        QuestionAnswer answer = answers.get(0);
        if (answer.notApplicable()) {
            return question.canBeNotApplicable()
                    ? Either.right(new Graded(section, question, Optional.empty()))
                    : problem(Reason.ALWAYS_APPLIES, question, "", "");
        }
        Optional<? extends Grade> grade = grade(question.scale(), answer);
        return grade.isPresent()
                ? Either.right(new Graded(section, question, grade))
                : problem(Reason.NOT_TAKEN, question, shown(answer), allowed(question.scale()));
    }

    private static Optional<? extends Grade> grade(Scale scale, QuestionAnswer answer) {
        return scale instanceof ChoiceScale choices
                ? answer.choice().flatMap(choices::choice)
                : answer.number().flatMap(((NumberScale) scale)::range);
    }

    private static String shown(QuestionAnswer answer) {
        return answer.choice()
                .orElseGet(() -> answer.number().map(BigDecimal::toPlainString).orElse(""));
    }

    private static String allowed(Scale scale) {
        return scale instanceof ChoiceScale choices
                ? choices.choices().stream().map(Choice::value).collect(Collectors.joining(", "))
                : ((NumberScale) scale).ranges().stream().map(Grading::shown).collect(Collectors.joining(", "));
    }

    private static String shown(NumberRange range) {
        return "[" + range.from().map(BigDecimal::toPlainString).orElse("…") + ", "
                + range.to().map(BigDecimal::toPlainString).orElse("…") + ")";
    }

    private static Either<AnswerProblem, Graded> problem(
            Reason reason, Question question, String subject, String allowed) {
        return Either.left(new AnswerProblem(reason, question.id(), subject, allowed));
    }
}
