package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.List;

/** Words figures of what is counted one by one: one sum divided by another. */
final class CountedShares {
    private CountedShares() {}

    static KpiDefinition share(
            String id,
            Bilingual name,
            Bilingual description,
            StandardMeasure numerator,
            StandardMeasure denominator,
            String text,
            String source) {
        return mean(id, KpiUnit.RATIO, name, description, numerator, denominator, text, source);
    }

    static KpiDefinition mean(
            String id,
            KpiUnit unit,
            Bilingual name,
            Bilingual description,
            StandardMeasure numerator,
            StandardMeasure denominator,
            String text,
            String source) {
        return KpiDefinition.builder()
                .id(id)
                .name(name)
                .description(description)
                .formula(new Formula.Ratio(List.of(numerator), List.of(denominator), List.of()))
                .formulaText(text)
                .unit(unit)
                .countedUnit(denominator.unit())
                .source(source)
                .build();
    }
}
