package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.fact.Sensitivity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which properties a mapping has, and of what kind: what unknown names and wrong kinds are found by. */
sealed interface DocumentShape {
    /** A string, from a list of words if there is one. */
    record Text(List<String> words) implements DocumentShape {}

    /** A whole number. */
    record Whole() implements DocumentShape {}

    /** True or false. */
    record Flag() implements DocumentShape {}

    /** A list whose elements are alike. */
    record ListOf(DocumentShape element) implements DocumentShape {}

    /** An object with any names and values that are alike. */
    record MapOf(DocumentShape value) implements DocumentShape {}

    /** An object with these properties, and those of them it must have. */
    record Properties(Map<String, DocumentShape> known, List<String> needed) implements DocumentShape {}

    /** Any text. */
    DocumentShape TEXT = new Text(List.of());

    /** A mapping. */
    DocumentShape MAPPING = mapping();

    private static DocumentShape mapping() {
        DocumentShape texts = new ListOf(TEXT);
        DocumentShape type = new Text(List.of("text", "number", "boolean", "date", "seconds"));
        DocumentShape value = of("column", TEXT, "value", TEXT, "values", new MapOf(TEXT), "otherwise", TEXT);
        DocumentShape instant =
                needing(List.of("columns"), "columns", texts, "patterns", texts, "baseYear", new Whole(), "zone", TEXT);
        DocumentShape duration = needing(
                List.of("column"),
                "column",
                TEXT,
                "unit",
                new Text(List.of("seconds", "milliseconds", "minutes", "clock", "iso")));
        return of(
                "schema",
                TEXT,
                "name",
                TEXT,
                "description",
                TEXT,
                "gaps",
                texts,
                "format",
                of(
                        "id", TEXT,
                        "delimiter", TEXT,
                        "quote", TEXT,
                        "comment", TEXT,
                        "columns", texts,
                        "options", new MapOf(TEXT)),
                "zone",
                TEXT,
                "clockTolerance",
                TEXT,
                "nulls",
                texts,
                "columns",
                new MapOf(of("nulls", texts, "optional", new Flag(), "type", type)),
                "ignore",
                TEXT,
                "channels",
                new ListOf(needing(
                        List.of("id", "mode", "capacityWeight"),
                        "id",
                        TEXT,
                        "mode",
                        words(Channel.Mode.values()),
                        "capacityWeight",
                        new Whole())),
                "interaction",
                of(
                        "id", texts,
                        "start", instant,
                        "end", instant,
                        "channel", value,
                        "direction", value,
                        "customer", value,
                        "priority", value,
                        "queue", value,
                        "reasons", new ListOf(value),
                        "segment", value,
                        "product", value,
                        "touchpoint", value,
                        "site", value,
                        "employer", value,
                        "purpose", value,
                        "ended", value),
                "selfService",
                of(
                        "when", TEXT,
                        "kind", words(SelfServiceKind.values()),
                        "name", value,
                        "start", instant,
                        "end", instant,
                        "duration", duration),
                "queue",
                of("when", TEXT, "name", value, "start", instant, "end", instant, "wait", duration),
                "service",
                of(
                        "when", TEXT,
                        "agent", value,
                        "start", instant,
                        "end", instant,
                        "talk", duration,
                        "hold", duration),
                "wrapUp",
                of("when", TEXT, "start", instant, "end", instant, "duration", duration),
                "outcome",
                value,
                "facts",
                new ListOf(needing(
                        List.of("column"),
                        "column",
                        TEXT,
                        "name",
                        TEXT,
                        "type",
                        type,
                        "sensitivity",
                        words(Sensitivity.values()))));
    }

    private static DocumentShape words(Enum<?>[] values) {
        return new Text(Stream.of(values).map(Enum::name).toList());
    }

    private static Properties of(Object... namesAndShapes) {
        return needing(List.of(), namesAndShapes);
    }

    private static Properties needing(List<String> needed, Object... namesAndShapes) {
        Map<String, DocumentShape> known = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            known.put((String) namesAndShapes[i], (DocumentShape) namesAndShapes[i + 1]);
        }
        return new Properties(known, needed);
    }
}
