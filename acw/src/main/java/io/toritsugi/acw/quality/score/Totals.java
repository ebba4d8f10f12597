package io.toritsugi.acw.quality.score;

import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.Fault;
import io.toritsugi.acw.quality.form.FormSection;
import io.toritsugi.acw.quality.form.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Adds up what the questions of an evaluation come to. */
final class Totals {
    private final EvaluationForm form;
    private final List<Graded> all;
    private final Shares shares;

    private Totals(EvaluationForm form, List<Graded> all) {
        this.form = form;
        this.all = all;
        this.shares = Shares.of(form, all);
    }

    static EvaluationScore of(EvaluationForm form, List<Graded> graded) {
        return new Totals(form, graded).score();
    }

    private EvaluationScore score() {
        Optional<BigDecimal> plain = given(all, shared(all));
        return EvaluationScore.builder()
                .score(plain.map(this::capped))
                .withoutAutoFail(plain)
                .points(exactly(Graded::given))
                .possible(exactly(Graded::worth))
                .errors((int) count(graded -> faultOf(graded) != Fault.NONE))
                .criticalErrors((int) count(graded -> faultOf(graded) == Fault.CRITICAL))
                .opportunities((int) count(
                        graded -> graded.applies() && graded.question().scale().findsErrors()))
                .addAllSections(form.sections().stream().map(this::section).toList())
                .addAllQuestions(all.stream().map(this::question).toList())
                .build();
    }

    private SectionScore section(FormSection section) {
        List<Graded> within = all.stream()
                .filter(graded -> graded.section().id().equals(section.id()))
                .toList();
        Fraction share = shared(within);
        return SectionScore.builder()
                .section(section.id())
                .score(given(within, share))
                .share(share.rounded())
                .build();
    }

    private QuestionScore question(Graded graded) {
        return QuestionScore.builder()
                .question(graded.question().id())
                .section(graded.section().id())
                .criterion(graded.question().criterion())
                .points(graded.grade().map(Grade::points))
                .highest(graded.question().scale().highest())
                .share(shares.of(graded).rounded())
                .fault(faultOf(graded))
                .autoFailAt(graded.grade().flatMap(Grade::autoFailAt))
                .build();
    }

    /** The share of what these questions make up that was given. */
    private Optional<BigDecimal> given(List<Graded> questions, Fraction share) {
        if (share.isZero()) {
            return Optional.empty();
        }
        Fraction given = questions.stream()
                .filter(graded -> !shares.of(graded).isZero())
                .map(graded -> shares.of(graded).times(graded.given()).over(graded.worth()))
                .reduce(Fraction.ZERO, Fraction::plus);
        return Optional.of(given.over(share).rounded());
    }

    private Fraction shared(List<Graded> questions) {
        return questions.stream().map(shares::of).reduce(Fraction.ZERO, Fraction::plus);
    }

    private BigDecimal capped(BigDecimal score) {
        return all.stream()
                .flatMap(graded -> graded.grade().flatMap(Grade::autoFailAt).stream())
                .reduce(score, BigDecimal::min);
    }

    private BigDecimal exactly(Function<Graded, Fraction> amount) {
        return all.stream()
                .filter(Graded::applies)
                .map(amount)
                .reduce(Fraction.ZERO, Fraction::plus)
                .exact();
    }

    private long count(Predicate<Graded> which) {
        return all.stream().filter(which).count();
    }

    private static Fault faultOf(Graded graded) {
        return graded.grade().map(Grade::fault).orElse(Fault.NONE);
    }
}
