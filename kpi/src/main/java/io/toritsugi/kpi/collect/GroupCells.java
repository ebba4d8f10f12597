package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of one grouping in one cohort, by their values. */
final class GroupCells {
    private final Grouping grouping;
    private final TimeKeys timeKeys;
    private final Map<List<String>, KpiCell> cells = new HashMap<>();

    GroupCells(Grouping grouping, TimeKeys timeKeys) {
        this.grouping = grouping;
        this.timeKeys = timeKeys;
    }

    /** {@return the cell to which a unit belongs at that instant; empty if it lacks a value} */
    Optional<KpiCell> find(UnitFacts unit, Optional<Instant> at) {
        List<Dimension> dimensions = grouping.dimensions();
        String[] key = new String[dimensions.size()];
        for (int i = 0; i < key.length; i++) {
            Dimension dimension = dimensions.get(i);
            Optional<String> value = dimension.temporal()
                    ? at.flatMap(instant -> timeKeys.of(dimension, instant))
                    : unit.dimension(dimension);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key[i] = value.get();
        }
        @Nullable KpiCell known = cells.get(Arrays.asList(key));
        return Optional.of(known != null ? known : added(List.of(key), endOf(at)));
    }

    private KpiCell added(List<String> key, Instant end) {
        KpiCell cell = new KpiCell(end);
        cells.put(key, cell);
        return cell;
    }

    private Instant endOf(Optional<Instant> at) {
        return at.flatMap(instant -> grouping.dimensions().stream()
                        .filter(Dimension::temporal)
                        .map(dimension -> timeKeys.endOf(dimension, instant))
                        .min(Comparator.naturalOrder()))
                .orElse(Instant.MAX);
    }

    Optional<KpiCell> find(List<String> values) {
        return Optional.ofNullable(cells.get(values));
    }

    void remove(List<String> values) {
        cells.remove(values);
    }

    List<List<String>> keysOver(Instant until) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().end().isAfter(until))
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<List<String>> keys() {
        return cells.keySet();
    }

    void merge(GroupCells other) {
        other.cells.forEach(this::merge);
    }

    void merge(List<String> key, KpiCell cell) {
        cells.computeIfAbsent(key, made -> new KpiCell(cell.end())).merge(cell);
    }

    Grouping grouping() {
        return grouping;
    }

    /** {@return the order in which groups of a grouping are listed} */
    static Comparator<List<String>> order(Grouping grouping) {
        return (left, right) -> {
            for (int i = 0; i < left.size(); i++) {
                int byValue = grouping.dimensions().get(i).order().compare(left.get(i), right.get(i));
                if (byValue != 0) {
                    return byValue;
                }
            }
            return 0;
        };
    }
}
