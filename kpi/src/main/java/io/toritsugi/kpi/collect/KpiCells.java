package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.UnitFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What contacts add up to, by group: adding and merging do not depend on order. */
final class KpiCells {
    private final List<Grouping> groupings;
    private final TimeKeys timeKeys;
    private final List<Map<List<String>, KpiCell>> cells = new ArrayList<>();
    private final Map<String, Long> oddities = new TreeMap<>();

    /** Cells for these groupings, the first of which is the total. */
    KpiCells(List<Grouping> groupings, KpiSettings settings) {
        this(groupings, new TimeKeys(settings));
    }

    private KpiCells(List<Grouping> groupings, TimeKeys timeKeys) {
        this.groupings = groupings;
        this.timeKeys = timeKeys;
        groupings.forEach(grouping -> cells.add(new HashMap<>()));
        cells.get(0).put(List.of(), new KpiCell());
    }

    void add(ContactUnits contact) {
        for (UnitFacts unit : contact.units()) {
            for (int i = 0; i < cells.size(); i++) {
                Optional<List<String>> key = keyOf(groupings.get(i), unit);
                if (key.isPresent()) {
                    cells.get(i)
                            .computeIfAbsent(key.get(), values -> new KpiCell())
                            .add(unit);
                }
            }
        }
        contact.oddities().forEach(this::odd);
    }

    void odd(String kind, long times) {
        oddities.merge(kind, times, Long::sum);
    }

    void merge(KpiCells other) {
        for (int i = 0; i < cells.size(); i++) {
            Map<List<String>, KpiCell> mine = cells.get(i);
            other.cells
                    .get(i)
                    .forEach((key, cell) ->
                            mine.computeIfAbsent(key, values -> new KpiCell()).merge(cell));
        }
        other.oddities.forEach(this::odd);
    }

    KpiCells copy() {
        KpiCells copy = new KpiCells(groupings, timeKeys);
        copy.merge(this);
        return copy;
    }

    KpiCell total() {
        return cells.get(0).computeIfAbsent(List.of(), values -> new KpiCell());
    }

    Map<String, Long> oddities() {
        return new TreeMap<>(oddities);
    }

    /** Visits every group: grouping by grouping, each in the order of its values. */
    void forEach(BiConsumer<Key, KpiCell> visitor) {
        for (int i = 0; i < cells.size(); i++) {
            Grouping grouping = groupings.get(i);
            cells.get(i).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(order(grouping)))
                    .forEach(cell -> visitor.accept(new Key(grouping, cell.getKey()), cell.getValue()));
        }
    }

    private Optional<List<String>> keyOf(Grouping grouping, UnitFacts unit) {
        List<String> key = new ArrayList<>(grouping.dimensions().size());
        for (Dimension dimension : grouping.dimensions()) {
            Optional<String> value =
                    dimension.temporal() ? timeKeys.of(dimension, unit.attributedTo()) : unit.dimension(dimension);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key.add(value.get());
        }
        return Optional.of(List.copyOf(key));
    }

    private static Comparator<List<String>> order(Grouping grouping) {
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

    /** Which group of which grouping. */
    record Key(Grouping grouping, List<String> values) {}
}
