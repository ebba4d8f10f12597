package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.ingest.mapping.FactMapping;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.cell.CellType;
import io.toritsugi.core.ingest.mapping.cell.ColumnSettings;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a file: their names, which cells mean "nothing", and which must never be shown. */
final class Columns {
    private final int count;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Set<String>> nulls = new ArrayList<>();
    private final List<CellType> types = new ArrayList<>();
    private final Set<String> personal = new HashSet<>();

    /** The columns of a heading, which has all that the mapping needs, and behind them those that it may lack. */
    Columns(List<String> heading, Mapping mapping) {
        this.count = heading.size();
        this.names = Stream.concat(heading.stream(), lacking(heading, mapping)).toList();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
            Optional<ColumnSettings> settings =
                    Optional.ofNullable(mapping.columns().get(names.get(i)));
            Set<String> nothing = new HashSet<>(mapping.nulls());
            settings.ifPresent(known -> nothing.addAll(known.nulls()));
            nulls.add(nothing);
            types.add(settings.map(ColumnSettings::type).orElse(CellType.TEXT));
        }
        mapping.interaction().customer().flatMap(ValueMapping::column).ifPresent(personal::add);
        mapping.facts().stream()
                .filter(fact -> fact.sensitivity() == Sensitivity.PERSONAL || fact.sensitivity() == Sensitivity.SECRET)
                .map(FactMapping::column)
                .forEach(personal::add);
    }

    String[] names() {
        return names.subList(0, count).toArray(String[]::new);
    }

    static boolean isOptional(String name, Mapping mapping) {
        ColumnSettings settings = mapping.columns().get(name);
        return settings != null && settings.optional();
    }

    private static Stream<String> lacking(List<String> heading, Mapping mapping) {
        return mapping.columns().keySet().stream().filter(name -> isOptional(name, mapping) && !heading.contains(name));
    }

    int count() {
        return count;
    }

    String name(int place) {
        return names.get(place);
    }

    /** The place of a column that is there: the needed ones were looked for when the file was opened. */
    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalStateException("Columns must hold every column of the mapping, lacks no \"" + name + "\"");
        }
        return place;
    }

    Optional<Integer> find(String name) {
        return Optional.ofNullable(places.get(name));
    }

    boolean meansNothing(int place, String cell) {
        return cell.isEmpty() || nulls.get(place).contains(cell);
    }

    CellType type(int place) {
        return types.get(place);
    }

    boolean isPersonal(int place) {
        return personal.contains(names.get(place));
    }
}
