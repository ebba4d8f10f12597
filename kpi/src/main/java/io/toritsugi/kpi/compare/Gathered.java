package io.toritsugi.kpi.compare;

import io.toritsugi.kpi.report.KpiGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been compared so far, and what could not be. */
final class Gathered {
    final List<KpiComparison> comparisons = new ArrayList<>();
    final List<Map<String, String>> withoutBase = new ArrayList<>();

    void compare(
            Map<String, String> scope,
            KpiGroup now,
            ReportPeriod period,
            @Nullable KpiGroup then,
            PeriodAlignment alignment) {
        if (then == null) {
            withoutBase.add(now.dimensions());
            return;
        }
        ReportPeriod before = alignment.baseOf(period);
        now.values()
                .forEach((id, figure) -> then.find(id)
                        .ifPresent(earlier -> comparisons.add(new KpiComparison(
                                scope, new PeriodValue(period, figure), new PeriodValue(before, earlier)))));
    }
}
