package io.toritsugi.core.time;

import java.time.LocalDate;

/** What is open by two calendars; dates are those of the first. */
record CommonOpenTime(OpenIndex first, OpenIndex second) implements OpenTime {
    @Override
    public OpenStretches within(long from, long to) {
        return first.within(from, to).and(second.within(from, to));
    }

    @Override
    public OpenStretches on(LocalDate date) {
        OpenStretches mine = first.on(date);
        return mine.isEmpty() ? mine : mine.and(second.within(mine.from(0), mine.to(mine.count() - 1)));
    }
}
