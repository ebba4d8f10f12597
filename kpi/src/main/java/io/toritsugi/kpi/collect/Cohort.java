package io.toritsugi.kpi.collect;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which units count, and where: what definitions share that are computed from the same totals. */
record Cohort(Attribution attribution, Condition population, List<Measure> customersOf) {
    /** Every unit, where its contact began. */
    static final Cohort EVERYONE_BY_ENTRY = new Cohort(Attribution.ENTRY, Condition.always(), List.of());

    private static final String UNIT = "unit.";

    static Cohort of(KpiDefinition definition) {
        return new Cohort(
                definition.attribution(),
                definition.population(),
                definition.formula().customersOf());
    }

    /** {@return those that count in the numerator of a ratio} */
    static Cohort numeratorOf(KpiDefinition definition) {
        return definition.counting().equals(Condition.always())
                ? of(definition)
                : new Cohort(definition.attribution(), definition.populationOfNumerator(), List.of());
    }

    boolean everyone() {
        return population.equals(Condition.always());
    }

    boolean has(UnitFacts unit, Facts contact) {
        return everyone() || population.evaluate(factsOf(unit, contact)).isTrue();
    }

    private static Facts factsOf(UnitFacts unit, Facts contact) {
        return name -> name.startsWith(UNIT) ? dimension(unit, name.substring(UNIT.length())) : contact.find(name);
    }

    private static Optional<FactValue> dimension(UnitFacts unit, String key) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> !dimension.temporal() && dimension.key().equals(key))
                .findFirst()
                .flatMap(unit::dimension)
                .map(FactValue::of);
    }
}
