package io.toritsugi.acw.quality.calibration;

import io.toritsugi.acw.quality.form.FormRef;
import io.toritsugi.acw.quality.score.EvaluationScore;
import io.toritsugi.acw.quality.score.QuestionScore;
import io.toritsugi.core.event.Actor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How far evaluators agree who evaluated one contact by one version of a form.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form the version of the form
 * @param evaluators how many evaluated, 2 or more
 * @param mean the mean of the scores that there are, with 17 digits; absent if there is none
 * @param variance the sum of the squares of what each score is away from the mean, divided by one less than the scores, with 17 digits; absent of
 *     fewer than two
 * @param range the highest score less the lowest; absent if there is none
 * @param questions how far they agree on each question, in the order of the form; unmodifiable
 * @param biases how far each is from the reference, in the order in which they were given; empty without a reference; unmodifiable
 * @since 0.1
 */
public record Calibration(
        FormRef form,
        int evaluators,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> variance,
        Optional<BigDecimal> range,
        List<QuestionAgreement> questions,
        List<EvaluatorBias> biases) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /** Copies the lists. */
    public Calibration {
        Objects.requireNonNull(form, "Calibration.form");
        questions = List.copyOf(questions);
        biases = List.copyOf(biases);
    }

    /**
     * Compares evaluators.
     *
     * @param form the version of the form by which all of them evaluated
     * @param scores what they made of the contact, two or more, each of another evaluator
     * @param reference whose evaluation the others are held against, if there is such a one; one of them
     * @throws IllegalArgumentException if there are fewer than two, one is there twice, the reference is not among them, or the scores are not of one
     *     form
     */
    public static Calibration of(FormRef form, List<CalibratedScore> scores, Optional<Actor> reference) {
        check(form, scores, reference);
        List<BigDecimal> known = scores.stream()
                .flatMap(score -> score.score().score().stream())
                .sorted()
                .toList();
        Optional<BigDecimal> mean = known.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(known).divide(BigDecimal.valueOf(known.size()), DIGITS));
        return new Calibration(
                form,
                scores.size(),
                mean,
                variance(known),
                mean.map(some -> known.get(known.size() - 1).subtract(known.get(0))),
                agreements(scores),
                reference.map(of -> biases(scores, of)).orElse(List.of()));
    }

    private static void check(FormRef form, List<CalibratedScore> scores, Optional<Actor> reference) {
        if (scores.size() < 2) {
            throw new IllegalArgumentException("Calibration needs two evaluators or more, had " + scores.size());
        }
        Set<Actor> evaluators = new HashSet<>();
        List<String> asked = questionsOf(scores.get(0).score());
        for (CalibratedScore score : scores) {
            if (!evaluators.add(score.evaluator())) {
                throw new IllegalArgumentException(
                        "Calibration needs different evaluators, had two of " + score.evaluator());
            }
            if (!questionsOf(score.score()).equals(asked)) {
                throw new IllegalArgumentException("Calibration needs scores of " + form + " alone, those of "
                        + scores.get(0).evaluator() + " and " + score.evaluator() + " have different questions");
            }
        }
        if (reference.filter(actor -> !evaluators.contains(actor)).isPresent()) {
            throw new IllegalArgumentException(
                    "Calibration.reference must be one of the evaluators, was " + reference.get());
        }
    }

    private static List<String> questionsOf(EvaluationScore score) {
        return score.questions().stream().map(QuestionScore::question).toList();
    }

    /** (n Σ x² - (Σ x)²) ÷ (n (n - 1)): exact until the last division. */
    private static Optional<BigDecimal> variance(List<BigDecimal> values) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal squares =
                values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = sum(values);
        return Optional.of(
                n.multiply(squares).subtract(sum.multiply(sum)).divide(n.multiply(n.subtract(BigDecimal.ONE)), DIGITS));
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<QuestionAgreement> agreements(List<CalibratedScore> scores) {
        List<QuestionAgreement> agreements = new ArrayList<>();
        int questions = scores.get(0).score().questions().size();
        for (int i = 0; i < questions; i++) {
            int index = i;
            agreements.add(agreement(scores.stream()
                    .map(score -> score.score().questions().get(index))
                    .toList()));
        }
        return agreements;
    }

    private static QuestionAgreement agreement(List<QuestionScore> answers) {
        int pairs = 0;
        int agreed = 0;
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i + 1; j < answers.size(); j++) {
                pairs++;
                agreed += isSame(answers.get(i), answers.get(j)) ? 1 : 0;
            }
        }
        List<BigDecimal> points = answers.stream()
                .flatMap(answer -> answer.points().stream())
                .sorted()
                .toList();
        return new QuestionAgreement(
                answers.get(0).question(),
                BigDecimal.valueOf(agreed).divide(BigDecimal.valueOf(pairs), DIGITS),
                points.isEmpty()
                        ? BigDecimal.ZERO
                        : points.get(points.size() - 1).subtract(points.get(0)));
    }

    private static List<EvaluatorBias> biases(List<CalibratedScore> scores, Actor reference) {
        EvaluationScore held = scores.stream()
                .filter(score -> score.evaluator().equals(reference))
                .findFirst()
                .orElseThrow()
                .score();
        return scores.stream()
                .filter(score -> !score.evaluator().equals(reference))
                .map(score -> new EvaluatorBias(
                        score.evaluator(),
                        score.score().score().flatMap(own -> held.score().map(own::subtract)),
                        apart(score.score(), held)))
                .toList();
    }

    private static int apart(EvaluationScore one, EvaluationScore other) {
        int apart = 0;
        for (int i = 0; i < one.questions().size(); i++) {
            apart += isSame(one.questions().get(i), other.questions().get(i)) ? 0 : 1;
        }
        return apart;
    }

    private static boolean isSame(QuestionScore one, QuestionScore other) {
        return one.points().isPresent() == other.points().isPresent()
                && one.points()
                        .filter(points -> points.compareTo(other.points().orElseThrow()) != 0)
                        .isEmpty();
    }
}
