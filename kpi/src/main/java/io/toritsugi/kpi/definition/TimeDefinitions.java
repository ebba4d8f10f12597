package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How long agents were busy with a contact. */
final class TimeDefinitions {
    private TimeDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                meanTalk(), sumOfTalk(), meanHandle(), meanHold(), meanWrapUp(), wrapUpShare(), wrapUpTimeouts());
    }

    private static KpiDefinition meanTalk() {
        return KpiDefinition.builder()
                .id("talk-time.mean")
                .name(new Bilingual("Average talk time", "平均通話時間"))
                .description(new Bilingual(
                        "The mean talk of agent legs, holds left out; a transfer makes two legs. Legs whose agent the"
                                + " source does not name count as well.",
                        "担当者ごとの通話時間の平均。保留は含みません。転送は2件と数えます。担当者名が不明のものも含みます。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.TALK), List.of(StandardMeasure.LEGS_WITH_KNOWN_TALK), List.of()))
                .formulaText("Σ talk ÷ agent legs")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, talk metric: every agent leg counts")
                .build();
    }

    private static KpiDefinition sumOfTalk() {
        return KpiDefinition.builder()
                .id("talk-time.sum")
                .name(new Bilingual("Total talk time", "通話時間合計"))
                .description(new Bilingual(
                        "The talk of all agent legs together, holds left out; legs whose agent the source does not name"
                                + " included.",
                        "担当者の通話時間の合計。保留は含みません。担当者名が不明のものも含みます。"))
                .formula(new Formula.Sum(List.of(StandardMeasure.TALK)))
                .formulaText("Σ talk")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, talk metric: every agent leg counts")
                .build();
    }

    private static KpiDefinition meanHandle() {
        return KpiDefinition.builder()
                .id("handle-time.mean")
                .name(new Bilingual("Average handle time", "平均処理時間"))
                .description(new Bilingual(
                        "The mean of talk, hold and after-call work of an agent leg. A leg counts when its after-call work"
                                + " is over; one without after-call work counts with none.",
                        "通話・保留・後処理の合計の平均（AHT）。後処理が終わった時点で数え、後処理がなければ0秒とします。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.HANDLE), List.of(StandardMeasure.LEGS_WITH_KNOWN_HANDLE), List.of()))
                .formulaText("Σ (talk + hold + wrapUp) ÷ agent legs")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, average handle, without dialing and contacting")
                .build();
    }

    private static KpiDefinition meanHold() {
        return KpiDefinition.builder()
                .id("hold-time.mean")
                .name(new Bilingual("Average hold time", "平均保留時間"))
                .description(new Bilingual(
                        "The mean time on hold of the legs that the average handle time is made of; a leg without any hold"
                                + " counts with none.",
                        "平均処理時間の対象となる対応の、保留時間の平均。保留がない対応は0秒とします。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.HOLD), List.of(StandardMeasure.LEGS_WITH_KNOWN_HANDLE), List.of()))
                .formulaText("Σ hold ÷ agent legs")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Amazon Connect, average customer hold time; there only contacts with a hold count")
                .build();
    }

    private static KpiDefinition meanWrapUp() {
        return KpiDefinition.builder()
                .id("wrap-up-time.mean")
                .name(new Bilingual("Average after-call work", "平均後処理時間"))
                .description(new Bilingual(
                        "The mean after-call work of the legs that the average handle time is made of; a leg without any"
                                + " counts with none.",
                        "平均処理時間の対象となる対応の、後処理時間の平均（ACW）。後処理がない対応は0秒とします。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.WRAP_UP), List.of(StandardMeasure.LEGS_WITH_KNOWN_HANDLE), List.of()))
                .formulaText("Σ wrapUp ÷ agent legs")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, average after-call work, over all handled legs")
                .build();
    }

    private static KpiDefinition wrapUpShare() {
        return KpiDefinition.builder()
                .id("wrap-up-share.of-handle")
                .name(new Bilingual("After-call share of handle time", "処理時間に占める後処理の割合"))
                .description(new Bilingual(
                        "How much of the handle time of agent legs is after-call work. Not the mean of the shares of legs:"
                                + " long legs weigh more.",
                        "担当者の処理時間のうち後処理が占める割合。対応ごとの割合の平均ではなく、時間の合計どうしの比です。"))
                .formula(
                        new Formula.Ratio(List.of(StandardMeasure.WRAP_UP), List.of(StandardMeasure.HANDLE), List.of()))
                .formulaText("Σ wrapUp ÷ Σ (talk + hold + wrapUp)")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Toritsugi; of the parts of the average handle time")
                .build();
    }

    private static KpiDefinition wrapUpTimeouts() {
        return KpiDefinition.builder()
                .id("wrap-up-timeout-rate")
                .name(new Bilingual("After-call time-out rate", "後処理タイムアウト率"))
                .description(new Bilingual(
                        "The share of after-call works that ended because their limit was reached. Legs without after-call work"
                                + " are left out.",
                        "後処理のうち、制限時間に達して終わった割合。後処理がない対応は含みません。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.WRAP_UPS_TIMED_OUT), List.of(StandardMeasure.WRAPPED_UP), List.of()))
                .formulaText("after-call works timed out ÷ after-call works")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Toritsugi; time-outs as in Genesys Cloud's and Amazon Connect's after-call work settings")
                .build();
    }
}
