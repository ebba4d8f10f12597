package io.toritsugi.kpi.agenttime;

import static io.toritsugi.kpi.agenttime.AgentDay.LUNCH;
import static io.toritsugi.kpi.agenttime.AgentDay.TOILET;
import static io.toritsugi.kpi.agenttime.AgentDay.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTimeDefinitionsTest {
    /**
     * One day, in minutes: talk 120 + 60, hold 15, wrap-up 45: handling 240. Ringing 10, waiting 110, manual work 30. Training
     * 40, toilet 15, tool lost 5: paid 240 + 10 + 110 + 30 + 40 + 15 + 5 = 450. Lunch 60, not paid: staffed 510.
     */
    private static final AgentDay DAY = AgentDay.of("a1")
            .ready("09:00")
            .offered("09:50", "i1") // waiting 50
            .answered("10:00", "i1") // ringing 10
            .held("12:00", "i1") // talk 120
            .resumed("12:15", "i1") // hold 15
            .hungUp("13:15", "i1") // talk 60
            .wrapUp("13:15", "i1")
            .wrappedUp("14:00", "i1") // wrap-up 45
            .away("14:00", LUNCH)
            .ready("15:00") // lunch 60
            .manual("15:40", "16:10") // waiting 40, manual work 30
            .away("16:10", TRAINING)
            .away("16:50", TOILET) // training 40
            .ready("17:05") // toilet 15
            .toolLost("17:25") // waiting 20
            .toolBack("17:30") // tool lost 5
            .logout("17:30");

    private static final KpiGroup FIGURES =
            AgentDay.collected(DAY.until("23:00")).groups().get(0);

    private static KpiValue figure(String id) {
        return FIGURES.find(id).orElseThrow();
    }

    @ParameterizedTest(name = "{0} = {1} / {2}")
    @CsvSource({
        // handling ÷ (handling + waiting + ringing) = 240 ÷ (240 + 110 + 10)
        "occupancy.handling, 240, 360",
        // handling ÷ (handling + waiting), ringing in neither = 240 ÷ (240 + 110)
        "occupancy.on-contact, 240, 350",
        // handling ÷ (handling + manual work + waiting + ringing) = 240 ÷ (240 + 30 + 120)
        "occupancy.interacting, 240, 390",
        // (handling + waiting + ringing) ÷ staffed
        "utilisation.with-waiting, 360, 510",
        // handling ÷ staffed
        "utilisation.customer-time, 240, 510",
        // handling ÷ paid
        "utilisation.paid-time, 240, 450",
        // handling ÷ (paid - training - toilet) = 240 ÷ (450 - 40 - 15)
        "utilisation.paid-time-at-work, 240, 395",
        // (handling + waiting + ringing) ÷ paid
        "utilisation.paid-time-with-waiting, 360, 450",
        // (training + toilet + tool lost) ÷ paid = 1 - (240 + 120 + 30) ÷ 450
        "shrinkage.recorded, 60, 450",
        // training ÷ paid
        "shrinkage.recorded-planned, 40, 450",
        // (toilet + tool lost) ÷ paid
        "shrinkage.recorded-unplanned, 20, 450",
        // wrap-up ÷ staffed
        "wrap-up-share.of-staffed-time, 45, 510",
        // ready ÷ staffed
        "idle-share, 110, 510",
        // talk, hold and wrap-up of one contact, and as long engaged
        "concurrency, 240, 240"
    })
    void eachDefinitionDividesItsOwnTimes(String id, long numerator, long denominator) {
        KpiValue value = figure(id);

        assertThat(value.numerator().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(60 * numerator));
        assertThat(value.denominator().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(60 * denominator));
        assertThat(value.definition()).isEqualTo(id + "/1");
        assertThat(value.attribution()).isEqualTo(Attribution.CLIPPED);
    }

    /** Two talks, a hold, a wrap-up, one ringing and three waits; half-hours split most of them, and the whole counts each once. */
    @Test
    void aShareOfTimeIsMadeOfTheStretchesOfTimeThatItDivides() {
        assertThat(figure("occupancy.handling").n()).isEqualTo(8);
        assertThat(AgentDay.collected(DAY.until("23:00")).groups())
                .filteredOn(group -> group.dimensions().containsValue("2026-04-01T10:00:00Z"))
                .extracting(
                        group -> group.find("occupancy.handling").orElseThrow().n())
                .containsExactly(1L);
    }

    @Test
    void noTwoSharesHaveOneValue() {
        assertThat(StandardDefinitions.agentTime().definitions())
                .filteredOn(definition ->
                        definition.unit() == KpiUnit.RATIO && !definition.id().startsWith("adherence"))
                .hasSize(13)
                .extracting(definition -> figure(definition.id()).value().orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingDividedByNothingIsUndefined() {
        assertThat(AgentDay.collected(List.of()).groups().get(0).values().values())
                .extracting(KpiValue::value)
                .allSatisfy(value -> assertThat(value).isEmpty());
    }

    @Test
    void aValueHas17Digits() {
        assertThat(figure("occupancy.handling").value()).contains(new BigDecimal("0.66666666666666667"));
    }

    /** Lunch 60 minutes, training 40, toilet 15: 4 half-hours see lunch or training, one of them both. */
    @Test
    void timeAwayIsGroupedByItsReason() {
        KpiDefinition away = KpiDefinition.builder()
                .id("acme.time-away")
                .name(new Bilingual("Time away", "離席時間"))
                .description(new Bilingual("Time away.", "離席時間。"))
                .formula(new Formula.Sum(List.of(
                        StandardMeasure.TIME_AWAY_PLANNED,
                        StandardMeasure.TIME_AWAY_UNPLANNED,
                        StandardMeasure.TIME_AWAY_UNPAID)))
                .formulaText("Σ time away")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_TIME)
                .attribution(Attribution.CLIPPED)
                .source("this test")
                .build();
        KpiDefinition training = away.within(
                "training",
                new Bilingual("Training", "研修"),
                Condition.parse("unit.reason = 'training'").fold(problems -> Condition.never(), parsed -> parsed));
        KpiCollector collector = KpiCollector.of(
                AgentDay.SETTINGS, KpiCatalogue.of(List.of(away, training)), List.of(Grouping.by(Dimension.REASON)));
        DAY.until("23:00").forEach(period -> AgentTimeUnits.of(period).ifPresent(collector::count));

        assertThat(collector.result().groups())
                .extracting(
                        group -> group.dimensions().getOrDefault("reason", "all"),
                        group -> minutes(group, "acme.time-away"),
                        group -> minutes(group, "acme.time-away.training"))
                .containsExactly(
                        tuple("all", 115L, 40L),
                        tuple("lunch", 60L, 0L),
                        tuple("toilet", 15L, 0L),
                        tuple("training", 40L, 40L));
    }

    private static long minutes(KpiGroup group, String id) {
        return group.find(id).orElseThrow().value().orElseThrow().longValueExact() / 60;
    }
}
