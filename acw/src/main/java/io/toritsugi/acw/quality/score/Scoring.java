package io.toritsugi.acw.quality.score;

import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.FormSection;
import io.toritsugi.acw.quality.form.Question;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores the answers of an evaluation by its form. Exact: nothing is rounded before the end. Stateless and thread-safe.
 *
 * <p>score = Σ weight × points ÷ Σ weight × highest points, of the questions that apply, where sections have no weight (Amazon Connect,
 * "weight by question"). Where they have, each section is scored so, and the score is Σ weight × score of a section ÷ Σ weight ("weight
 * by section"); {@link io.toritsugi.acw.quality.form.Redistribution} says where the weight goes of what does not apply. An answer that fails
 * the evaluation leaves no more than its cap.
 *
 * @since 0.1
 */
public final class Scoring {
    private Scoring() {}

    /**
     * Scores answers. Every question of the form has an answer, and be it that it does not apply; the order of the answers does not matter.
     *
     * @param form a form that {@link io.toritsugi.acw.quality.form.EvaluationForms} has taken
     * @param answers the answers
     * @return what they score, or all that does not fit: first of questions that the form has, in its order, then of others
     */
    public static Validation<List<AnswerProblem>, EvaluationScore> score(
            EvaluationForm form, Collection<QuestionAnswer> answers) {
        Map<String, List<QuestionAnswer>> given = new LinkedHashMap<>();
        answers.forEach(answer -> given.computeIfAbsent(answer.question(), question -> new ArrayList<>())
                .add(answer));
        List<AnswerProblem> problems = new ArrayList<>();
        List<Graded> graded = new ArrayList<>();
        for (FormSection section : form.sections()) {
            for (Question question : section.questions()) {
                Grading.grade(section, question, given.getOrDefault(question.id(), List.of()))
                        .bimap(problems::add, graded::add);
                given.remove(question.id());
            }
        }
        given.keySet()
                .forEach(unknown ->
                        problems.add(new AnswerProblem(AnswerProblem.Reason.UNKNOWN_QUESTION, unknown, "", "")));
        return problems.isEmpty()
                ? Validation.valid(Totals.of(form, graded))
                : Validation.invalid(List.copyOf(problems));
    }
}
