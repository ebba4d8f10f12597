package io.toritsugi.kpi.scorecard;

import static io.toritsugi.kpi.compare.Figures.count;
import static io.toritsugi.kpi.compare.Figures.group;
import static io.toritsugi.kpi.compare.Figures.quotient;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.targets.KpiTarget;
import io.toritsugi.kpi.targets.TargetSide;
import io.toritsugi.kpi.view.KpiBreakdown;
import io.toritsugi.kpi.view.RoleView;
import io.toritsugi.kpi.view.ViewRole;
import io.toritsugi.kpi.view.ViewedBreakdown;
import io.toritsugi.kpi.view.Viewer;
import io.toritsugi.kpi.write.Codecs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScorecardTest {
    private static final Bilingual NAME = new Bilingual("Team", "チーム");
    private static final KpiTarget LEVEL =
            KpiTarget.of("level", "service-level", TargetSide.AT_LEAST, new BigDecimal("0.8"));
    private static final KpiTarget PACE =
            KpiTarget.of("pace", "handle-time", TargetSide.AT_MOST, new BigDecimal("300"));

    @ParameterizedTest(name = "{1} beside {0} {2}, cap {3}: {4}, {5}")
    @CsvSource({
        // At least: value / limit. 0.6 / 0.8 and 0.9 / 0.8.
        "AT_LEAST, 0.6, 0.8, 1.2, MISSED,  0.75",
        "AT_LEAST, 0.8, 0.8, 1.2, REACHED, 1",
        "AT_LEAST, 0.9, 0.8, 1.2, REACHED, 1.125",
        "AT_LEAST, 1,   0.8, 1.2, REACHED, 1.2", // 1.25, capped
        "AT_LEAST, 0,   0.8, 1.2, MISSED,  0",
        "AT_LEAST, -1,  0.8, 1.2, MISSED,  0",
        // At most: limit / value. 300 / 400 and 300 / 250.
        "AT_MOST,  400, 300, 1.5, MISSED,  0.75",
        "AT_MOST,  300, 300, 1.5, REACHED, 1",
        "AT_MOST,  250, 300, 1.5, REACHED, 1.2",
        "AT_MOST,  250, 300, 1,   REACHED, 1",
        "AT_MOST,  0,   300, 1.5, REACHED, 1.5", // nothing to divide by
        "AT_MOST,  3,   0,   1.5, MISSED,  0",
        "AT_MOST,  0,   0,   1.5, REACHED, 1", // the limit itself
        "AT_LEAST, 0,   0,   1.5, REACHED, 1",
        "AT_LEAST, 5,   0,   1.5, REACHED, 1.5",
    })
    void aLineIsAttainedToADegree(
            TargetSide side,
            BigDecimal value,
            BigDecimal limit,
            BigDecimal cap,
            LineOutcome outcome,
            BigDecimal attained) {
        Scorecard card = Scorecard.of(
                        "c",
                        NAME,
                        List.of(ScorecardLine.of(KpiTarget.of("t", "kpi", side, limit), ScorecardCategory.QUALITY, 1)))
                .withCap(cap);
        KpiValue figure = KpiValue.builder()
                .unit(KpiUnit.SECONDS)
                .value(value)
                .n(1)
                .definition("kpi/1")
                .build();

        JudgedLine line = card.judge(group(Map.of(), figure)).lines().get(0);

        assertThat(line.outcome()).isEqualTo(outcome);
        assertThat(line.attainment()).contains(attained);
    }

    @Test
    void theTotalIsWeighed() {
        // Level 60 of 100 is missed: 0.75 of its target; pace 250 s is reached. 3 * 0 + 1 * 1 of 4; 3 * 0.75 + 1 * 1 of
        // 4.
        ScorecardResult result = card(LEVEL, 3, PACE, 1)
                .judge(group(
                        Map.of("team", "north"),
                        share("service-level/1", 60, 100),
                        quotient("handle-time/1", KpiUnit.SECONDS, 25_000, 100)));

        assertThat(result.scope()).isEqualTo(Map.of("team", "north"));
        assertThat(result.reachedShare()).contains(new BigDecimal("0.25"));
        assertThat(result.attainment()).contains(new BigDecimal("0.8125"));
        assertThat(result.judgedWeight()).isEqualTo(result.weight()).isEqualTo(new BigDecimal("4"));
        assertThat(result.unjudged()).isEmpty();
    }

    @Test
    void aCategoryHasATotalOfItsOwn() {
        ScorecardResult result = card(LEVEL, 3, PACE, 1)
                .judge(group(
                        Map.of(),
                        share("service-level/1", 60, 100),
                        quotient("handle-time/1", KpiUnit.SECONDS, 25_000, 100)));

        assertThat(result.in(ScorecardCategory.SERVICE_LEVEL).attainment()).contains(new BigDecimal("0.75"));
        assertThat(result.in(ScorecardCategory.PRODUCTIVITY).attainment()).contains(BigDecimal.ONE);
        assertThat(result.in(ScorecardCategory.QUALITY).attainment()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCategoryHasANameInBothLanguages(ScorecardCategory category) {
        assertThat(category.label().en()).isNotEqualTo(category.label().ja());
    }

    @Test
    void whatCannotBeJudgedTakesNoPart() {
        KpiTarget some = KpiTarget.of("some", "transfers", TargetSide.AT_LEAST, BigDecimal.ONE)
                .fromUnits(30);
        Scorecard card = Scorecard.of(
                "c",
                NAME,
                List.of(
                        ScorecardLine.of(LEVEL, ScorecardCategory.SERVICE_LEVEL, 5),
                        ScorecardLine.of(PACE, ScorecardCategory.PRODUCTIVITY, 7),
                        ScorecardLine.of(some, ScorecardCategory.QUALITY, 11),
                        ScorecardLine.of(
                                KpiTarget.of("there", "offered", TargetSide.AT_LEAST, BigDecimal.TEN),
                                ScorecardCategory.QUALITY,
                                2)));

        ScorecardResult result = card.judge(group(
                Map.of(),
                quotient("handle-time/1", KpiUnit.SECONDS, 0, 0),
                count("transfers/1", 29),
                count("offered/1", 10)));

        assertThat(result.unjudged())
                .extracting(line ->
                        line.line().target().id() + " " + line.unjudged().orElseThrow())
                .containsExactly("level NOT_REPORTED", "pace UNDEFINED", "some TOO_FEW_UNITS");
        assertThat(result.unjudged())
                .allSatisfy(line -> assertThat(line.attainment()).isEmpty());
        assertThat(result.reachedShare()).contains(BigDecimal.ONE);
        assertThat(result.attainment()).contains(BigDecimal.ONE);
        assertThat(result.judgedWeight()).isEqualTo(new BigDecimal("2"));
        assertThat(result.weight()).isEqualTo(new BigDecimal("25"));
    }

    @Test
    void nothingJudgedIsUndefinedAndNotZero() {
        ScorecardResult result = card(LEVEL, 1, PACE, 1).judge(group(Map.of()));

        assertThat(result.reachedShare()).isEmpty();
        assertThat(result.attainment()).isEmpty();
        assertThat(result.judgedWeight()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aCardMayAskForFinalFigures() {
        KpiValue provisional = KpiValue.builder()
                .unit(KpiUnit.RATIO)
                .value(BigDecimal.ONE)
                .n(100)
                .provisional(true)
                .definition("service-level/1")
                .build();
        KpiGroup group = group(Map.of(), provisional);
        Scorecard card = card(LEVEL, 1, PACE, 1);

        assertThat(card.judge(group).lines().get(0).outcome()).isEqualTo(LineOutcome.REACHED);
        assertThat(card.ofFinalFigures().judge(group).lines().get(0).unjudged()).contains(UnjudgedReason.PROVISIONAL);
    }

    @Test
    void aCardOfWhatSomebodySeesTellsNothingOfWhatIsWithheld() {
        KpiBreakdown breakdown = new KpiBreakdown(
                group(Map.of("team", "north"), share("service-level/1", 60, 100)),
                List.of(
                        group(
                                Map.of("agent", "ann"),
                                share("service-level/1", 7, 9),
                                quotient("handle-time/1", KpiUnit.SECONDS, 25_000, 100)),
                        group(Map.of("agent", "ben"), share("service-level/1", 53, 91))));
        ViewedBreakdown seen = new RoleView(ViewRole.CENTRE, Set.of("service-level", "handle-time"), 30)
                .see(new Viewer("head", Set.of(), Set.of()), breakdown)
                .orElseThrow();

        ScorecardResult ann = card(LEVEL, 3, PACE, 1).judge(seen.parts().get(0));
        ScorecardResult ben = card(LEVEL, 3, PACE, 1).judge(seen.parts().get(1));

        assertThat(ann.unjudged()).singleElement().satisfies(line -> {
            assertThat(line.figure()).isEmpty();
            assertThat(line.unjudged()).contains(UnjudgedReason.WITHHELD);
        });
        assertThat(ann.reachedShare()).contains(BigDecimal.ONE);
        assertThat(ben.unjudged())
                .extracting(line -> line.unjudged().orElseThrow())
                .containsExactly(UnjudgedReason.WITHHELD, UnjudgedReason.NOT_REPORTED);
        assertThat(seen.parts().get(0).shown().values()).containsOnlyKeys("handle-time");
    }

    @Test
    void whatMakesNoCardIsRefused() {
        ScorecardLine line = ScorecardLine.of(LEVEL, ScorecardCategory.SERVICE_LEVEL, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(" ", NAME, List.of(line)))
                .withMessageContaining("Scorecard.id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of("c", NAME, List.of()))
                .withMessage("Scorecard.lines must not be empty, was so for c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of("c", NAME, List.of(line, line)))
                .withMessageContaining("had level twice in c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of("c", NAME, List.of(line)).withCap(new BigDecimal("0.99")))
                .withMessage("Scorecard.cap must be 1 or more, was 0.99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorecardLine.of(LEVEL, ScorecardCategory.SERVICE_LEVEL, 0))
                .withMessage("ScorecardLine.weight must be more than zero, was 0 for level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorecardLine.of(LEVEL.in(Map.of("queue", "sales")), ScorecardCategory.QUALITY, 1))
                .withMessageContaining("was of {queue=sales}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorecardLine.of(
                        KpiTarget.of("nps", "nps", TargetSide.AT_LEAST, new BigDecimal("-10")),
                        ScorecardCategory.QUALITY,
                        1))
                .withMessageContaining("a limit of zero or more, was -10 for nps");
    }

    @Test
    void whatWasReadIsCheckedToo() {
        BigDecimal half = new BigDecimal("0.5");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScorecardResult("c", Map.of(), half, List.of()))
                .withMessageContaining("was 0.5");
        ScorecardLine line = ScorecardLine.of(LEVEL, ScorecardCategory.SERVICE_LEVEL, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new JudgedLine(line, Optional.empty(), Optional.of(UnjudgedReason.NOT_REPORTED), half))
                .withMessageContaining("was 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgedLine(line, Optional.empty(), Optional.empty(), BigDecimal.ONE))
                .withMessage("JudgedLine must have a value to be judged, had none for level");
    }

    /** What a file may leave out of a target is what {@link KpiTarget#of} says. */
    @Test
    void aCardIsData() {
        String json =
                "{\"id\":\"c\",\"name\":{\"en\":\"Team\",\"ja\":\"チーム\"},\"lines\":[{\"target\":{\"id\":\"level\","
                        + "\"kpi\":\"service-level\",\"side\":\"AT_LEAST\",\"limit\":0.8},\"category\":\"SERVICE_LEVEL\",\"weight\":2}],"
                        + "\"cap\":1,\"finalOnly\":false}";
        Scorecard card = Scorecard.of("c", NAME, List.of(ScorecardLine.of(LEVEL, ScorecardCategory.SERVICE_LEVEL, 2)));
        Scorecard full = Scorecard.of(
                "c",
                NAME,
                List.of(ScorecardLine.of(
                        LEVEL.recoveringAt(new BigDecimal("0.85")).fromUnits(30), ScorecardCategory.SERVICE_LEVEL, 2)));

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            assertThat(codec.read(json, Scorecard.class)).isEqualTo(card);
            assertThat(codec.read(codec.write(full), Scorecard.class)).isEqualTo(full);
        }
    }

    @Test
    void jsonReadsBack() {
        Scorecard card = card(LEVEL, 3, PACE, 1);
        ScorecardResult result = card.judge(group(Map.of("team", "north"), share("service-level/1", 60, 100)));

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            String json = codec.write(result);
            assertThat(json)
                    .startsWith(
                            "{\"scorecard\":\"c\",\"scope\":{\"team\":\"north\"},\"reachedShare\":0,\"attainment\":0.75,"
                                    + "\"judgedWeight\":3,\"weight\":4,\"cap\":1,\"lines\":[{\"line\":{\"target\":{\"id\":\"level\","
                                    + "\"kpi\":\"service-level\",\"scope\":{},\"side\":\"AT_LEAST\",\"limit\":0.8,\"recovery\":0.8,"
                                    + "\"leastUnits\":1},\"category\":\"SERVICE_LEVEL\",\"weight\":3},\"figure\":{\"value\":0.6,")
                    .contains(
                            "\"figure\":null,\"outcome\":\"NOT_JUDGED\",\"attainment\":null,\"unjudged\":\"NOT_REPORTED\",");
            assertThat(codec.read(json, ScorecardResult.class)).isEqualTo(result);
            assertThat(codec.read(codec.write(card), Scorecard.class)).isEqualTo(card);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasANameInBothLanguages(LineOutcome outcome) {
        assertThat(outcome.label().en()).isNotEqualTo(outcome.label().ja());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasANameInBothLanguages(UnjudgedReason reason) {
        assertThat(reason.label().en()).isNotEqualTo(reason.label().ja());
    }

    private static Scorecard card(KpiTarget one, long weight, KpiTarget other, long otherWeight) {
        return Scorecard.of(
                "c",
                NAME,
                List.of(
                        ScorecardLine.of(one, ScorecardCategory.SERVICE_LEVEL, weight),
                        ScorecardLine.of(other, ScorecardCategory.PRODUCTIVITY, otherWeight)));
    }
}
