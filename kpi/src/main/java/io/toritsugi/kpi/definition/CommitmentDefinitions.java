package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** Whether what was promised and handed over was done. */
final class CommitmentDefinitions {
    private CommitmentDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                CountedShares.share(
                        "promise-kept-rate",
                        new Bilingual("Promises kept", "約束遵守率"),
                        new Bilingual(
                                "The share of promises to customers that were due and kept in time; withdrawn ones are left out.",
                                "期限を迎えた顧客との約束のうち、期限内に果たしたものの割合。取り消した約束は含みません。"),
                        StandardMeasure.PROMISES_KEPT,
                        StandardMeasure.PROMISES_DUE,
                        "promises kept in time ÷ promises that were due",
                        "Toritsugi"),
                CountedShares.share(
                        "hand-off.acknowledged-rate",
                        new Bilingual("Hand-offs taken over", "引き継ぎ受領率"),
                        new Bilingual(
                                "The share of matters handed to another party that it took over.",
                                "他部署などに引き継いだ案件のうち、相手が受け取ったものの割合。"),
                        StandardMeasure.HAND_OFFS_ACKNOWLEDGED,
                        StandardMeasure.HAND_OFFS,
                        "matters that were taken over ÷ matters that were handed over",
                        "Toritsugi"),
                CountedShares.mean(
                        "hand-off.turnaround",
                        KpiUnit.SECONDS,
                        new Bilingual("Hand-off turnaround", "引き継ぎ所要時間"),
                        new Bilingual(
                                "The mean time from handing a matter over until the other party took it over.",
                                "案件を引き継いでから、相手が受け取るまでの時間の平均。"),
                        StandardMeasure.TIME_TO_ACKNOWLEDGE,
                        StandardMeasure.HAND_OFFS_ACKNOWLEDGED,
                        "Σ (taken over − handed over) ÷ matters that were taken over",
                        "Toritsugi"),
                CountedShares.mean(
                        "hand-off.turnaround.business",
                        KpiUnit.SECONDS,
                        new Bilingual("Hand-off turnaround, business hours", "引き継ぎ所要時間（営業時間）"),
                        new Bilingual(
                                "The mean business time from handing a matter over until the other party took it over: closed hours do not"
                                        + " count.",
                                "案件を引き継いでから、相手が受け取るまでの営業時間の平均。営業時間外は数えません。"),
                        StandardMeasure.BUSINESS_TIME_TO_ACKNOWLEDGE,
                        StandardMeasure.HAND_OFFS_WITH_KNOWN_HOURS,
                        "Σ business time (handed over, taken over) ÷ matters that were taken over",
                        "Toritsugi"),
                percentile(50),
                percentile(90));
    }

    private static KpiDefinition percentile(int percent) {
        return KpiDefinition.builder()
                .id("hand-off.turnaround.business.p" + percent)
                .name(new Bilingual(
                        "Hand-off turnaround, " + percent + " % within, business hours",
                        "引き継ぎ所要時間" + percent + "%点（営業時間）"))
                .description(new Bilingual(
                        "The business time within which " + percent
                                + " % of the matters were taken over that were: by nearest rank, within 1 %.",
                        "受け取られた案件の" + percent + "%がこの営業時間内に受け取られました。最近順位法、誤差1%以内です。"))
                .formula(new Formula.Percentile(Distribution.HAND_OFF_TURNAROUND, percent * 10))
                .formulaText("business turnaround at rank ⌈" + percent + " ÷ 100 × matters that were taken over⌉")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.COMMITMENT)
                .source("Nearest rank; integer log-linear histogram after HdrHistogram (Tene)")
                .build();
    }
}
