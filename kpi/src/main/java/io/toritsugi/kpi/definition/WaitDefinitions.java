package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How long customers waited. */
final class WaitDefinitions {
    private WaitDefinitions() {}

    static List<KpiDefinition> means() {
        return List.of(asa(), averageTimeToAbandon(), averageWait(), excessWait());
    }

    static List<KpiDefinition> percentiles() {
        return List.of(percentile(50), percentile(90), percentile(95), percentile(99), maximum());
    }

    private static KpiDefinition asa() {
        return KpiDefinition.builder()
                .id("asa")
                .name(new Bilingual("Average speed of answer", "平均応答速度"))
                .description(new Bilingual(
                        "The mean wait of answered visits; who did not have to wait counts with zero, who gave up does not"
                                + " count.",
                        "応答した待ちの平均時間。待たずに応答したものは0秒として数え、放棄は含みません。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.WAIT_OF_ANSWERED),
                        List.of(StandardMeasure.ANSWERED_WITH_KNOWN_WAIT),
                        List.of()))
                .formulaText("Σ wait(answered) ÷ answered")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Amazon Connect and Genesys Cloud, average speed of answer")
                .build();
    }

    private static KpiDefinition averageTimeToAbandon() {
        return KpiDefinition.builder()
                .id("average-time-to-abandon")
                .name(new Bilingual("Average time to abandon", "平均放棄時間"))
                .description(
                        new Bilingual("The mean wait of visits in which the customer gave up.", "顧客があきらめるまで待った時間の平均。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.WAIT_OF_ABANDONED),
                        List.of(StandardMeasure.ABANDONED_WITH_KNOWN_WAIT),
                        List.of()))
                .formulaText("Σ wait(abandoned) ÷ abandoned")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Amazon Connect, average queue abandon time")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition averageWait() {
        return KpiDefinition.builder()
                .id("average-wait")
                .name(new Bilingual("Average wait", "平均待ち時間"))
                .description(new Bilingual(
                        "The mean wait of answered and abandoned visits together; not the speed of answer.",
                        "応答と放棄を合わせた待ち時間の平均。平均応答速度とは異なります。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.WAIT_OF_ANSWERED, StandardMeasure.WAIT_OF_ABANDONED),
                        List.of(StandardMeasure.ANSWERED_WITH_KNOWN_WAIT, StandardMeasure.ABANDONED_WITH_KNOWN_WAIT),
                        List.of()))
                .formulaText("Σ wait(answered or abandoned) ÷ (answered + abandoned)")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Toritsugi; some products show it as their average speed of answer")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition excessWait() {
        return KpiDefinition.builder()
                .id("excess-wait.mean")
                .name(new Bilingual("Excess wait", "平均超過待ち時間"))
                .description(new Bilingual(
                        "The mean time by which answered and abandoned visits waited longer than the service level's target;"
                                + " who did not counts with zero.",
                        "応答と放棄の待ち時間が目標時間を超えた分の平均。超えなかったものは0秒として数えます。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.EXCESS_WAIT),
                        List.of(StandardMeasure.ANSWERED_WITH_KNOWN_WAIT, StandardMeasure.ABANDONED_WITH_KNOWN_WAIT),
                        List.of()))
                .formulaText("Σ max(0, wait − target) ÷ (answered + abandoned)")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("ContactCenters (Université de Montréal), excess time")
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition percentile(int percent) {
        return KpiDefinition.builder()
                .id("wait.p" + percent)
                .name(new Bilingual("Wait, " + percent + " % within", "待ち時間" + percent + "%点"))
                .description(new Bilingual(
                        "The wait that " + percent
                                + " % of answered visits did not exceed: by nearest rank, within 1 % of"
                                + " that visit's wait.",
                        "応答した待ちの" + percent + "%がこの時間以内。最近順位法により、該当する待ち時間との誤差は1%以内です。"))
                .formula(new Formula.Percentile(Distribution.WAIT_ANSWERED, percent * 10))
                .formulaText("wait(answered) at rank ⌈" + percent + " ÷ 100 × answered⌉")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Nearest rank; integer log-linear histogram after HdrHistogram (Tene)")
                .build();
    }

    private static KpiDefinition maximum() {
        return KpiDefinition.builder()
                .id("wait.max")
                .name(new Bilingual("Longest wait", "最長待ち時間"))
                .description(new Bilingual(
                        "The longest wait of an answered visit, exactly. Whoever gave up after a longer wait does not"
                                + " count.",
                        "応答した待ちのうち最長の時間（正確な値）。放棄は含みません。"))
                .formula(new Formula.Maximum(Distribution.WAIT_ANSWERED))
                .formulaText("max wait(answered)")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Toritsugi; Amazon Connect's longest wait includes the abandoned")
                .build();
    }
}
