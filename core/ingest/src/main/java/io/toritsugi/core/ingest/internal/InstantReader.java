package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.internal.InstantPattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one point in time of a record. */
final class InstantReader {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final int[] places;
    private final List<InstantPattern> patterns;
    private final ZoneId zone;
    private final Duration tolerance;
    private final boolean inFile;

    InstantReader(InstantMapping mapping, Columns columns, Mapping whole) {
        this.places = mapping.columns().stream().mapToInt(columns::place).toArray();
        this.inFile = Arrays.stream(places).allMatch(place -> place < columns.count());
        this.patterns = InstantPattern.texts(mapping).stream()
                .map(pattern -> InstantPattern.of(pattern, mapping.baseYear()).get())
                .toList();
        this.zone = ZoneId.of(mapping.zone().orElse(whole.zone()));
        this.tolerance = whole.clockTolerance();
    }

    /**
     * The time, or null if a cell means "nothing" or is not one; the latter rejects the record.
     *
     * @param reference what a time of day is measured from
     */
    @Nullable
    Instant read(Row row, Instant reference) {
        String text = text(row);
        if (text == null) {
            return null;
        }
        for (InstantPattern pattern : patterns) {
            InstantPattern.Parsed parsed = pattern.parse(text, zone);
            if (parsed != null) {
                return inRange(row, parsed, reference);
            }
        }
        row.rejectShaping(
                RejectionReason.BAD_INSTANT, places[places.length - 1], "is no time by any pattern of the mapping");
        return null;
    }

    /** Whether the file has its columns: an optional one may be missing. */
    boolean isInFile() {
        return inFile;
    }

    /** Rejects a record that must have this time and has not. */
    void rejectMissing(Row row) {
        row.reject(RejectionReason.MISSING_VALUE, places[places.length - 1], "must say when it began");
    }

    private @Nullable String text(Row row) {
        String text = row.cell(places[0]);
        for (int i = 1; i < places.length && text != null; i++) {
            String next = row.cell(places[i]);
            text = next == null ? null : text + " " + next;
        }
        return text;
    }

    private @Nullable Instant inRange(Row row, InstantPattern.Parsed parsed, Instant reference) {
        Instant instant = parsed.instant();
        LocalTime time = parsed.time();
        if (instant == null && time != null) {
            instant = nightOf(time, reference);
        }
        if (instant == null || instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            row.rejectShaping(RejectionReason.BAD_INSTANT, places[0], "must be from 1900 to 2999");
            return null;
        }
        return instant;
    }

    /** The first moment at this time of day that is not before the reference by more than the tolerance. */
    private Instant nightOf(LocalTime time, Instant reference) {
        Instant earliest = reference.minus(tolerance);
        LocalDate day = earliest.atZone(zone).toLocalDate();
        Instant moment = day.atTime(time).atZone(zone).toInstant();
        return moment.isBefore(earliest)
                ? day.plusDays(1).atTime(time).atZone(zone).toInstant()
                : moment;
    }
}
