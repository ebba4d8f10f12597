package io.toritsugi.core.time;

import io.toritsugi.core.plan.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

/** Open time by ranges of time, such as those of a shift. */
final class RangesOpenTime implements OpenTime {
    private final WallTime wall;
    private final OpenStretches open;

    RangesOpenTime(ZoneId zone, Collection<? extends TimeRange> ranges) {
        wall = new WallTime(zone);
        open = stretches(ranges);
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
        OpenStretches.Builder begun = new OpenStretches.Builder();
        for (int i = 0; i < open.count(); i++) {
            if (wall.date(open.from(i)).equals(date)) {
                begun.add(open.from(i), open.to(i));
            }
        }
        return begun.build();
    }
}
