package io.toritsugi.core.time;

import io.toritsugi.core.plan.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Open time by ranges of time, such as those of a shift. */
final class RangesOpenTime implements OpenTime {
    private final OpenStretches open;
    private final Map<LocalDate, OpenStretches> begun = new HashMap<>();

    RangesOpenTime(ZoneId zone, Collection<? extends TimeRange> ranges) {
        WallTime wall = new WallTime(zone);
        open = stretches(ranges);
        ranges.stream()
                .collect(Collectors.groupingBy(range -> wall.date(Horizon.clamp(range.from()))))
                .forEach((date, some) -> begun.put(date, stretches(some)));
    }

    static OpenStretches stretches(Collection<? extends TimeRange> ranges) {
        OpenStretches.Builder open = new OpenStretches.Builder();
        ranges.stream()
                .sorted(Comparator.comparing(TimeRange::from))
                .forEach(range -> open.add(Horizon.clamp(range.from()), Horizon.clamp(range.to())));
        return open.build();
    }

    @Override
    public OpenStretches within(long first, long last) {
        return open.within(first, last);
    }

    @Override
    public OpenStretches on(LocalDate date) {
        return begun.getOrDefault(date, OpenStretches.NONE);
    }
}
