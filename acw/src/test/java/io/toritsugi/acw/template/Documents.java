package io.toritsugi.acw.template;

import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.vavr.control.Validation;
import java.util.List;

/** Documents for tests, written with single quotes. */
public final class Documents {
    public static final JsonCodec JACKSON_2 = Jackson2.codec();
    public static final JsonCodec JACKSON_3 = Jackson3.codec();

    private static final String CATEGORIES = """
            {'id': 'category', 'version': 2, 'kind': 'CATEGORY', 'label': {'en': 'Category', 'ja': '分類'}, 'codes': [
              {'id': 'product', 'label': {'en': 'Product', 'ja': '製品'}, 'children': [
                {'id': 'hardware', 'label': {'en': 'Hardware'}, 'children': [
                  {'id': 'printer', 'label': {'en': 'Printer'}, 'children': [
                    {'id': 'feed', 'label': {'en': 'Paper feed'}, 'children': [
                      {'id': 'jam', 'label': {'en': 'Paper jam', 'ja': '紙詰まり'}, 'children': [
                        {'id': 'jam-tray', 'label': {'en': 'In the tray'}}]}]},
                    {'id': 'ribbon', 'label': {'en': 'Ribbon'}, 'retired': true, 'children': [
                      {'id': 'torn', 'label': {'en': 'Torn'}}]}]}]}]},
              {'id': 'billing', 'label': {'en': 'Billing', 'ja': '請求'}, 'queues': ['accounts'], 'children': [
                {'id': 'refund', 'label': {'en': 'Refund'}},
                {'id': 'vip-refund', 'label': {'en': 'Refund, VIP'}, 'queues': ['vip']}]}]}
            """;

    private static final String RESOLUTIONS = """
            {'id': 'resolution', 'version': 1, 'kind': 'RESOLUTION', 'label': {'en': 'Resolution'}, 'codes': [
              {'id': 'solved', 'label': {'en': 'Solved'}}, {'id': 'open', 'label': {'en': 'Open'}}]}
            """;

    private Documents() {}

    public static String json(String text) {
        return text.replace('\'', '"');
    }

    public static Template template(String text) {
        return valid(TemplateFiles.read(JACKSON_2, json(text)));
    }

    public static CodeTree tree(String text) {
        return valid(TemplateFiles.readCodeTree(JACKSON_2, json(text)));
    }

    private static <T> T valid(Validation<List<TemplateProblem>, T> read) {
        if (read.isInvalid()) {
            throw new AssertionError(read.getError().toString());
        }
        return read.get();
    }

    public static CodeTree categories() {
        return tree(CATEGORIES);
    }

    public static CodeTrees trees() {
        return CodeTrees.of(List.of(categories(), tree(RESOLUTIONS)));
    }

    /** A field with more properties, such as {@code 'required': true}. */
    public static String field(String id, String type, String... more) {
        StringBuilder text = new StringBuilder("{'id': '" + id + "', 'label': {'en': '" + id + "'}, 'type': " + type);
        for (String property : more) {
            text.append(", ").append(property);
        }
        return text.append('}').toString();
    }

    public static String step(String id, String more, String... fields) {
        return "{'id': '" + id + "', 'label': {'en': '" + id + "'}, " + (more.isEmpty() ? "" : more + ", ")
                + "'fields': [" + String.join(", ", fields) + "]}";
    }

    /** A template with one section. */
    public static String ofSteps(String more, String... steps) {
        return "{'id': 'test', 'version': 1, 'label': {'en': 'Test'}, " + (more.isEmpty() ? "" : more + ", ")
                + "'sections': [{'id': 'all', 'label': {'en': 'All'}, 'steps': [" + String.join(", ", steps) + "]}]}";
    }

    /** A template with one step. */
    public static String ofFields(String more, String... fields) {
        return ofSteps(more, step("only", "", fields));
    }

    public static String is(String fact, boolean value) {
        return "{'compare': {'fact': '" + fact + "', 'operator': '=', 'value': {'boolean': " + value + "}}}";
    }

    public static String shownWhen(String fact) {
        return "'shownWhen': " + is(fact, true);
    }
}
