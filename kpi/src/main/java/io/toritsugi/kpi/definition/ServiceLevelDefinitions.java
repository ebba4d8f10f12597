package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;
import java.util.Set;

/** Nine readings of the service level; they differ in what becomes of those who gave up, or went elsewhere. */
final class ServiceLevelDefinitions {
    private static final List<Measure> WITHIN = List.of(StandardMeasure.ANSWERED_WITHIN_TARGET);
    private static final List<Measure> ENDED = List.of(StandardMeasure.ANSWERED, StandardMeasure.ABANDONED);

    private ServiceLevelDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(
                positive(),
                answeredOnly(),
                negative(),
                ignoreEarly(),
                shortCredited(),
                shortIgnored(),
                withFlowOuts(),
                ofEvents(),
                withBlocked());
    }

    private static KpiDefinition positive() {
        return serviceLevel(
                "positive",
                new Bilingual("Service level, positive", "SL（早期放棄を達成扱い）"),
                new Bilingual(
                        "The share of answered and abandoned visits that were over within the target, inclusive: giving up"
                                + " early counts as met.",
                        "応答と放棄のうち、目標時間以内（ちょうどを含む）に終わった割合。早期の放棄も達成と数えます。"),
                new Formula.Ratio(
                        List.of(StandardMeasure.ANSWERED_WITHIN_TARGET, StandardMeasure.ABANDONED_WITHIN_TARGET),
                        ENDED,
                        List.of()),
                "(answeredWithinTarget + abandonedWithinTarget) ÷ (answered + abandoned)",
                "ICMI, first method; Cisco UCCE, abandoned calls have a positive impact; Asterisk SL2",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition answeredOnly() {
        return serviceLevel(
                "answered-only",
                new Bilingual("Service level, answered only", "SL（応答のみ）"),
                new Bilingual(
                        "The share of answered visits that were answered within the target, inclusive. Blind to everybody"
                                + " who gave up.",
                        "応答のうち、目標時間以内（ちょうどを含む）に応答した割合。放棄はまったく反映しません。"),
                new Formula.Ratio(WITHIN, List.of(StandardMeasure.ANSWERED), List.of()),
                "answeredWithinTarget ÷ answered",
                "ICMI, second method; Asterisk SL; AltiGen",
                Set.of());
    }

    private static KpiDefinition negative() {
        return serviceLevel(
                "negative",
                new Bilingual("Service level, negative", "SL（放棄を未達扱い）"),
                new Bilingual(
                        "The share of answered and abandoned visits that were answered within the target, inclusive: every"
                                + " abandonment counts as missed.",
                        "応答と放棄のうち、目標時間以内（ちょうどを含む）に応答した割合。放棄はすべて未達と数えます。"),
                new Formula.Ratio(WITHIN, ENDED, List.of()),
                "answeredWithinTarget ÷ (answered + abandoned)",
                "ICMI, third method; Cisco UCCE, negative impact; Genesys Cloud's default",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition ignoreEarly() {
        return serviceLevel(
                "ignore-early",
                new Bilingual("Service level, early abandons ignored", "SL（早期放棄を除外）"),
                new Bilingual(
                        "The share answered within the target, inclusive, of all answered and abandoned visits but those"
                                + " given up within the target, which count neither for nor against.",
                        "応答と放棄から目標時間以内の放棄を除いたうち、目標時間以内（ちょうどを含む）に応答した割合。"),
                new Formula.Ratio(WITHIN, ENDED, List.of(StandardMeasure.ABANDONED_WITHIN_TARGET)),
                "answeredWithinTarget ÷ (answered + abandoned − abandonedWithinTarget)",
                "ICMI, fourth method; Cisco UCCE, ignored; ContactCenters (Université de Montréal), measure g1",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition shortCredited() {
        return serviceLevel(
                "short-credited",
                new Bilingual("Service level, short abandons credited", "SL（短時間放棄を達成扱い）"),
                new Bilingual(
                        "The share of answered and abandoned visits that were answered within the target or abandoned after a"
                                + " short wait, both inclusive: giving up after a longer wait counts as missed.",
                        "応答と放棄のうち、目標時間以内に応答したか、短時間で放棄した割合（いずれもちょうどを含む）。それより長く待った放棄は未達と数えます。"),
                new Formula.Ratio(
                        List.of(StandardMeasure.ANSWERED_WITHIN_TARGET, StandardMeasure.ABANDONED_SHORT),
                        ENDED,
                        List.of()),
                "(answeredWithinTarget + abandonedShort) ÷ (answered + abandoned)",
                "ICMI, fifth method",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition shortIgnored() {
        return serviceLevel(
                "short-ignored",
                new Bilingual("Service level, short abandons ignored", "SL（短時間放棄を除外）"),
                new Bilingual(
                        "The share answered within the target, inclusive, of all answered and abandoned visits but those"
                                + " abandoned after a short wait, which are left out once and not twice.",
                        "応答と放棄から短時間の放棄を除いたうち、目標時間以内（ちょうどを含む）に応答した割合。短時間の放棄を二重に除くことはしません。"),
                new Formula.Ratio(WITHIN, ENDED, List.of(StandardMeasure.ABANDONED_SHORT)),
                "answeredWithinTarget ÷ (answered + abandoned − abandonedShort)",
                "RingCentral, abandonedThresholdSeconds; Genesys Cloud without short abandons",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition withFlowOuts() {
        return serviceLevel(
                "with-flow-outs",
                new Bilingual("Service level, flow-outs missed", "SL（流出を未達扱い）"),
                new Bilingual(
                        "The share of offered visits that were answered within the target, inclusive: abandoned ones and"
                                + " those that went elsewhere count as missed.",
                        "キュー着信のうち、目標時間以内（ちょうどを含む）に応答した割合。放棄も流出も未達と数えます。"),
                new Formula.Ratio(WITHIN, VolumeDefinitions.OFFERED, List.of()),
                "answeredWithinTarget ÷ (answered + abandoned + flowedOut)",
                "Genesys Cloud with its switch for flow-outs",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition ofEvents() {
        return serviceLevel(
                "of-events",
                new Bilingual("Service level of service level events", "SL（SLイベント基準）"),
                new Bilingual(
                        "The share of visits answered within the target, inclusive, of those that were answered or abandoned,"
                                + " or waited longer than the target, whatever became of them. What left earlier otherwise has"
                                + " no part in it.",
                        "応答・放棄、または結果を問わず目標時間を超えて待った件数のうち、目標時間以内（ちょうどを含む）に応答した割合。目標時間以内にそれ以外で終わったものは含みません。"),
                new Formula.Ratio(
                        WITHIN,
                        List.of(
                                StandardMeasure.ANSWERED,
                                StandardMeasure.ABANDONED,
                                StandardMeasure.LEFT_BEYOND_TARGET),
                        List.of()),
                "answeredWithinTarget ÷ (answered + abandoned + leftBeyondTarget)",
                "Cisco UCCE, service level events; a visit that waits still counts once it is over",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition withBlocked() {
        return serviceLevel(
                "with-blocked",
                new Bilingual("Service level, blocked missed", "SL（受付拒否を未達扱い）"),
                new Bilingual(
                        "The share answered within the target, inclusive, of visits that were answered, abandoned after the"
                                + " target or refused by the queue.",
                        "応答、目標時間を超えた放棄、受付拒否のうち、目標時間以内（ちょうどを含む）に応答した割合。"),
                new Formula.Ratio(
                        WITHIN,
                        List.of(StandardMeasure.ANSWERED, StandardMeasure.ABANDONED, StandardMeasure.BLOCKED),
                        List.of(StandardMeasure.ABANDONED_WITHIN_TARGET)),
                "answeredWithinTarget ÷ (answered + abandoned − abandonedWithinTarget + blocked)",
                "ContactCenters (Université de Montréal), measure g3",
                VolumeDefinitions.NOT_BY_AGENT);
    }

    private static KpiDefinition serviceLevel(
            String reading,
            Bilingual name,
            Bilingual description,
            Formula formula,
            String formulaText,
            String source,
            Set<Dimension> meaninglessBy) {
        return KpiDefinition.builder()
                .id("service-level." + reading)
                .name(name)
                .description(description)
                .formula(formula)
                .formulaText(formulaText)
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source(source)
                .addAllMeaninglessBy(meaninglessBy)
                .build();
    }
}
