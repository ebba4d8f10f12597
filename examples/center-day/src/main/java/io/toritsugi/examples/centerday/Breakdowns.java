package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.measure.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * By what a report groups: as asked, or as fits its length.
 *
 * @param chosen what was asked for; empty to leave it to the report
 */
record Breakdowns(List<Grouping> chosen) {
    /** By queue, agent and hour, and by interval as long as a reader may look at each: a month of half-hours is 1,488. */
    static final Breakdowns STANDARD = new Breakdowns(List.of());

    static final Grouping BY_INTERVAL = Grouping.by(Dimension.INTERVAL);

    private static final int MOST_INTERVALS = 1_500;
    private static final Grouping BY_DAY = Grouping.by(Dimension.DAY);
    private static final List<Grouping> ALWAYS =
            List.of(Grouping.by(Dimension.QUEUE), Grouping.by(Dimension.AGENT), Grouping.by(Dimension.HOUR));

    Breakdowns {
        chosen = List.copyOf(chosen);
    }

    /** {@return by what to collect: intervals always, for {@code intervals.csv}} */
    List<Grouping> collected() {
        return chosen.isEmpty() ? and(ALWAYS, BY_INTERVAL, BY_DAY) : and(chosen, BY_INTERVAL);
    }

    /** {@return by what to show it} */
    List<Grouping> shown(KpiResults results) {
        if (!chosen.isEmpty()) {
            return chosen;
        }
        boolean brief = results.groupsBy(BY_INTERVAL).size() <= MOST_INTERVALS;
        return and(ALWAYS, brief ? BY_INTERVAL : BY_DAY);
    }

    private static List<Grouping> and(List<Grouping> some, Grouping... more) {
        List<Grouping> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
