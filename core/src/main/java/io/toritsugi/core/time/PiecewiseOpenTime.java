package io.toritsugi.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Open time by one calendar after another. */
record PiecewiseOpenTime(List<Piece> pieces) implements OpenTime {
    /** A calendar and where it is in force: from a time up to a later one. */
    record Piece(long from, long to, OpenIndex open) {}

    static PiecewiseOpenTime of(NavigableMap<Instant, BusinessCalendar> byStart) {
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<Instant, BusinessCalendar> version : byStart.entrySet()) {
            Instant next = byStart.higherKey(version.getKey());
            pieces.add(new Piece(
                    Horizon.clamp(version.getKey()),
                    next == null ? Horizon.TO : Horizon.clamp(next),
                    version.getValue().open()));
        }
        return new PiecewiseOpenTime(List.copyOf(pieces));
    }

    @Override
    public OpenStretches within(long first, long last) {
        OpenStretches.Builder open = new OpenStretches.Builder();
        for (Piece piece : pieces) {
            long from = Math.max(first, piece.from());
            long to = Math.min(last, piece.to());
            if (from < to) {
                open.add(piece.open().within(from, to));
            }
        }
        return open.build();
    }

    @Override
    public OpenStretches on(LocalDate date) {
        OpenStretches.Builder open = new OpenStretches.Builder();
        for (Piece piece : pieces) {
            open.add(piece.open().on(date).within(piece.from(), piece.to()));
        }
        return open.build();
    }
}
