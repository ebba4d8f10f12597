package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** What became of paid and scheduled time: shrinkage, adherence and conformance. */
final class ScheduleDefinitions {
    private ScheduleDefinitions() {}

    static List<KpiDefinition> shrinkage() {
        return List.of(
                TimeShares.share(
                        "shrinkage.recorded",
                        new Bilingual("Shrinkage", "シュリンケージ"),
                        new Bilingual(
                                "The share of paid, recorded time in which agents neither serve nor could: 1 - productive / paid. Paid absence is not recorded and not in it.",
                                "記録された給与時間のうち、応対にも待機にも使われなかった時間の割合（1−生産時間÷給与時間）。欠勤などの記録されない時間は含みません。"),
                        TimeShares.LOST,
                        TimeShares.PAID,
                        "paid time away or without a tool ÷ paid time",
                        "callcentrehelper.com: external and internal shrinkage of paid time"),
                TimeShares.share(
                        "shrinkage.recorded-planned",
                        new Bilingual("Planned shrinkage", "計画シュリンケージ"),
                        new Bilingual(
                                "The part of the shrinkage whose reasons stand in the plan, such as training.",
                                "シュリンケージのうち、研修など計画に組み込まれる理由によるもの。"),
                        TimeShares.LOST_AS_PLANNED,
                        TimeShares.PAID,
                        "planned part of paid time away or without a tool ÷ paid time",
                        "callcentrehelper.com: external and internal shrinkage of paid time"),
                TimeShares.share(
                        "shrinkage.recorded-unplanned",
                        new Bilingual("Unplanned shrinkage", "計画外シュリンケージ"),
                        new Bilingual(
                                "The part of the shrinkage whose reasons do not stand in the plan, or are not known.",
                                "シュリンケージのうち、計画に組み込まれない理由、または理由不明のもの。"),
                        TimeShares.LOST_UNPLANNED,
                        TimeShares.PAID,
                        "unplanned part of paid time away or without a tool ÷ paid time",
                        "callcentrehelper.com: external and internal shrinkage of paid time"));
    }

    static List<KpiDefinition> adherence() {
        return List.of(
                TimeShares.share(
                        "adherence.scheduled-time",
                        new Bilingual("Adherence", "スケジュール遵守率"),
                        new Bilingual(
                                "The share of scheduled time in which the agent did the right kind of thing. Work outside the schedule is not credited.",
                                "予定時間のうち、予定どおりの種類の状態だった時間の割合。予定外の勤務は加算しません。"),
                        List.of(StandardMeasure.ADHERENT_TIME),
                        List.of(StandardMeasure.SCHEDULED_TIME),
                        "time in adherence ÷ scheduled time",
                        "Amazon Connect, schedule adherence"),
                TimeShares.share(
                        "adherence.scheduled-time-and-overtime",
                        new Bilingual("Adherence, with overtime", "スケジュール遵守率（残業込み）"),
                        new Bilingual(
                                "The time in adherence, divided by scheduled time and overtime together: overtime lowers it.",
                                "予定どおりだった時間を、予定時間と残業時間の合計で割った値。残業があると下がります。"),
                        List.of(StandardMeasure.ADHERENT_TIME),
                        List.of(StandardMeasure.SCHEDULED_TIME, StandardMeasure.OVERTIME),
                        "time in adherence ÷ (scheduled time + overtime)",
                        "ServiceNow, time worked summary"),
                conformance());
    }

    private static KpiDefinition conformance() {
        return KpiDefinition.builder()
                .id("conformance")
                .name(new Bilingual("Conformance", "勤務時間達成率"))
                .description(new Bilingual(
                        "How much was worked of what was scheduled, whenever it was: time in adherence and overtime, divided by scheduled time. It can exceed 1.",
                        "時間帯を問わず、予定時間に対して勤務した時間の割合。予定どおりの時間と残業の合計を予定時間で割り、1を超えることがあります。"))
                .formula(new Formula.Ratio(
                        List.of(StandardMeasure.ADHERENT_TIME, StandardMeasure.OVERTIME),
                        List.of(StandardMeasure.SCHEDULED_TIME),
                        List.of()))
                .formulaText("(time in adherence + overtime) ÷ scheduled time")
                .unit(KpiUnit.FACTOR)
                .countedUnit(CountedUnit.AGENT_TIME)
                .attribution(Attribution.CLIPPED)
                .source("ServiceNow, time worked summary")
                .build();
    }
}
