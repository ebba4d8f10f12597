package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;

/** Words shares of units that are no agent's: who gave up, went elsewhere or was never taken has none. */
final class Rates {
    private Rates() {}

    static KpiDefinition of(
            CountedUnit unit,
            String id,
            Bilingual name,
            Bilingual description,
            Formula formula,
            String text,
            String source) {
        return KpiDefinition.builder()
                .id(id)
                .name(name)
                .description(description)
                .formula(formula)
                .formulaText(text)
                .unit(KpiUnit.RATIO)
                .countedUnit(unit)
                .source(source)
                .addAllMeaninglessBy(VolumeDefinitions.NOT_BY_AGENT)
                .build();
    }
}
