package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.measure.Extremes;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;

/** What one group adds up to: the part that can be taken back, the part that cannot, and when its time ends. */
final class KpiCell {
    private final GroupTotals totals;
    private final Extremes extremes;
    private final Instant end;

    /** A cell of a group whose time ends then, exclusive; {@link Instant#MAX} if never. */
    KpiCell(Instant end) {
        this(end, new GroupTotals(), new Extremes());
    }

    KpiCell(Instant end, GroupTotals totals, Extremes extremes) {
        this.end = end;
        this.totals = totals;
        this.extremes = extremes;
    }

    void add(UnitFacts unit) {
        totals.add(unit);
        extremes.add(unit);
    }

    void add(UnitFacts unit, Moment moment) {
        totals.add(unit, moment);
        if (moment == Moment.ENDED) {
            extremes.add(unit);
        }
    }

    void add(Measure measure, long millis) {
        totals.add(measure, millis);
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

    Instant end() {
        return end;
    }
}
