package io.toritsugi.examples.centerday;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.compare.PeriodAlignment;
import io.toritsugi.kpi.measure.Dimension;
import java.util.List;

/** Which periods a report compares, and with which earlier ones. */
enum ComparedPeriod {
    DAY(Dimension.DAY, "day", "日"),
    WEEK(Dimension.WEEK, "week", "週"),
    MONTH(Dimension.MONTH, "month", "月");

    private final Dimension dimension;
    private final String english;
    private final String japanese;

    ComparedPeriod(Dimension dimension, String english, String japanese) {
        this.dimension = dimension;
        this.english = english;
        this.japanese = japanese;
    }

    Dimension dimension() {
        return dimension;
    }

    Bilingual label() {
        return new Bilingual(english, japanese);
    }

    List<PeriodAlignment> alignments() {
        return switch (this) {
            case DAY ->
                List.of(PeriodAlignment.PREVIOUS_DAY, PeriodAlignment.PREVIOUS_WEEK, PeriodAlignment.YEAR_BY_WEEKDAY);
            case WEEK -> List.of(PeriodAlignment.PREVIOUS_WEEK, PeriodAlignment.YEAR_BY_WEEKDAY);
            case MONTH -> List.of(PeriodAlignment.PREVIOUS_MONTH, PeriodAlignment.YEAR_BY_MONTH);
        };
    }
}
