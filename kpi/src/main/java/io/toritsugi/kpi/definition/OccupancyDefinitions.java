package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** How busy contacts keep agents: the readings of occupancy and utilisation, and what they leave. */
final class OccupancyDefinitions {
    private OccupancyDefinitions() {}

    static List<KpiDefinition> occupancy() {
        return List.of(
                TimeShares.share(
                        "occupancy.handling",
                        new Bilingual("Occupancy", "占有率"),
                        new Bilingual(
                                "How busy contacts keep agents: talk, hold and wrap-up, divided by the same and waiting. Ringing is waiting; manual work is left out.",
                                "通話・保留・後処理の時間を、それらと待機時間の合計で割った値。着信中は待機に含み、手動業務は含みません。"),
                        TimeShares.HANDLING,
                        TimeShares.HANDLING_AND_WAITING,
                        "(talk + hold + wrap-up) ÷ (talk + hold + wrap-up + ringing + ready)",
                        "COPC, as ProSeed teaches it"),
                TimeShares.share(
                        "occupancy.on-contact",
                        new Bilingual("Occupancy, without ringing", "占有率（着信中を除く）"),
                        new Bilingual(
                                "Time on contacts, wrap-up included, divided by the same and idle time. Ringing is in neither.",
                                "後処理を含む応対時間を、それと待機時間の合計で割った値。着信中はどちらにも含みません。"),
                        TimeShares.HANDLING,
                        TimeShares.together(TimeShares.HANDLING, List.of(StandardMeasure.TIME_READY)),
                        "(talk + hold + wrap-up) ÷ (talk + hold + wrap-up + ready)",
                        "Amazon Connect, occupancy"),
                TimeShares.share(
                        "occupancy.interacting",
                        new Bilingual("Occupancy, with manual work", "占有率（手動業務を分母に含む）"),
                        new Bilingual(
                                "Talk, hold and wrap-up, divided by the same, manual work and waiting: work beside the queues lowers it.",
                                "通話・保留・後処理の時間を、それらと手動業務・待機時間の合計で割った値。手動業務があると下がります。"),
                        TimeShares.HANDLING,
                        TimeShares.together(
                                TimeShares.HANDLING_AND_WAITING, List.of(StandardMeasure.TIME_IN_MANUAL_WORK)),
                        "(talk + hold + wrap-up) ÷ (talk + hold + wrap-up + manual work + ringing + ready)",
                        "Genesys Cloud, occupancy: interacting ÷ (interacting + communicating + idle)"));
    }

    static List<KpiDefinition> utilisation() {
        return List.of(
                TimeShares.share(
                        "utilisation.with-waiting",
                        new Bilingual("Utilisation (A)", "稼働率（A）"),
                        new Bilingual(
                                "The share of staffed time in which agents serve contacts or wait for them. The commonest reading in Japan; waiting raises it.",
                                "総勤務時間のうち、通話・保留・後処理・待機の時間の割合。待機も稼働に数える、最も一般的な定義です。"),
                        TimeShares.HANDLING_AND_WAITING,
                        TimeShares.STAFFED,
                        "(talk + hold + wrap-up + ringing + ready) ÷ staffed time",
                        "Japanese practice, reading A: alivenet.com, call-center-utilization-rate"),
                TimeShares.share(
                        "utilisation.customer-time",
                        new Bilingual("Utilisation (B)", "稼働率（B）"),
                        new Bilingual(
                                "The share of staffed time that is spent on customers. Waiting lowers it.",
                                "総勤務時間のうち、実際に顧客対応に使った時間の割合。待機があると下がります。"),
                        TimeShares.HANDLING,
                        TimeShares.STAFFED,
                        "(talk + hold + wrap-up) ÷ staffed time",
                        "Japanese practice, reading B: nttactprocx.com, contact-center-utilization"),
                TimeShares.share(
                        "utilisation.paid-time",
                        new Bilingual("Utilisation (C, paid)", "稼働率（C・給与時間）"),
                        new Bilingual(
                                "The share of paid time that is spent on customers; non-productive time is in the denominator.",
                                "給与が発生する時間のうち、顧客対応に使った時間の割合。非生産時間も分母に含みます。"),
                        TimeShares.HANDLING,
                        TimeShares.PAID,
                        "(talk + hold + wrap-up) ÷ paid time",
                        "Japanese practice, reading C: ntn-bpo.jp, measure-the-quality-of-a-call-center"),
                TimeShares.share(
                        "utilisation.paid-time-at-work",
                        new Bilingual("Utilisation (C, paid at work)", "稼働率（C・非生産時間を除く）"),
                        new Bilingual(
                                "The share of paid time, less non-productive time, that is spent on customers. Non-productive is time in which agents are not ready or are draining; a lost tool is neither.",
                                "給与が発生する時間から非生産時間を引いた時間のうち、顧客対応に使った時間の割合。非生産時間は離席中と退席待ちで、端末応答なしは含みません。"),
                        TimeShares.HANDLING,
                        TimeShares.together(
                                TimeShares.HANDLING_AND_WAITING,
                                List.of(
                                        StandardMeasure.TIME_IN_MANUAL_WORK,
                                        StandardMeasure.TIME_TOOL_LOST_PLANNED,
                                        StandardMeasure.TIME_TOOL_LOST_UNPLANNED)),
                        "(talk + hold + wrap-up) ÷ (paid time − paid time away)",
                        "Japanese practice, reading C: ntn-bpo.jp, measure-the-quality-of-a-call-center"),
                TimeShares.share(
                        "utilisation.paid-time-with-waiting",
                        new Bilingual("Utilisation (COPC)", "稼働率（COPC）"),
                        new Bilingual(
                                "The share of paid time in which agents serve contacts or wait for them.",
                                "給与が発生する時間のうち、通話・保留・後処理・待機の時間の割合。"),
                        TimeShares.HANDLING_AND_WAITING,
                        TimeShares.PAID,
                        "(talk + hold + wrap-up + ringing + ready) ÷ paid time",
                        "COPC, as quoted at callcentrehelper.com, utilization-calculation"));
    }

    static List<KpiDefinition> rest() {
        return List.of(
                TimeShares.share(
                        "wrap-up-share.of-staffed-time",
                        new Bilingual("Wrap-up share of staffed time", "後処理比率（勤務時間比）"),
                        new Bilingual(
                                "The share of staffed time that goes into after-call work, on the wall clock: who wraps up while he talks, talks.",
                                "総勤務時間のうち、後処理に使った時間の割合。通話しながらの後処理は通話とみなします。"),
                        List.of(StandardMeasure.TIME_WRAPPING_UP),
                        TimeShares.STAFFED,
                        "wrap-up ÷ staffed time",
                        "Salesforce, after conversation work time against staffed time"),
                TimeShares.share(
                        "idle-share",
                        new Bilingual("Idle share", "待機比率"),
                        new Bilingual(
                                "The share of staffed time in which agents wait for contacts; ringing is no waiting here.",
                                "総勤務時間のうち、応対を待っていた時間の割合。着信中は含みません。"),
                        List.of(StandardMeasure.TIME_READY),
                        TimeShares.STAFFED,
                        "ready ÷ staffed time",
                        "Amazon Connect, agent idle time"));
    }
}
