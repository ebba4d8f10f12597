package io.toritsugi.kpi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.write.Codecs;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
    private static Scores scores(Scale scale, int... answers) {
        Scores scores = Scores.none(scale);
        for (int answer : answers) {
            scores = scores.plus(answer);
        }
        return scores;
    }

    /** Of 5 5 4 3 1: three of five in the two best, a mean of 18/5, and 18 of 25 points. */
    @Test
    void rivalsOfCsatDifferOnTheSameAnswers() {
        Scores scores = scores(Scale.csat(), 5, 5, 4, 3, 1);

        assertThat(scores.top(2)).isEqualTo(new Proportion(3, 5));
        assertThat(scores.top(1)).isEqualTo(new Proportion(2, 5));
        assertThat(scores.mean()).hasValue(new BigDecimal("3.6"));
        assertThat(scores.shareOfHighest()).hasValue(new BigDecimal("0.72"));
    }

    @Test
    void nps_threePromotersOnePassiveOneDetractorAre40() {
        assertThat(scores(Scale.nps(), 9, 10, 10, 8, 6).netPromoter()).hasValue(new BigDecimal("40"));
    }

    @ParameterizedTest(name = "{0} alone: {1}")
    @CsvSource({"10, 100", "9, 100", "8, 0", "7, 0", "6, -100", "0, -100"})
    void npsCountsNineAndTenAgainstSixAndLess(int score, BigDecimal value) {
        assertThat(scores(Scale.nps(), score).netPromoter().orElseThrow()).isEqualByComparingTo(value);
    }

    @Test
    void npsIsRefusedOfAnotherScale() {
        assertThatIllegalStateException()
                .isThrownBy(() -> scores(Scale.ces(), 7).netPromoter())
                .withMessage("netPromoter needs the scale 0 to 10, HIGH_IS_GOOD, has 1 to 7, HIGH_IS_GOOD");
    }

    /** The same answers 1 1 2 5: of agreement that it was easy, one of four is in the best three of seven; of effort, three are in the best two of five. */
    @Test
    void theDirectionOfAScaleSaysWhichEndIsGood() {
        assertThat(scores(Scale.ces(), 1, 1, 2, 5).top(3)).isEqualTo(new Proportion(1, 4));
        assertThat(scores(Scale.effort(), 1, 1, 2, 5).top(2)).isEqualTo(new Proportion(3, 4));
        assertThat(scores(Scale.effort(), 1, 1, 2, 5).mean()).hasValue(new BigDecimal("2.25"));
        assertThatIllegalStateException()
                .isThrownBy(() -> scores(Scale.effort(), 1).shareOfHighest())
                .withMessageContaining("high scores good", "LOW_IS_GOOD");
    }

    @Test
    void ofNoAnswersEverythingIsUndefined() {
        Scores none = Scores.none(Scale.nps());

        assertThat(none.n()).isZero();
        assertThat(none.mean()).isEmpty();
        assertThat(none.netPromoter()).isEmpty();
        assertThat(none.shareOfHighest()).isEmpty();
        assertThat(none.top(2).value()).isEmpty();
        assertThat(none.top(2).wilson(Confidence.PERCENT_95)).isEmpty();
    }

    @Test
    void whatIsNoScoreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(Scale.csat(), 6))
                .withMessage("score must be from 1 to 5, was 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(Scale.csat(), 0))
                .withMessage("score must be from 1 to 5, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(Scale.csat(), 1).top(5))
                .withMessage("boxes must be from 1 to 4, was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(Scale.csat(), 1).plus(scores(Scale.nps(), 1)))
                .withMessageContaining("1 to 5", "0 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(Scale.csat(), 1).minus(scores(Scale.csat(), 2)))
                .withMessageContaining("must be among");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scale(5, 5, Scale.Direction.HIGH_IS_GOOD))
                .withMessage("Scale.highest must be above lowest 5 by 1 to 1000, was 5");
    }

    @Test
    void bothJacksonsWriteThemAlikeAndReadThemBack() {
        Scores scores = scores(Scale.csat(), 5, 5, 1);

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            String json = codec.write(scores);

            assertThat(json)
                    .isEqualTo("{\"version\":1,\"scale\":{\"lowest\":1,\"highest\":5,\"direction\":\"HIGH_IS_GOOD\"},"
                            + "\"counts\":[1,0,0,0,2]}");
            assertThat(codec.read(json, Scores.class)).isEqualTo(scores);
        }
    }
}
