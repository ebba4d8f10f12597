package io.toritsugi.kpi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScoresPropertyTest {
    private static Scores scores(List<Integer> answers) {
        return answers.stream().reduce(Scores.none(Scale.nps()), Scores::plus, Scores::plus);
    }

    @Property
    void areACommutativeGroup(
            @ForAll List<@IntRange(max = 10) Integer> a,
            @ForAll List<@IntRange(max = 10) Integer> b,
            @ForAll List<@IntRange(max = 10) Integer> c) {
        assertThat(scores(a).plus(scores(b))).isEqualTo(scores(b).plus(scores(a)));
        assertThat(scores(a).plus(scores(b)).plus(scores(c)))
                .isEqualTo(scores(a).plus(scores(b).plus(scores(c))));
        assertThat(scores(a).plus(Scores.none(Scale.nps()))).isEqualTo(scores(a));
        assertThat(scores(a).plus(scores(b)).minus(scores(b))).isEqualTo(scores(a));
    }

    @Property
    void theTwoEndsOfAScaleAreMirrors(
            @ForAll List<@IntRange(max = 10) Integer> answers, @ForAll @IntRange(min = 1, max = 10) int boxes) {
        Scores mirrored = answers.stream()
                .map(answer -> 10 - answer)
                .reduce(Scores.none(new Scale(0, 10, Scale.Direction.LOW_IS_GOOD)), Scores::plus, Scores::plus);

        assertThat(mirrored.top(boxes)).isEqualTo(scores(answers).top(boxes));
    }

    @Property
    void anIntervalHoldsItsShareAndIsWiderTheSurerItIs(
            @ForAll @IntRange(min = 1, max = 100_000) int of, @ForAll @IntRange(max = 1000) int perMille) {
        Proportion share = new Proportion((long) of * perMille / 1000, of);
        ConfidenceInterval narrow = share.wilson(Confidence.PERCENT_90).orElseThrow();
        ConfidenceInterval wide = share.wilson(Confidence.PERCENT_99).orElseThrow();

        assertThat(share.value().orElseThrow()).isBetween(narrow.low(), narrow.high());
        assertThat(wide.low()).isBetween(BigDecimal.ZERO, narrow.low());
        assertThat(wide.high()).isBetween(narrow.high(), BigDecimal.ONE);
    }
}
