package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** Readings of who was answered and who gave up; they differ in what becomes of short waits, and in what is divided by. */
final class AbandonmentDefinitions {
    private static final List<Measure> ABANDONED = List.of(StandardMeasure.ABANDONED);
    private static final List<Measure> SHORT = List.of(StandardMeasure.ABANDONED_SHORT);

    private AbandonmentDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                answered(
                        "short-ignored",
                        new Bilingual("Answer rate, short abandons ignored", "応答率（短時間放棄を除外）"),
                        new Bilingual(
                                "The share of offered visits that was answered, those left out that were abandoned after a"
                                        + " short wait.",
                                "短時間の放棄を除いたキュー着信のうち、応答した割合。"),
                        new Formula.Ratio(List.of(StandardMeasure.ANSWERED), VolumeDefinitions.OFFERED, SHORT),
                        "answered ÷ (answered + abandoned + flowedOut − abandonedShort)",
                        "Toritsugi; the correction for short calls that Japanese textbooks ask for"),
                answered(
                        "with-blocked",
                        new Bilingual("Answer rate, blocked included", "応答率（受付拒否を含む）"),
                        new Bilingual(
                                "The share answered of offered visits and those that the queue refused, because it was closed"
                                        + " or full or had no agents.",
                                "キュー着信と、時間外・満杯・担当者不在による受付拒否を合わせたうち、応答した割合。"),
                        new Formula.Ratio(
                                List.of(StandardMeasure.ANSWERED),
                                List.of(StandardMeasure.OFFERED, StandardMeasure.BLOCKED),
                                List.of()),
                        "answered ÷ (answered + abandoned + flowedOut + blocked)",
                        "Toritsugi; closed and full as in Wazo's outcomes of a queue"),
                abandonment(
                        "short-forgiven",
                        new Bilingual("Abandonment rate, short ones forgiven", "放棄率（短時間放棄を不算入）"),
                        new Bilingual(
                                "The share of offered visits in which the customer gave up after more than a short wait; short"
                                        + " ones count as offered.",
                                "キュー着信のうち、短時間を超えて待った顧客があきらめた割合。短時間の放棄も分母には含みます。"),
                        new Formula.Ratio(
                                List.of(StandardMeasure.ABANDONED_NOT_SHORT), VolumeDefinitions.OFFERED, List.of()),
                        "(abandoned − abandonedShort) ÷ (answered + abandoned + flowedOut)",
                        "Toritsugi; short abandons removed from the numerator alone"),
                abandonment(
                        "short-ignored",
                        new Bilingual("Abandonment rate, short ones ignored", "放棄率（短時間放棄を除外）"),
                        new Bilingual(
                                "The share in which the customer gave up of offered visits, those left out on both sides that"
                                        + " were abandoned after a short wait.",
                                "短時間の放棄を分子と分母の両方から除いた、キュー着信のうち顧客があきらめた割合。"),
                        new Formula.Ratio(
                                List.of(StandardMeasure.ABANDONED_NOT_SHORT), VolumeDefinitions.OFFERED, SHORT),
                        "(abandoned − abandonedShort) ÷ (answered + abandoned + flowedOut − abandonedShort)",
                        "Cisco UCCE, abandon wait time: such a call is not even offered"),
                abandonment(
                        "of-answered",
                        new Bilingual("Abandonment rate, of answered and abandoned", "放棄率（応答と放棄のうち）"),
                        new Bilingual(
                                "The share in which the customer gave up of answered and abandoned visits alone; what flowed"
                                        + " out has no part in it.",
                                "応答と放棄のうち、顧客があきらめた割合。流出は含みません。"),
                        new Formula.Ratio(
                                ABANDONED, List.of(StandardMeasure.ANSWERED, StandardMeasure.ABANDONED), List.of()),
                        "abandoned ÷ (answered + abandoned)",
                        "Google Contact Center AI Platform, without its exclusions"));
    }

    private static KpiDefinition answered(
            String reading, Bilingual name, Bilingual description, Formula formula, String text, String source) {
        return Rates.of(CountedUnit.QUEUE_VISIT, "answer-rate." + reading, name, description, formula, text, source);
    }

    private static KpiDefinition abandonment(
            String reading, Bilingual name, Bilingual description, Formula formula, String text, String source) {
        return Rates.of(
                CountedUnit.QUEUE_VISIT, "abandonment-rate." + reading, name, description, formula, text, source);
    }
}
