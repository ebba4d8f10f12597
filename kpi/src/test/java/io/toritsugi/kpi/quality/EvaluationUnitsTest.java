package io.toritsugi.kpi.quality;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.kpi.collect.ContactHistory;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.collect.Kpis;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.workforce.Dispersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Evaluations of how contacts were served, counted by agent and criterion")
class EvaluationUnitsTest {
    private static final Instant NOON = Instant.parse("2026-04-06T03:00:00Z");
    private static final Grouping AGENT = Grouping.by(Dimension.AGENT);
    private static final Grouping AGENT_CRITERION = Grouping.by(Dimension.AGENT, Dimension.CRITERION);
    private static final Set<String> IN_ONE_REPORT =
            Set.of("qa-score.mean", "qa-score.of-points", "documentation-completeness", "wrap-up-time.mean");

    @Test
    @DisplayName(
            "M37: QA scores are listed by agent and criterion, the lowest first, those that rest on too little left out")
    void scoresAreListedByAgentAndCriterionLowestFirst() {
        KpiCollector collector = collector();
        evaluated(collector, "ann", "0.9", criterion("greeting", 2, 2), criterion("solution", 7, 8));
        evaluated(collector, "ann", "0.5", criterion("greeting", 0, 2), criterion("solution", 8, 8));
        evaluated(collector, "bob", "0.25", criterion("greeting", 1, 2), criterion("solution", 2, 8));
        evaluated(collector, "bob", "1", criterion("closing", 1, 1));

        List<KpiGroup> groups = collector.result().groupsBy(AGENT_CRITERION);

        assertThat(CriterionScore.lowestFirst(groups, new BigDecimal("2")))
                .extracting(score -> score.agent() + " " + score.criterion() + " " + score.score() + " of "
                        + score.possible().stripTrailingZeros().toPlainString())
                .containsExactly(
                        "bob solution 0.25 of 8",
                        "ann greeting 0.5 of 4",
                        "bob greeting 0.5 of 2",
                        "ann solution 0.9375 of 16");
        assertThat(CriterionScore.lowestFirst(groups, BigDecimal.ZERO))
                .as("M77: the same list, read from its end, says whom to commend")
                .hasSize(5)
                .last()
                .extracting(CriterionScore::agent, CriterionScore::criterion)
                .containsExactly("bob", "closing");
        assertThat(CriterionScore.lowestFirst(collector.result().groupsBy(AGENT), BigDecimal.ZERO))
                .isEmpty();
    }

