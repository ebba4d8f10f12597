package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.measure.DistinctCustomers;
import io.toritsugi.kpi.measure.Extremes;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;

/**
 * What one group adds up to: the part that can be taken back, the parts that cannot, of how many stretches its split durations are made,
 * and when its time ends.
 */
final class KpiCell {
    private final GroupTotals totals;
    private final Extremes extremes;
    private final GroupTotals stretches;
    private final DistinctCustomers customers;
    private final Instant end;

    /** A cell of a group whose time ends then, exclusive; {@link Instant#MAX} if never. */
    KpiCell(Instant end) {
        this(end, new GroupTotals(), new Extremes(), new GroupTotals(), new DistinctCustomers());
    }

    KpiCell(Instant end, GroupTotals totals, Extremes extremes, GroupTotals stretches, DistinctCustomers customers) {
        this.end = end;
        this.totals = totals;
        this.extremes = extremes;
        this.stretches = stretches;
        this.customers = customers;
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

    /** Counts a stretch, a part of which has been added. */
    void countStretch(Measure measure) {
        stretches.add(measure, 1);
    }

    void merge(KpiCell other) {
        totals.merge(other.totals);
        extremes.merge(other.extremes);
        stretches.merge(other.stretches);
        customers.merge(other.customers);
    }

    /** {@return for each sum of durations that were split, of how many stretches it is made} */
    GroupTotals stretches() {
        return stretches;
    }

    DistinctCustomers customers() {
        return customers;
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
