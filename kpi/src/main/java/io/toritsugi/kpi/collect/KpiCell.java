package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.measure.Extremes;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.UnitFacts;

/** What one group adds up to: the part that can be taken back, and the part that cannot. */
final class KpiCell {
    private final GroupTotals totals = new GroupTotals();
    private final Extremes extremes = new Extremes();

    void add(UnitFacts unit) {
        totals.add(unit);
        extremes.add(unit);
    }

    void merge(KpiCell other) {
        totals.merge(other.totals);
        extremes.merge(other.extremes);
    }

    GroupTotals totals() {
        return totals;
    }

    Extremes extremes() {
        return extremes;
    }
}
