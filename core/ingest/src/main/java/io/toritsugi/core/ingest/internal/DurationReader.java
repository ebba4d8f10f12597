package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads one length of time of a record. */
final class DurationReader {
    private final int place;
    private final DurationUnit unit;

    DurationReader(DurationMapping mapping, Columns columns) {
        this.place = columns.place(mapping.column());
        this.unit = mapping.unit();
    }

    /** The length, zero or more, or null if there is none; a negative one is odd, and none. */
    @Nullable
    Duration read(Row row) {
        String text = row.cell(place);
        if (text == null) {
            return null;
        }
        Duration length = Durations.parse(text, unit);
        if (length == null) {
            row.rejectShaping(
                    RejectionReason.BAD_DURATION, place, "is no length of time of at most 366 days in " + words());
            return null;
        }
        if (length.isNegative()) {
            row.odd(Oddities.NEGATIVE_DURATION);
            return null;
        }
        return length;
    }

    boolean isBlank(Row row) {
        return row.cell(place) == null;
    }

    private String words() {
        return switch (unit) {
            case SECONDS -> "seconds";
            case MILLISECONDS -> "milliseconds";
            case MINUTES -> "minutes";
            case CLOCK -> "hours:minutes:seconds";
            case ISO -> "the form PT1M30S";
        };
    }
}
