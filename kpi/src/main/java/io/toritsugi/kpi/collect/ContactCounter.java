package io.toritsugi.kpi.collect;

import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.measure.UnitSource;
import io.toritsugi.kpi.unit.ContactUnits;
import io.toritsugi.kpi.unit.KpiOddity;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts contacts: as the SDK does, and as the sources of the host do.
 *
 * @param settings what holds for all numbers
 * @param sources what the host counts beside
 * @param opening what business time is counted by
 */
record ContactCounter(KpiSettings settings, List<UnitSource> sources, OpeningTimes opening) {
    ContactCounter {
        sources = List.copyOf(sources);
        Set<HostMeasure> all = new HashSet<>();
        for (UnitSource source : sources) {
            for (HostMeasure measure : source.measures()) {
                if (!all.add(measure)) {
                    throw new IllegalArgumentException(
                            "UnitSource.measures must be of one source alone, but " + measure + " is of two");
                }
            }
        }
    }

    /** {@return what the host counts beside} */
    Set<HostMeasure> measures() {
        Set<HostMeasure> all = new HashSet<>();
        sources.forEach(source -> all.addAll(source.measures()));
        return all;
    }

    /** A source that fails takes nothing from the SDK's own figures, nor from those of other sources. */
    ContactUnits of(RunningContact contact) {
        ContactUnits counted = ContactUnits.of(contact.view(), settings, opening);
        if (sources.isEmpty() || counted.units().isEmpty()) {
            return counted;
        }
        List<UnitFacts> units = new ArrayList<>(counted.units());
        Map<String, Long> oddities = new TreeMap<>(counted.oddities());
        for (UnitSource source : sources) {
            try {
                units.addAll(List.copyOf(source.unitsOf(contact.state())));
            } catch (RuntimeException broken) {
                oddities.merge(KpiOddity.UNIT_SOURCE_FAILED.key(), 1L, Long::sum);
            }
        }
        return new ContactUnits(units, oddities);
    }
}
