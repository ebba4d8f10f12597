package io.toritsugi.kpi.testkit;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.UnitSource;
import java.time.ZoneOffset;
import java.util.List;

/** The sums of what a source counts, as definitions. */
final class SourceFigures {
    static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();

    private SourceFigures() {}

    static KpiCollector collector(UnitSource source) {
        KpiCatalogue catalogue = KpiCatalogue.of(
                source.measures().stream().map(SourceFigures::sum).toList());
        return KpiCollector.of(SETTINGS, catalogue, List.of(Grouping.by(Dimension.DAY)), 0, List.of(source));
    }

    static KpiDefinition sum(HostMeasure measure) {
        return KpiDefinition.builder()
                .id(measure.id())
                .name(new Bilingual(measure.id(), measure.id()))
                .description(new Bilingual("The sum of " + measure.id() + ".", measure.id() + "の合計。"))
                .formula(new Formula.Sum(List.of(measure)))
                .formulaText("Σ " + measure.id())
                .unit(unit(measure))
                .countedUnit(measure.unit())
                .source("the contract")
                .build();
    }

    private static KpiUnit unit(HostMeasure measure) {
        return new Formula.Sum(List.of(measure)).units().iterator().next();
    }
}
