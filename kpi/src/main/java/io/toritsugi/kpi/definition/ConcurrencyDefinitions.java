package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How many contacts agents serve at the same time, and the two average handle times that follow from it. */
final class ConcurrencyDefinitions {
    private ConcurrencyDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(concurrency(), sessionAht(), workloadAht());
    }

    private static KpiDefinition concurrency() {
        return KpiDefinition.builder()
                .id("concurrency")
                .name(new Bilingual("Concurrency", "同時応対数"))
                .description(new Bilingual(
                        "How many sessions an agent has at the same time on average, while he has any. A session is his part in one contact that is connected, held or wrapped up.",
                        "担当者が応対している間の、同時応対件数の平均。通話・保留・後処理中の応対を1件と数えます。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.SESSION_TIME), List.of(StandardMeasure.ENGAGED_TIME), List.of()))
                .formulaText("Σ session time ÷ time with a session or more")
                .unit(KpiUnit.FACTOR)
                .countedUnit(CountedUnit.AGENT_TIME)
                .attribution(Attribution.CLIPPED)
                .source("unanswered.io, concurrent handle time")
                .build();
    }

    private static KpiDefinition sessionAht() {
        return KpiDefinition.builder()
                .id("session-aht")
                .name(new Bilingual("Session AHT", "セッション平均処理時間"))
                .description(new Bilingual(
                        "The mean length of a session, as the customer sees it: session AHT is workload AHT times concurrency. A session counts where it began, its time where it passed.",
                        "顧客から見た1件の平均処理時間。作業量の平均処理時間に同時応対数を掛けた値です。件数は開始した時間帯に、時間は経過した時間帯に数えます。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.SESSION_TIME), List.of(StandardMeasure.SESSIONS), List.of()))
                .formulaText("Σ session time ÷ sessions")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_TIME)
                .attribution(Attribution.ENTRY)
                .source("unanswered.io, concurrent handle time")
                .build();
    }

    private static KpiDefinition workloadAht() {
        return KpiDefinition.builder()
                .id("workload-aht")
                .name(new Bilingual("Workload AHT", "作業量の平均処理時間"))
                .description(new Bilingual(
                        "What a session costs an agent on the wall clock. To divide it by the concurrency again, as is sometimes taught, counts the concurrency twice.",
                        "1件あたりに担当者が実際に使った時間。これをさらに同時応対数で割ると、二重に割ることになります。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.ENGAGED_TIME), List.of(StandardMeasure.SESSIONS), List.of()))
                .formulaText("time with a session or more ÷ sessions")
                .unit(KpiUnit.SECONDS)
                .countedUnit(CountedUnit.AGENT_TIME)
                .attribution(Attribution.ENTRY)
                .source(
                        "callcentrehelper.com, how to calculate concurrency AHT; its own division by concurrency left out")
                .build();
    }
}
