package io.toritsugi.acw.quality.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.quality.form.ChoiceScale;
import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.EvaluationForms;
import io.toritsugi.acw.quality.form.Fault;
import io.toritsugi.acw.quality.form.FormSamples;
import io.toritsugi.acw.quality.form.FormSection;
import io.toritsugi.acw.quality.form.Question;
import io.toritsugi.acw.quality.form.Redistribution;
import io.toritsugi.acw.text.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Laws of scores, over any form and any answers")
class ScoringLawsTest {
    /** A question: its weight, its most points, those that were given; less than 0 if it does not apply. */
    record Asked(int weight, int highest, int given) {
        boolean applies() {
            return given >= 0;
        }
    }

    /** A section: its weight, and what was asked. */
    record Part(int weight, List<Asked> asked) {}

    @Property
    @Label("The score is what a plain twin says that multiplies it out in whole numbers")
    void theScoreIsThatOfThePlainTwin(
            @ForAll("parts") List<Part> parts, @ForAll Redistribution redistribution, @ForAll boolean weighted) {
        assertThat(score(parts, redistribution, weighted).score()).isEqualTo(plain(parts, redistribution, weighted));
    }

    @Property
    @Label("The score lies from 0 to 1, and the shares of what applies add up to 1")
    void theSharesAddUp(
            @ForAll("parts") List<Part> parts, @ForAll Redistribution redistribution, @ForAll boolean weighted) {
        EvaluationScore score = score(parts, redistribution, weighted);

        BigDecimal shares =
                score.questions().stream().map(QuestionScore::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        score.score()
                .ifPresentOrElse(
                        value -> {
                            assertThat(value).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                            assertThat(shares.subtract(BigDecimal.ONE).abs()).isLessThan(new BigDecimal("1e-14"));
                        },
                        () -> assertThat(shares).isEqualByComparingTo(BigDecimal.ZERO));
    }

    @Property
    @Label("A better answer never lowers the score")
    void aBetterAnswerNeverLowersTheScore(
            @ForAll("parts") List<Part> parts,
            @ForAll Redistribution redistribution,
            @ForAll boolean weighted,
            @ForAll int which) {
        BigDecimal before = score(parts, redistribution, weighted).score().orElse(BigDecimal.ZERO);

        BigDecimal after =
                score(raised(parts, which), redistribution, weighted).score().orElse(BigDecimal.ZERO);

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    @Label("The order of the sections does not matter, and the same answers always score the same")
    void theOrderOfSectionsDoesNotMatter(
            @ForAll("parts") List<Part> parts, @ForAll Redistribution redistribution, @ForAll boolean weighted) {
        List<Part> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);

        EvaluationScore score = score(parts, redistribution, weighted);

        assertThat(score(reversed, redistribution, weighted).score()).isEqualTo(score.score());
        assertThat(score(parts, redistribution, weighted)).isEqualTo(score);
    }

    @Property
    @Label("Where everything applies, it does not matter where weight would go")
    void redistributionMattersWhereSomethingDoesNotApply(@ForAll("parts") List<Part> parts) {
        List<Part> all = parts.stream()
                .map(part -> new Part(
                        part.weight(),
                        part.asked().stream()
                                .map(asked -> new Asked(asked.weight(), asked.highest(), Math.max(asked.given(), 0)))
                                .toList()))
                .toList();

        assertThat(score(all, Redistribution.ACROSS_FORM, true).score())
                .isEqualTo(score(all, Redistribution.WITHIN_SECTION, true).score());
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<Asked> asked = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(-1, 6))
                .as((weight, highest, given) -> new Asked(weight, highest, Math.min(given, highest)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        asked.list().ofMinSize(1).ofMaxSize(4))
                .as(Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static List<Part> raised(List<Part> parts, int which) {
        List<Part> raised = new ArrayList<>(parts);
        int index = Math.floorMod(which, parts.size());
        Part part = parts.get(index);
        raised.set(
                index,
                new Part(
                        part.weight(),
                        part.asked().stream()
                                .map(asked -> asked.applies()
                                        ? new Asked(
                                                asked.weight(),
                                                asked.highest(),
                                                Math.min(asked.given() + 1, asked.highest()))
                                        : asked)
                                .toList()));
        return raised;
    }

    private static Optional<BigDecimal> plain(List<Part> parts, Redistribution redistribution, boolean weighted) {
        BigInteger common = BigInteger.ONE;
        for (Part part : parts) {
            common = common.multiply(BigInteger.valueOf(Math.max(worth(part, redistribution), 1)));
        }
        BigInteger given = BigInteger.ZERO;
        BigInteger possible = BigInteger.ZERO;
        for (Part part : parts) {
            int worth = worth(part, redistribution);
            BigInteger scale = weighted && worth > 0
                    ? common.divide(BigInteger.valueOf(worth)).multiply(BigInteger.valueOf(part.weight()))
                    : BigInteger.ONE;
            for (Asked asked : part.asked()) {
                if (asked.applies()) {
                    given = given.add(scale.multiply(BigInteger.valueOf((long) asked.weight() * asked.given())));
                    possible =
                            possible.add(scale.multiply(BigInteger.valueOf((long) asked.weight() * asked.highest())));
                }
            }
        }
        return possible.signum() == 0
                ? Optional.empty()
                : Optional.of(normal(new BigDecimal(given)
                        .divide(new BigDecimal(possible), new MathContext(17, RoundingMode.HALF_EVEN))));
    }

    private static int worth(Part part, Redistribution redistribution) {
        return part.asked().stream()
                .filter(asked -> asked.applies() || redistribution == Redistribution.ACROSS_FORM)
                .mapToInt(asked -> asked.weight() * asked.highest())
                .sum();
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0
                ? number.setScale(0)
                : number.stripTrailingZeros();
    }

    private static EvaluationScore score(List<Part> parts, Redistribution redistribution, boolean weighted) {
        List<FormSection> sections = new ArrayList<>();
        List<QuestionAnswer> answers = new ArrayList<>();
        for (Part part : parts) {
            List<Question> questions = new ArrayList<>();
            for (Asked asked : part.asked()) {
                Question question = question("q" + answers.size(), asked);
                questions.add(question);
                answers.add(
                        asked.applies()
                                ? QuestionAnswer.ofChoice(question.id(), "v" + asked.given())
                                : QuestionAnswer.ofNotApplicable(question.id()));
            }
            sections.add(FormSamples.section(
                    "s" + sections.size(),
                    weighted ? Integer.toString(part.weight()) : "",
                    questions.toArray(Question[]::new)));
        }
        EvaluationForm form = FormSamples.form(redistribution, sections.toArray(FormSection[]::new));
        assertThat(EvaluationForms.none().with(form).isValid()).isTrue();
        return Scoring.score(form, answers).get();
    }

    private static Question question(String id, Asked asked) {
        return Question.builder()
                .id(id)
                .text(Texts.of("en", "How well?"))
                .weight(BigDecimal.valueOf(asked.weight()))
                .canBeNotApplicable(true)
                .scale(ChoiceScale.builder()
                        .addAllChoices(IntStream.rangeClosed(0, asked.highest())
                                .mapToObj(points -> FormSamples.choice(
                                        "v" + points, Integer.toString(points), Fault.NONE, Optional.empty()))
                                .toList())
                        .build())
                .build();
    }
}
