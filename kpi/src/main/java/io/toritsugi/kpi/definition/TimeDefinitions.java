package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import java.util.List;

/** How long agents were busy with a contact. */
final class TimeDefinitions {
    private TimeDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(meanTalk(), sumOfTalk(), meanHandle());
    }

    private static KpiDefinition meanTalk() {
        return KpiDefinition.builder()
                .id("talk-time.mean")
                .name(new Bilingual("Average talk time", "平均通話時間"))
                .description(new Bilingual(
                        "The mean talk of agent legs, holds left out; a transfer makes two legs. Legs whose agent the"
                                + " source does not name count as well.",
                        "担当者ごとの通話時間の平均。保留は含みません。転送は2件と数えます。担当者名が不明のものも含みます。"))
                .formula(new Formula.Ratio(List.of(Measure.TALK), List.of(Measure.LEGS_WITH_KNOWN_TALK), List.of()))
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
                .formula(new Formula.Sum(List.of(Measure.TALK)))
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
                .formula(new Formula.Ratio(List.of(Measure.HANDLE), List.of(Measure.LEGS_WITH_KNOWN_HANDLE), List.of()))
                .formulaText("Σ (talk + hold + wrapUp) ÷ agent legs")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_LEG)
                .source("Genesys Cloud, average handle, without dialing and contacting")
                .build();
    }
}
