package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds how a column writes its lengths of time: by its cells, then by its name. */
final class UnitFinder {
    private static final double LIKELY_MILLIS = 20_000;

    private UnitFinder() {}

    static DurationUnit unit(String column, List<String> cells) {
        String name = column.toLowerCase(Locale.ROOT);
        if (!cells.isEmpty() && cells.stream().allMatch(cell -> cell.contains(":"))) {
            return DurationUnit.CLOCK;
        }
        if (!cells.isEmpty() && cells.stream().allMatch(cell -> cell.startsWith("P") || cell.startsWith("-P"))) {
            return DurationUnit.ISO;
        }
        Optional<DurationUnit> said = UnitSuffix.unit(column);
        if (said.isPresent()) {
            return said.get();
        }
        if (name.contains("milli") || name.contains("ミリ秒")) {
            return DurationUnit.MILLISECONDS;
        }
        return name.contains("minute") ? DurationUnit.MINUTES : DurationUnit.SECONDS;
    }

    /** Whether nothing says that they are seconds, and they are so large that they may be something else. */
    static boolean isDoubtful(DurationUnit unit, String column, List<String> cells) {
        String name = column.toLowerCase(Locale.ROOT);
        if (unit != DurationUnit.SECONDS
                || UnitSuffix.unit(column).isPresent()
                || name.contains("sec")
                || name.contains("秒")) {
            return false;
        }
        return cells.stream()
                        .map(Durations::number)
                        .mapToDouble(number -> number == null ? 0 : number.doubleValue())
                        .average()
                        .orElse(0)
                > LIKELY_MILLIS;
    }
}