    @Test
    @DisplayName("The points of the criteria add up to those of the whole, and each evaluation counts once")
    void nothingIsCountedTwice() {
        KpiCollector collector = collector();
        evaluated(collector, "ann", "0.9", criterion("greeting", 2, 2), criterion("solution", 7, 8));
        evaluated(collector, "bob", "0.5", criterion("greeting", 1, 2));
        KpiGroup all = collector.result().groups().get(0);

        assertThat(Kpis.value(all, "qa-score.of-points").numerator().orElseThrow())
                .isEqualByComparingTo("10");
        assertThat(Kpis.value(all, "qa-score.of-points").denominator().orElseThrow())
                .isEqualByComparingTo("12");
        assertThat(Kpis.value(all, "qa-score.mean").value().orElseThrow()).isEqualByComparingTo("0.7");
        assertThat(Kpis.value(all, "qa-score.mean").n()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "M72: the QA score, how complete the documents are and the after-call work stand in one report, by agent")
    void qualityIsOneReport() {
        KpiCollector collector = collector();
        for (ContactHistory call :
                List.of(call("a", "ann", 40, 3, 4), call("b", "ann", 20, 4, 4), call("c", "bob", 90, 1, 5))) {
            collector.acceptAll(call.events());
        }
        evaluated(collector, "ann", "0.9", criterion("greeting", 9, 10));
        evaluated(collector, "bob", "0.4", criterion("greeting", 4, 10));
        KpiResults results = collector.finish();

        assertThat(results.groupsBy(AGENT))
                .extracting(EvaluationUnitsTest::figures)
                .containsExactly(
                        "ann: QA 0.9, complete 0.875, after-call work 30",
                        "bob: QA 0.4, complete 0.2, after-call work 90");
    }

    @Test
    @DisplayName("M201: how even quality is: variance and range of the QA scores of agents")
    void howEvenQualityIs() {
        KpiCollector collector = collector();
        evaluated(collector, "ann", "0.9", criterion("greeting", 9, 10));
        evaluated(collector, "bob", "0.5", criterion("greeting", 5, 10));
        evaluated(collector, "cyd", "0.7", criterion("greeting", 7, 10));

        Dispersion dispersion = Dispersion.of(collector.result().groupsBy(AGENT), "qa-score.mean", 1)
                .orElseThrow();

        assertThat(dispersion.variance().orElseThrow()).isEqualByComparingTo("0.04");
        assertThat(dispersion.highest().subtract(dispersion.lowest())).isEqualByComparingTo("0.4");
    }

    @Test
    @DisplayName("An evaluation in which nothing applied is none; errors of criteria make those of the whole")
    void errorsAndNothing() {
        assertThat(EvaluationUnits.of(EvaluationUnitsTest::unit, Optional.empty(), false, 0, List.of()))
                .isEmpty();
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS, StandardDefinitions.records(), List.of(Grouping.by(Dimension.CRITERION)));
        EvaluationUnits.of(
                        EvaluationUnitsTest::unit,
                        Optional.of(BigDecimal.ZERO),
                        true,
                        1,
                        List.of(new EvaluatedCriterion("identity", BigDecimal.ZERO, BigDecimal.ONE, 1, 2)))
                .forEach(collector::count);
        KpiResults results = collector.result();
        KpiGroup all = results.groups().get(0);

        assertThat(Kpis.value(all, "error-rate.critical").value().orElseThrow()).isEqualByComparingTo("1");
        assertThat(Kpis.value(all, "error-rate.of-opportunities").value().orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(Kpis.value(all, "evaluation-failure-rate").value().orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(Kpis.value(Kpis.group(results, "criterion", "identity"), "error-rate.of-opportunities")
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("0.5");
    }

    @Test
    @DisplayName("What is no evaluation is refused")
    void whatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> criterion("greeting", 3, 2))
                .withMessage("EvaluatedCriterion.points must be 0 to possible, were 3 of 2 for greeting");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluatedCriterion("greeting", BigDecimal.ONE, BigDecimal.ONE, 2, 1))
                .withMessage("EvaluatedCriterion.errors must be 0 to opportunities, were 2 of 1 for greeting");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> criterion(" ", 1, 1))
                .withMessage("EvaluatedCriterion.criterion must not be blank, was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EvaluationUnits.of(EvaluationUnitsTest::unit, Optional.of(BigDecimal.TEN), false, 0, List.of()))
                .withMessage("EvaluationUnits.score must be 0 to 1, was 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationUnits.of(EvaluationUnitsTest::unit, Optional.empty(), false, 1, List.of()))
                .withMessage("EvaluationUnits.criticalErrors must be 0 to the errors, 0, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriterionScore.lowestFirst(List.of(), new BigDecimal("-1")))
                .withMessage("CriterionScore.fewest must be 0 or more, was -1");
    }

    private static KpiCollector collector() {
        return KpiCollector.of(
                Kpis.SETTINGS,
                KpiCatalogue.of(StandardDefinitions.everything().definitions().stream()
                        .filter(definition -> IN_ONE_REPORT.contains(definition.id()))
                        .toList()),
                List.of(AGENT, AGENT_CRITERION));
    }

    private static String figures(KpiGroup group) {
        return group.dimensions().get("agent") + ": QA " + figure(group, "qa-score.mean") + ", complete "
                + figure(group, "documentation-completeness") + ", after-call work "
                + figure(group, "wrap-up-time.mean");
    }

    private static String figure(KpiGroup group, String kpi) {
        return Kpis.value(group, kpi).value().orElseThrow().stripTrailingZeros().toPlainString();
    }

    /** A call of a minute, so many seconds of after-call work, and so many of the required fields answered. */
    private static ContactHistory call(String id, String agent, int wrapUp, int filled, int required) {
        return inbound(id)
                .connected(0, "l", agent)
                .legEnded(60, "l")
                .wrapUpStarted(60, "l", agent)
                .ended(60)
                .documented(60 + wrapUp, "l", required, filled)
                .wrapUpEnded(60 + wrapUp, "l", agent);
    }

    private static void evaluated(KpiCollector collector, String agent, String score, EvaluatedCriterion... criteria) {
        Supplier<UnitFacts.Builder> unit = () -> unit().dimension(Dimension.AGENT, Optional.of(agent));
        EvaluationUnits.of(unit, Optional.of(new BigDecimal(score)), false, 0, List.of(criteria))
                .forEach(collector::count);
    }

    private static UnitFacts.Builder unit() {
        return UnitFacts.at(CountedUnit.EVALUATION, NOON);
    }

    private static EvaluatedCriterion criterion(String criterion, int points, int possible) {
        return new EvaluatedCriterion(criterion, BigDecimal.valueOf(points), BigDecimal.valueOf(possible), 0, 0);
    }
}
