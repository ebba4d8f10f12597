package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.ArrayList;
import java.util.List;

/** The sums of agents' time that the usual figures share, and how such a figure is worded. */
final class TimeShares {
    static final List<Measure> HANDLING =
            List.of(StandardMeasure.TIME_ON_CONTACT, StandardMeasure.TIME_ON_HOLD, StandardMeasure.TIME_WRAPPING_UP);
    static final List<Measure> WAITING = List.of(StandardMeasure.TIME_OFFERED, StandardMeasure.TIME_READY);
    static final List<Measure> HANDLING_AND_WAITING = together(HANDLING, WAITING);
    static final List<Measure> LOST_AS_PLANNED =
            List.of(StandardMeasure.TIME_AWAY_PLANNED, StandardMeasure.TIME_TOOL_LOST_PLANNED);
    static final List<Measure> LOST_UNPLANNED =
            List.of(StandardMeasure.TIME_AWAY_UNPLANNED, StandardMeasure.TIME_TOOL_LOST_UNPLANNED);
    static final List<Measure> LOST = together(LOST_AS_PLANNED, LOST_UNPLANNED);
    static final List<Measure> PAID =
            together(HANDLING_AND_WAITING, List.of(StandardMeasure.TIME_IN_MANUAL_WORK), LOST);
    static final List<Measure> STAFFED =
            together(PAID, List.of(StandardMeasure.TIME_AWAY_UNPAID, StandardMeasure.TIME_TOOL_LOST_UNPAID));

    private TimeShares() {}

    @SafeVarargs
    static List<Measure> together(List<Measure>... parts) {
        List<Measure> all = new ArrayList<>();
        for (List<Measure> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /** A share of time, split over the intervals in which the time was. */
    static KpiDefinition share(
            String id,
            Bilingual name,
            Bilingual description,
            List<Measure> numerator,
            List<Measure> denominator,
            String text,
            String source) {
        return KpiDefinition.builder()
                .id(id)
                .name(name)
                .description(description)
                .formula(new Formula.Ratio(numerator, denominator, List.of()))
                .formulaText(text)
                .unit(KpiUnit.RATIO)
                .countedUnit(CountedUnit.AGENT_TIME)
                .attribution(Attribution.CLIPPED)
                .source(source)
                .build();
    }
}
