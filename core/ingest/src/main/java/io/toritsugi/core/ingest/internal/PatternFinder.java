package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.mapping.internal.InstantPattern;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds how a column writes its times, and whether it could be read in two ways. */
final class PatternFinder {
    /** The first year of two digits that a proposal assumes; it stands in the document, to be changed. */
    static final int BASE_YEAR = 1970;

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private PatternFinder() {}

    /** The patterns that read all cells and disagree about some; one if it is clear, none if nothing fits. */
    static List<String> fitting(List<String> cells, List<String> candidates) {
        List<String> fitting = new ArrayList<>();
        Set<List<Object>> readings = new HashSet<>();
        for (String candidate : cells.isEmpty() ? List.<String>of() : candidates) {
            Optional<List<Object>> reading = reading(cells, candidate);
            if (reading.isPresent() && readings.add(reading.get())) {
                fitting.add(candidate);
            }
        }
        return fitting;
    }

    private static Optional<List<Object>> reading(List<String> cells, String candidate) {
        InstantPattern pattern =
                InstantPattern.of(candidate, Optional.of(BASE_YEAR)).get();
        List<Object> all = new ArrayList<>(cells.size());
        for (String cell : cells) {
            Object read = read(pattern.parse(cell, ZoneOffset.UTC));
            if (read == null) {
                return Optional.empty();
            }
            all.add(read);
        }
        return Optional.of(all);
    }

    private static @Nullable Object read(InstantPattern.@Nullable Parsed parsed) {
        if (parsed == null) {
            return null;
        }
        Instant instant = parsed.instant();
        LocalTime time = parsed.time();
        if (instant == null) {
            return time;
        }
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }
}
