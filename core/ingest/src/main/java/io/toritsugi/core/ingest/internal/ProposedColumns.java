package io.toritsugi.core.ingest.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a file of which the names tell what they say, and what remains to be asked. */
final class ProposedColumns {
    private final Beginning beginning;
    private final List<String> names;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();

    ProposedColumns(Beginning beginning, List<String> names, KnownColumns known) {
        this.beginning = beginning;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            known.role(names.get(i)).ifPresent(role -> places.putIfAbsent(role, place));
        }
    }

    boolean uses(int place) {
        return places.containsValue(place);
    }

    boolean has(String role) {
        return places.containsKey(role);
    }

    Optional<String> column(String role) {
        return Optional.ofNullable(places.get(role)).map(names::get);
    }

    List<String> cells(String column) {
        return beginning.cells(names.indexOf(column));
    }

    /** Asks once. */
    void gap(String place, String question) {
        String gap = place + ": " + question;
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    List<String> gaps() {
        return List.copyOf(gaps);
    }
}
