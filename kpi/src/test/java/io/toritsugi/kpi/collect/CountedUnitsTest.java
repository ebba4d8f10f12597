package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.measure.UnitSource;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.survey.Confidence;
import io.toritsugi.kpi.survey.Proportion;
import io.toritsugi.kpi.survey.SurveyUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no event of a contact tells: what hosts count themselves. */
class CountedUnitsTest {
    private static final Instant NOON = Instant.parse("2026-04-06T03:00:00Z");
    private static final HostMeasure UPSELLS = HostMeasure.count("acme.upsells", CountedUnit.INTERACTION);

    private static final KpiDefinition UPSELL_RATE = KpiDefinition.builder()
            .id("acme.upsell-rate")
            .name(new Bilingual("Upsell rate", "アップセル率"))
            .description(new Bilingual("Upsells per contact.", "応対あたりのアップセル。"))
            .formula(new Formula.Ratio(List.of(UPSELLS), List.of(StandardMeasure.HANDLED_CONTACTS), List.of()))
            .formulaText("upsells ÷ contacts that an agent served")
            .unit(KpiUnit.RATIO)
            .countedUnit(CountedUnit.INTERACTION)
            .source("the host")
            .build();

    /** Every contact with two legs or more has an upsell. */
    private static final UnitSource TWO_LEGS = new UnitSource() {
        @Override
        public Set<HostMeasure> measures() {
            return Set.of(UPSELLS);
        }

        @Override
        public List<UnitFacts> unitsOf(Interaction contact) {
            return contact.legs().size() < 2
                    ? List.of()
                    : List.of(UnitFacts.at(
                                    CountedUnit.INTERACTION, contact.createdAt().orElseThrow())
                            .value(UPSELLS, 1)
                            .build());
        }
    };

    private static UnitFacts.Builder asked(String queue) {
        return UnitFacts.at(CountedUnit.SURVEY, NOON).dimension(Dimension.QUEUE, Optional.of(queue));
    }

    private static KpiCollector collector(KpiCatalogue catalogue, Dimension... dimensions) {
        return KpiCollector.of(
                Kpis.SETTINGS,
                catalogue,
                List.of(dimensions).stream().map(Grouping::by).toList());
    }

