package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;
import java.util.Set;

/** How many contacts came, and what became of them. */
final class VolumeDefinitions {
    static final Set<Dimension> NOT_BY_AGENT = Set.of(Dimension.AGENT);
    static final List<Measure> OFFERED = List.of(StandardMeasure.OFFERED);

    private static final String GENESYS_OFFERED =
            "Genesys Cloud, offered metric: offered = answered + abandoned + flowed out";

    private VolumeDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                arrived(), offered(), answered(), abandoned(), abandonedInIvr(), answerRate(), abandonmentRate());
    }

    private static KpiDefinition arrived() {
        return KpiDefinition.builder()
                .id("contacts.arrived")
                .name(new Bilingual("Arrived", "着信件数"))
                .description(new Bilingual(
                        "Contacts that began, whether or not they reached a queue or an agent, in any"
                                + " direction: group by direction to tell them apart. Records that the source's mapping"
                                + " ignores are left out.",
                        "開始した応対の件数。キューや担当者に届いたかどうか、着信か発信かは問いません（方向別に集計すれば分けられます）。取り込み時に対象外とした記録は含みません。"))
                .formula(new Formula.Sum(List.of(StandardMeasure.ARRIVED)))
                .formulaText("arrived")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.INTERACTION)
                .source("Toritsugi")
                .addAllMeaninglessBy(NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition offered() {
        return KpiDefinition.builder()
                .id("contacts.offered")
                .name(new Bilingual("Offered", "キュー着信件数"))
                .description(new Bilingual(
                        "Queue visits that were answered, abandoned or flowed out. An answered contact that never queued"
                                + " counts as one. Blocked, withdrawn and broken visits are left out, as are those still"
                                + " waiting.",
                        "キューでの待ちのうち、応答・放棄・流出で終わったものの件数。待たずに応答した応対は1件と数えます。" + "受付拒否・取消・障害と、まだ待っているものは含みません。"))
                .formula(new Formula.Sum(OFFERED))
                .formulaText("answered + abandoned + flowedOut")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source(GENESYS_OFFERED)
                .addAllMeaninglessBy(NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition answered() {
        return KpiDefinition.builder()
                .id("contacts.answered")
                .name(new Bilingual("Answered", "応答件数"))
                .description(new Bilingual(
                        "Queue visits that an agent answered. A transfer from agent to agent is not answered again; one"
                                + " through a second queue is.",
                        "担当者が応答した待ちの件数。担当者間の転送は再び数えず、別のキューを経た転送は改めて数えます。"))
                .formula(new Formula.Sum(List.of(StandardMeasure.ANSWERED)))
                .formulaText("answered")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Genesys Cloud, answered and handle metrics: two transfer scenarios")
                .build();
    }

    private static KpiDefinition abandoned() {
        return KpiDefinition.builder()
                .id("contacts.abandoned")
                .name(new Bilingual("Abandoned", "放棄件数"))
                .description(new Bilingual(
                        "Queue visits in which the customer gave up, however short the wait. Giving up in a menu is"
                                + " another number.",
                        "顧客が待ちの途中であきらめた件数。待ち時間の短さは問いません。IVR内の放棄は別に数えます。"))
                .formula(new Formula.Sum(List.of(StandardMeasure.ABANDONED)))
                .formulaText("abandoned")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Genesys Cloud, abandon metric, without disconnects by the system")
                .addAllMeaninglessBy(NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition abandonedInIvr() {
        return KpiDefinition.builder()
                .id("contacts.abandoned-in-ivr")
                .name(new Bilingual("Abandoned in IVR", "IVR内放棄件数"))
                .description(new Bilingual(
                        "Contacts that are over, never queued, had no agent, and whose last menu or bot dialogue the"
                                + " customer gave up.",
                        "キューにも担当者にも届かず、最後のメニューまたはボットの途中で顧客があきらめて終わった応対の件数。"))
                .formula(new Formula.Sum(List.of(StandardMeasure.ABANDONED_IN_IVR)))
                .formulaText("abandonedInIvr")
                .unit(KpiUnit.COUNT)
                .countedUnit(CountedUnit.INTERACTION)
                .source("ProSeed: abandonment in the IVR is a rate of its own")
                .addAllMeaninglessBy(NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition answerRate() {
        return KpiDefinition.builder()
                .id("answer-rate")
                .name(new Bilingual("Answer rate", "応答率"))
                .description(new Bilingual(
                        "The share of offered visits that was answered. The complement of the abandonment rate only where"
                                + " nothing flows out.",
                        "キュー着信のうち応答した割合。流出がない場合に限り、放棄率と合わせて1になります。"))
                .formula(new Formula.Ratio(List.of(StandardMeasure.ANSWERED), OFFERED, List.of()))
                .formulaText("answered ÷ (answered + abandoned + flowedOut)")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("応答件数 ÷ 着信件数, as commonly taught in Japan; offered as in Genesys Cloud")
                .addAllMeaninglessBy(NOT_BY_AGENT)
                .build();
    }

    private static KpiDefinition abandonmentRate() {
        return KpiDefinition.builder()
                .id("abandonment-rate")
                .name(new Bilingual("Abandonment rate", "放棄率"))
                .description(new Bilingual(
                        "The share of offered visits in which the customer gave up; short waits count as well.",
                        "キュー着信のうち顧客があきらめた割合。短時間の放棄も含みます。"))
                .formula(new Formula.Ratio(List.of(StandardMeasure.ABANDONED), OFFERED, List.of()))
                .formulaText("abandoned ÷ (answered + abandoned + flowedOut)")
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Genesys Cloud, column definitions: abandoned ÷ offered")
                .addAllMeaninglessBy(NOT_BY_AGENT)
                .build();
    }
}
