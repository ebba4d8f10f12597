package io.toritsugi.acw.quality.score;

import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.FormSection;
import io.toritsugi.acw.quality.form.Redistribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What share of the score each question makes up. The shares add up to exactly 1, or all are 0. */
final class Shares {
    private final Map<String, Fraction> byQuestion;

    private Shares(Map<String, Fraction> weights) {
        Fraction sum = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        weights.replaceAll((question, weight) -> weight.over(sum));
        this.byQuestion = weights;
    }

    static Shares of(EvaluationForm form, List<Graded> all) {
        Map<String, Fraction> worths = new HashMap<>();
        for (Graded graded : all) {
            if (graded.applies() || form.redistribution() == Redistribution.ACROSS_FORM) {
                worths.merge(graded.section().id(), graded.worth(), Fraction::plus);
            }
        }
        Map<String, Fraction> weights = new HashMap<>();
        for (Graded graded : all) {
            if (graded.applies() && !graded.worth().isZero()) {
                weights.put(graded.question().id(), weight(graded, worths));
            }
        }
        return new Shares(weights);
    }

    private static Fraction weight(Graded graded, Map<String, Fraction> worths) {
        FormSection section = graded.section();
        Fraction worth = graded.worth();
        return section.weight()
                .map(weight -> Fraction.of(weight).times(worth).over(worths.getOrDefault(section.id(), worth)))
                .orElse(worth);
    }

    Fraction of(Graded graded) {
        return byQuestion.getOrDefault(graded.question().id(), Fraction.ZERO);
    }
}