    /** The oracle of NPS: three promoters, one passive and one detractor are 40; of 1 to 5, 5, 4, 4, 2 are 3 of 4 and 3.75. */
    @Test
    void whatCustomersAnswerIsGroupedAsContactsAre() {
        KpiCollector collector = collector(StandardDefinitions.surveys(), Dimension.QUEUE);
        for (int score : new int[] {10, 9, 9, 7, 3}) {
            collector.count(
                    SurveyUnits.nps(SurveyUnits.answered(asked("sales")), score).build());
        }
        for (int score : new int[] {5, 4, 4, 2}) {
            collector.count(SurveyUnits.csat(SurveyUnits.answered(asked("loans")), score)
                    .build());
        }
        collector.count(SurveyUnits.ces(SurveyUnits.answered(asked("loans")), 7).build());
        collector.count(SurveyUnits.ces(SurveyUnits.answered(asked("loans")), 4).build());
        collector.count(SurveyUnits.offered(asked("loans")).build());
        KpiResults results = collector.result();
        KpiGroup loans = Kpis.group(results, "queue", "loans");

        assertThat(Kpis.value(results.groups().get(0), "nps").value().orElseThrow())
                .isEqualByComparingTo("0.4");
        assertUndefined(loans, "nps");
        assertRatio(loans, "csat.top-two", "3", "4");
        assertRatio(loans, "csat.mean", "15", "4");
        assertRatio(loans, "ces.mean", "11", "2");
        assertRatio(loans, "ces.easy", "1", "2");
        assertRatio(loans, "survey-response-rate", "6", "7");
        assertThat(Proportion.of(Kpis.value(loans, "csat.top-two")).wilson(Confidence.PERCENT_95))
                .isEqualTo(new Proportion(3, 4).wilson(Confidence.PERCENT_95))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "csat, 0, 1 to 5",
        "csat, 6, 1 to 5",
        "nps, -1, 0 to 10",
        "nps, 11, 0 to 10",
        "ces, 0, 1 to 7",
        "ces, 8, 1 to 7"
    })
    void anotherScaleIsRefused(String survey, int score, String allowed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    switch (survey) {
                        case "csat" -> SurveyUnits.csat(asked("q"), score);
                        case "nps" -> SurveyUnits.nps(asked("q"), score);
                        default -> SurveyUnits.ces(asked("q"), score);
                    }
                })
                .withMessage("SurveyUnits." + survey + " must be given a score from " + allowed + ", was " + score);
    }

    @Test
    void aMeanOfScoresIsNoProportion() {
        KpiCollector collector = collector(StandardDefinitions.surveys());
        collector.count(SurveyUnits.csat(asked("q"), 4).build());
        KpiValue mean = Kpis.value(collector.result().groups().get(0), "csat.mean");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(mean))
                .withMessage("Proportion.of must be given a share of units, was csat.mean/1 in POINTS");
    }

    /**
     * Two evaluations: 9 of 10 points and 30 of 60, the second with two errors, one of them critical, among 20 opportunities. Of all
     * points 39 of 70; the mean of the scores (0.9 + 0.5) ÷ 2 = 0.7.
     */
    @Test
    void longEvaluationsWeighMoreInOneReading() {
        KpiCollector collector = collector(StandardDefinitions.records());
        collector.count(evaluation(900_000, 9, 10).build());
        collector.count(evaluation(500_000, 30, 60)
                .value(StandardMeasure.EVALUATIONS_WITH_ERROR, 1)
                .value(StandardMeasure.EVALUATIONS_WITH_CRITICAL_ERROR, 1)
                .value(StandardMeasure.ERRORS, 2)
                .value(StandardMeasure.ERROR_OPPORTUNITIES, 20)
                .build());
        KpiGroup all = collector.result().groups().get(0);

        assertRatio(all, "qa-score.of-points", "39", "70");
        assertRatio(all, "qa-score.mean", "1.4", "2");
        assertRatio(all, "error-rate.of-evaluations", "1", "2");
        assertRatio(all, "error-rate.critical", "1", "2");
        assertRatio(all, "error-rate.of-opportunities", "2", "20");
        assertRatio(all, "evaluation-failure-rate", "0", "2");
    }

    private static UnitFacts.Builder evaluation(long score, long points, long possible) {
        return UnitFacts.at(CountedUnit.EVALUATION, NOON)
                .value(StandardMeasure.EVALUATIONS, 1)
                .value(StandardMeasure.EVALUATION_SCORES, score)
                .value(StandardMeasure.EVALUATION_POINTS, points * 1_000_000)
                .value(StandardMeasure.EVALUATION_POINTS_POSSIBLE, possible * 1_000_000);
    }

    /** Genesys Cloud users: of seven dialled six reached the customer and five were bridged; one of eight due was never dialled. */
    @Test
    void aCallbackIsAFunnelAndNoRate() {
        KpiCollector collector = collector(StandardDefinitions.records());
        for (int callback = 0; callback < 8; callback++) {
            collector.count(UnitFacts.at(CountedUnit.CALLBACK, NOON)
                    .value(StandardMeasure.CALLBACKS_REQUESTED, 1)
                    .value(StandardMeasure.CALLBACKS_DUE, 1)
                    .value(StandardMeasure.CALLBACKS_DIALLED, callback < 7 ? 1 : 0)
                    .value(StandardMeasure.CALLBACK_WAIT, callback < 7 ? 60_000 : 0)
                    .value(StandardMeasure.CALLBACK_ATTEMPTS, callback < 7 ? 2 : 0)
                    .value(StandardMeasure.CALLBACKS_REACHED, callback < 6 ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_BRIDGED, callback < 5 ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_RESOLVED, callback < 4 ? 1 : 0)
                    .value(StandardMeasure.CALLBACKS_ON_TIME, callback < 3 ? 1 : 0)
                    .build());
        }
        KpiGroup all = collector.result().groups().get(0);

        assertRatio(all, "callback.dial-rate", "7", "8");
        assertRatio(all, "callback.on-time-rate", "3", "8");
        assertRatio(all, "callback.reach-rate", "6", "7");
        assertRatio(all, "callback.bridge-rate", "5", "7");
        assertRatio(all, "callback.success-rate", "4", "8");
        assertRatio(all, "callback.wait-to-dial", "420", "7");
        assertRatio(all, "callback.attempts-per-success", "14", "5");
        assertUndefined(
                collector(StandardDefinitions.records()).result().groups().get(0), "callback.reach-rate");
    }

    /** 1,200.50 of labour and 99.50 of lines for two contacts, of which one was resolved. */
    @Test
    void costsAreDividedByWhatEventsTell() {
        KpiCatalogue catalogue = StandardDefinitions.records();
        KpiCollector collector = collector(catalogue);
        collector.acceptAll(ContactHistory.inbound("a")
                .connected(0, "l", "ann")
                .legEnded(60, "l")
                .ended(60)
                .events());
        collector.acceptAll(ContactHistory.inbound("b")
                .connected(0, "l", "ann")
                .legEnded(60, "l")
                .ended(60)
                .events());
        for (long millionths : new long[] {1_200_500_000, 99_500_000}) {
            collector.count(UnitFacts.at(CountedUnit.INTERACTION, NOON)
                    .value(StandardMeasure.COST, millionths)
                    .build());
        }
        KpiGroup all = collector.result().groups().get(0);

        assertRatio(all, "cost-per-contact", "1300", "2");
        assertThat(Kpis.value(all, "cost-per-contact").value().orElseThrow()).isEqualByComparingTo("650");
        assertUndefined(all, "cost-per-resolution");
    }

    @Test
    void promisesAndHandOffsAreKeptOrNot() {
        KpiCollector collector = collector(StandardDefinitions.records());
        for (int kept : new int[] {1, 1, 0}) {
            collector.count(UnitFacts.at(CountedUnit.COMMITMENT, NOON)
                    .value(StandardMeasure.PROMISES_DUE, 1)
                    .value(StandardMeasure.PROMISES_KEPT, kept)
                    .value(StandardMeasure.HAND_OFFS, 1)
                    .value(StandardMeasure.HAND_OFFS_ACKNOWLEDGED, kept)
                    .value(StandardMeasure.TIME_TO_ACKNOWLEDGE, 90_000L * kept)
                    .build());
        }
        KpiGroup all = collector.result().groups().get(0);

        assertRatio(all, "promise-kept-rate", "2", "3");
        assertRatio(all, "hand-off.acknowledged-rate", "2", "3");
        assertRatio(all, "hand-off.turnaround", "180", "2");
    }

    @Test
    void aHostCountsContactsByASourceOfItsOwn() {
        KpiCollector collector =
                KpiCollector.of(Kpis.SETTINGS, KpiCatalogue.of(List.of(UPSELL_RATE)), List.of(), 0, List.of(TWO_LEGS));
        ContactHistory one = ContactHistory.inbound("one")
                .connected(0, "l1", "ann")
                .legEnded(60, "l1")
                .ended(60);
        ContactHistory two = ContactHistory.inbound("two")
                .connected(0, "l1", "ann")
                .legEnded(60, "l1")
                .connected(60, "l2", "bob")
                .legEnded(90, "l2")
                .ended(90);
        collector.acceptAll(one.events());
        collector.acceptAll(two.events());

        assertRatio(collector.result().groups().get(0), "acme.upsell-rate", "1", "2");
        assertThat(KpiExplainer.reading(Kpis.SETTINGS, List.of(TWO_LEGS), two.events())
                        .explain(UPSELL_RATE, Map.of()))
                .extracting(
                        found -> found.contact().interaction().orElseThrow().value(),
                        found -> found.value().numerator().orElseThrow().intValue())
                .containsExactly(tuple("two", 1));
    }

    @Test
    void aSourceThatFailsIsCountedAndTakesNothingFromOthers() {
        UnitSource broken = new UnitSource() {
            @Override
            public Set<HostMeasure> measures() {
                return Set.of(HostMeasure.count("acme.broken", CountedUnit.INTERACTION));
            }

            @Override
            public List<UnitFacts> unitsOf(Interaction contact) {
                throw new IllegalStateException("no such table");
            }
        };
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS, StandardDefinitions.catalogue(), List.of(), 0, List.of(broken, TWO_LEGS));
        collector.acceptAll(ContactHistory.inbound("one")
                .connected(0, "l", "ann")
                .legEnded(60, "l")
                .ended(60)
                .events());
        KpiResults results = collector.result();

        assertThat(results.oddities()).containsEntry("unit-source-failed", 1L);
        Kpis.assertValue(results.groups().get(0), "contacts.handled", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiCollector.of(
                        Kpis.SETTINGS, StandardDefinitions.catalogue(), List.of(), 0, List.of(TWO_LEGS, TWO_LEGS)))
                .withMessageContaining("acme.upsells:COUNT:INTERACTION:ENDED is of two");
    }

    @Test
    void collectorsThatCountOtherThingsAreNotMerged() {
        KpiCatalogue catalogue = KpiCatalogue.of(List.of(UPSELL_RATE));
        KpiCollector counts = KpiCollector.of(Kpis.SETTINGS, catalogue, List.of(), 0, List.of(TWO_LEGS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.merge(KpiCollector.of(Kpis.SETTINGS, catalogue, List.of())))
                .withMessageEndingWith("groupings and measures of sources");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.merge(
                        KpiCollector.of(Kpis.SETTINGS, catalogue, List.of()).settled(), List.of()))
                .withMessageContaining("measures of sources, and was of others");
    }

    @Test
    void whatComesAfterItsTimeWasCompleteIsLeftOutAndCounted() {
        KpiCollector collector = collector(StandardDefinitions.surveys());
        collector.completeUntil(NOON.plusMillis(1));
        collector.count(SurveyUnits.csat(asked("q"), 5).build());

        assertUndefined(collector.result().groups().get(0), "csat.top-two");
        assertThat(collector.result().oddities()).containsEntry("behind-watermark", 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "acme.upsells:COUNT:INTERACTION, 'Measure must be one of the SDK, or id:kind:unit:moment'",
        "acme.upsells:NUMBER:INTERACTION:ENDED, 'MeasureKind of a host''s own measure must be one of'",
        "upsells:COUNT:INTERACTION:ENDED, 'HostMeasure.id must be two or more words'"
    })
    void aMeasureIsReadOrRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.read(text))
                .withMessageStartingWith(message);
        assertThat(Measure.read(UPSELLS.text())).isEqualTo(UPSELLS);
        assertThat(Measure.read("TALK")).isEqualTo(StandardMeasure.TALK);
    }
}
