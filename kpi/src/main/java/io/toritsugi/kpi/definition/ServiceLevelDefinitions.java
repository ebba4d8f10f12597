package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Measure;
import java.util.List;
import java.util.Set;

/** Four readings of the service level; they differ in what becomes of those who gave up. */
final class ServiceLevelDefinitions {
    private static final List<Measure> WITHIN = List.of(Measure.ANSWERED_WITHIN_TARGET);
    private static final List<Measure> ENDED = List.of(Measure.ANSWERED, Measure.ABANDONED);

    private ServiceLevelDefinitions() {}

    static List<KpiDefinition> all() {
        return List.of(positive(), answeredOnly(), negative(), ignoreEarly());
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
                        List.of(Measure.ANSWERED_WITHIN_TARGET, Measure.ABANDONED_WITHIN_TARGET), ENDED, List.of()),
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
                new Formula.Ratio(WITHIN, List.of(Measure.ANSWERED), List.of()),
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
                new Formula.Ratio(WITHIN, ENDED, List.of(Measure.ABANDONED_WITHIN_TARGET)),
                "answeredWithinTarget ÷ (answered + abandoned − abandonedWithinTarget)",
                "ICMI, fourth method; Cisco UCCE, ignored; ContactCenters (Université de Montréal), measure g1",
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
