package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.ingest.mapping.MappingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares a JSON document with the shape that it should have, and finds every difference. */
public final class DocumentCheck {
    private final List<MappingProblem> problems = new ArrayList<>();

    private DocumentCheck() {}

    /**
     * {@return all differences from the shape of a mapping, in the order of the document}
     *
     * @param document the document
     */
    public static List<MappingProblem> problems(JsonNode document) {
        DocumentCheck check = new DocumentCheck();
        check.check("", document, DocumentShape.MAPPING);
        return List.copyOf(check.problems);
    }

    private void problem(String place, String value, String allowed) {
        problems.add(new MappingProblem(place, value, allowed));
    }

    private void check(String place, JsonNode node, DocumentShape shape) {
        if (shape instanceof DocumentShape.Properties properties) {
            object(place, node, properties);
        } else if (shape instanceof DocumentShape.MapOf map) {
            if (mustBe(node.isObject(), place, node, "an object")) {
                node.properties().forEach(entry -> check(under(place, entry.getKey()), entry.getValue(), map.value()));
            }
        } else if (shape instanceof DocumentShape.ListOf list) {
            if (mustBe(node.isArray(), place, node, "a list")) {
                for (int i = 0; i < node.size(); i++) {
                    check(place + "/" + i, node.get(i), list.element());
                }
            }
        } else if (shape instanceof DocumentShape.Whole) {
            mustBe(node.isInt(), place, node, "a whole number");
        } else if (shape instanceof DocumentShape.Flag) {
            mustBe(node.isBoolean(), place, node, "true or false");
        } else if (shape instanceof DocumentShape.Text text && mustBe(node.isString(), place, node, "a text")) {
            word(place, node.stringValue(), text.words());
        }
    }

    private void object(String place, JsonNode node, DocumentShape.Properties shape) {
        if (!mustBe(node.isObject(), place, node, "an object")) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            DocumentShape known = shape.known().get(entry.getKey());
            if (known != null) {
                check(under(place, entry.getKey()), entry.getValue(), known);
            } else {
                problem(
                        under(place, entry.getKey()),
                        "",
                        "there is no property of this name; "
                                + Similar.to(entry.getKey(), shape.known().keySet())
                                        .map(like -> "did you mean \"" + like + "\"?")
                                        .orElse("there are "
                                                + String.join(
                                                        ", ", shape.known().keySet())));
            }
        }
        shape.needed().stream()
                .filter(name -> !node.has(name))
                .forEach(name -> problem(under(place, name), "", "is needed"));
    }

    private void word(String place, String text, List<String> words) {
        if (!words.isEmpty() && !words.contains(text)) {
            problem(
                    place,
                    text,
                    "must be one of " + String.join(", ", words)
                            + Similar.to(text, words)
                                    .map(like -> "; did you mean \"" + like + "\"?")
                                    .orElse(""));
        }
    }

    private boolean mustBe(boolean is, String place, JsonNode node, String what) {
        if (!is) {
            problem(place, node.toString(), "must be " + what);
        }
        return is;
    }

    private static String under(String place, String name) {
        return place + "/" + MappingRules.escaped(name);
    }
}
