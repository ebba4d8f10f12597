package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.quality.form.FormProblem.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds everything that is wrong with one form. */
final class FormRules {
    private static final int MOST_QUESTIONS = 1_000;

    private final List<FormProblem> found = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    private FormRules() {}

    static List<FormProblem> problems(EvaluationForm form) {
        FormRules rules = new FormRules();
        rules.form(form);
        return List.copyOf(rules.found);
    }

    private void form(EvaluationForm form) {
        atLeast(1, form.sections(), "/sections");
        int asked = form.sections().stream()
                .mapToInt(section -> section.questions().size())
                .sum();
        if (asked > MOST_QUESTIONS) {
            found.add(new FormProblem(
                    Reason.TOO_MANY, "/sections", Integer.toString(asked), "at most " + MOST_QUESTIONS + " questions"));
        }
        for (int i = 0; i < form.sections().size(); i++) {
            section(form.sections().get(i), "/sections/" + i);
        }
        weighting(form);
    }

    private void section(FormSection section, String place) {
        name(section.id(), place + "/id", sections);
        section.weight().ifPresent(weight -> found.addAll(Amounts.WEIGHT.problems(weight, place + "/weight")));
        atLeast(1, section.questions(), place + "/questions");
        for (int i = 0; i < section.questions().size(); i++) {
            question(section.questions().get(i), place + "/questions/" + i);
        }
    }

    private void question(Question question, String place) {
        name(question.id(), place + "/id", questions);
        name(question.criterion(), place + "/criterion", new HashSet<>());
        found.addAll(Amounts.WEIGHT.problems(question.weight(), place + "/weight"));
        found.addAll(ScaleRules.problems(question.scale(), place + "/scale"));
    }

    private void weighting(EvaluationForm form) {
        long weighted = form.sections().stream()
                .filter(section -> section.weight().isPresent())
                .count();
        if (weighted != 0 && weighted != form.sections().size()) {
            found.add(new FormProblem(
                    Reason.SOME_WEIGHTED,
                    "/sections",
                    weighted + " of " + form.sections().size(),
                    ""));
        }
        for (int i = 0; i < form.sections().size(); i++) {
            FormSection section = form.sections().get(i);
            if (section.weight().isPresent() && onlyInforms(section.questions())) {
                found.add(new FormProblem(Reason.NOTHING_SCORED, "/sections/" + i, section.id(), ""));
            }
        }
        if (weighted == 0
                && onlyInforms(form.sections().stream()
                        .flatMap(section -> section.questions().stream())
                        .toList())) {
            found.add(new FormProblem(Reason.NOTHING_SCORED, "/sections", "", ""));
        }
    }

    private static boolean onlyInforms(List<Question> questions) {
        return !questions.isEmpty()
                && questions.stream()
                        .allMatch(question -> question.scale().highest().signum() == 0);
    }

    private void name(String name, String place, Set<String> taken) {
        if (!FormNames.isName(name)) {
            found.add(new FormProblem(Reason.BAD_NAME, place, name, FormNames.ALLOWED));
        } else if (!taken.add(name)) {
            found.add(new FormProblem(Reason.DUPLICATE, place, name, ""));
        }
    }

    private void atLeast(int fewest, List<?> there, String place) {
        if (there.size() < fewest) {
            found.add(new FormProblem(Reason.TOO_FEW, place, Integer.toString(there.size()), fewest + " or more"));
        }
    }
}
