package io.toritsugi.core.ingest.internal;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of names of columns, of values and of ways to write dates that strangers' files use: data, not code. */
final class KnownColumns {
    private static final String RESOURCE = "/io/toritsugi/core/ingest/known-columns.json";

    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final JsonNode table;

    KnownColumns() {
        InputStream resource = Objects.requireNonNull(KnownColumns.class.getResourceAsStream(RESOURCE), RESOURCE);
        this.table = JsonMapper.builder().build().readTree(resource);
        table.get("columns").properties().forEach(entry -> putAll(roles, entry));
        table.get("values").properties().forEach(role -> {
            Map<String, String> meanings = new HashMap<>();
            role.getValue().properties().forEach(entry -> putAll(meanings, entry));
            values.put(role.getKey(), meanings);
        });
    }

    private static void putAll(Map<String, String> meanings, Map.Entry<String, JsonNode> entry) {
        entry.getValue().forEach(name -> meanings.putIfAbsent(folded(name.stringValue()), entry.getKey()));
        meanings.putIfAbsent(folded(entry.getKey()), entry.getKey());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What a column of this name says, such as {@code "queue.wait"}; a unit behind the name does not matter. */
    Optional<String> role(String column) {
        return Optional.ofNullable(roles.get(folded(column)))
                .or(() -> Optional.ofNullable(roles.get(folded(UnitSuffix.stripped(column)))));
    }

    /** What a cell of a column of this role means. */
    Optional<String> meaning(String role, String cell) {
        return Optional.ofNullable(values.getOrDefault(role, Map.of()).get(folded(cell)));
    }

    List<String> instants() {
        return texts("instants");
    }

    List<String> dates() {
        return texts("dates");
    }

    List<String> times() {
        return texts("times");
    }

    private List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        table.get(name).forEach(text -> all.add(text.stringValue()));
        return all;
    }
}
