package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.mapping.cell.ColumnSettings;
import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import io.toritsugi.core.ingest.mapping.internal.InstantPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes how the times of a file are read. */
final class InstantProposer {
    private final ProposedColumns columns;
    private final KnownColumns known;
    private final Map<String, ColumnSettings> settings;
    private boolean needsZone;

    InstantProposer(ProposedColumns columns, KnownColumns known, Map<String, ColumnSettings> settings) {
        this.columns = columns;
        this.known = known;
        this.settings = settings;
    }

    /** Whether a time was seen that says nothing of its zone. */
    boolean needsZone() {
        return needsZone;
    }

    /** When the contact began. */
    Optional<InstantMapping> start() {
        Optional<String> single = columns.column("interaction.start").or(() -> columns.column("start.time"));
        Optional<String> date = columns.column("start.date");
        if (single.isEmpty() && date.isEmpty()) {
            columns.gap("interaction.start", "which column says when the call began?");
            return Optional.empty();
        }
        List<String> cells = single.map(columns::cells).orElse(List.of());
        boolean timeOnly = !PatternFinder.fitting(cells, known.times()).isEmpty();
        if (single.isPresent() && !timeOnly) {
            return Optional.of(instant("interaction.start", List.of(single.get()), cells, known.instants()));
        }
        if (date.isEmpty()) {
            columns.gap(
                    "interaction.start",
                    "column " + single.orElse("") + " holds a time of day; which column holds the date?");
            return Optional.empty();
        }
        if (single.isEmpty()) {
            List<String> whole = columns.cells(date.get());
            if (!PatternFinder.fitting(whole, known.instants()).isEmpty()) {
                return Optional.of(instant("interaction.start", List.of(date.get()), whole, known.instants()));
            }
            columns.gap(
                    "interaction.start", "column " + date.get() + " holds a date; which column holds the time of day?");
            return Optional.empty();
        }
        return Optional.of(dateAndTime(date.get(), single.get(), cells));
    }

    private InstantMapping dateAndTime(String date, String time, List<String> times) {
        needsZone = true;
        List<String> dates = columns.cells(date);
        List<String> midnight = dates.stream().map(cell -> cell + " 00:00:00").toList();
        List<String> withTime =
                known.dates().stream().map(pattern -> pattern + " HH:mm:ss").toList();
        List<String> fitting = PatternFinder.fitting(midnight, withTime).stream()
                .map(pattern -> pattern.substring(0, pattern.length() - " HH:mm:ss".length()))
                .toList();
        InstantMapping.Builder part = InstantMapping.builder().addColumns(date, time);
        if (fitting.size() == 1) {
            String pattern = fitting.get(0) + " "
                    + PatternFinder.fitting(times, known.times()).get(0);
            part.addPatterns(pattern).baseYear(baseYear(pattern));
        } else {
            columns.gap("interaction.start", unclear(date, fitting));
        }
        return part.build();
    }

    private static Optional<Integer> baseYear(String pattern) {
        return pattern.contains("yy") ? Optional.of(PatternFinder.BASE_YEAR) : Optional.empty();
    }

    private static String unclear(String column, List<String> fitting) {
        return fitting.isEmpty()
                ? "how is column " + column + " written? no known pattern reads all of it"
                : "how is column " + column + " written? it could be " + String.join(" or ", fitting);
    }

    /** When what the role says began or ended. */
    Optional<InstantMapping> instant(String role) {
        return columns.column(role).map(name -> {
            List<String> cells = columns.cells(name);
            boolean timeOnly = !PatternFinder.fitting(cells, known.times()).isEmpty();
            if (timeOnly) {
                midnightMayMeanNothing(name, cells);
            }
            return instant(role, List.of(name), cells, timeOnly ? known.times() : known.instants());
        });
    }

    private InstantMapping instant(String role, List<String> names, List<String> cells, List<String> candidates) {
        List<String> fitting = PatternFinder.fitting(cells, candidates);
        InstantMapping.Builder part = InstantMapping.builder().addAllColumns(names);
        if (fitting.size() == 1) {
            part.addPatterns(fitting.get(0)).baseYear(baseYear(fitting.get(0)));
            needsZone |= !isAbsolute(fitting.get(0), cells);
        } else {
            needsZone = true;
            columns.gap(role, unclear(names.get(0), fitting));
        }
        return part.build();
    }

    private static boolean isAbsolute(String pattern, List<String> cells) {
        return pattern.startsWith("epoch")
                || (pattern.equals(InstantPattern.ISO)
                        && cells.stream()
                                .allMatch(cell -> cell.matches(".*([zZ]|[+-]\\d\\d(:?\\d\\d)?)$")
                                        && cell.length() > "2026-03-04T10:00".length()));
    }

    private void midnightMayMeanNothing(String column, List<String> cells) {
        Map<String, Long> midnights = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.chars().allMatch(c -> c == '0' || c == ':'))
                .forEach(cell -> midnights.merge(cell, 1L, Long::sum));
        midnights.forEach((cell, count) -> {
            if (count * 20 > cells.size()) {
                settings.put(column, ColumnSettings.builder().addNulls(cell).build());
            }
        });
    }
}
