package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How much left a queue without an answer and without giving up, and how much it never took. */
final class FlowDefinitions {
    private FlowDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                Rates.of(
                        CountedUnit.QUEUE_VISIT,
                        "flow-out-rate",
                        new Bilingual("Flow-out rate", "流出率"),
                        new Bilingual(
                                "The share of offered visits that went on elsewhere without an answer, such as to another queue,"
                                        + " a callback or voicemail.",
                                "キュー着信のうち、応答されずに別のキューや折り返し予約、留守番電話などへ移った割合。"),
                        new Formula.Ratio(List.of(StandardMeasure.FLOWED_OUT), VolumeDefinitions.OFFERED, List.of()),
                        "flowedOut ÷ (answered + abandoned + flowedOut)",
                        "Genesys Cloud, flow-out metric, of offered"),
                Rates.of(
                        CountedUnit.QUEUE_VISIT,
                        "blocked-rate",
                        new Bilingual("Blocked rate", "受付拒否率"),
                        new Bilingual(
                                "The share of those that came to a queue that it refused, because it was closed or full or had"
                                        + " no agents.",
                                "キューに来たもののうち、時間外・満杯・担当者不在で受け付けなかった割合。"),
                        new Formula.Ratio(
                                List.of(StandardMeasure.BLOCKED),
                                List.of(StandardMeasure.OFFERED, StandardMeasure.BLOCKED),
                                List.of()),
                        "blocked ÷ (answered + abandoned + flowedOut + blocked)",
                        "Toritsugi; closed and full as in Wazo's outcomes of a queue"));
    }
}
