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

    /** A template in which everything is said that can be said. */
    public static final String WHOLE = """
            {'id': 'whole', 'version': 3, 'label': {'en': 'Whole', 'ja': '全部', 'pt-BR': 'Tudo'},
             'description': {'en': 'Everything at once'}, 'inherits': {'id': 'parent', 'version': 2}, 'omits': ['x', 'y'],
             'facts': {'contact.channel': 'text', 'contact.levels': 'numbers'},
             'codes': [{'id': 'category'}, {'id': 'resolution', 'version': 1}],
             'policy': {'mode': 'TIME_BOXED', 'limits': {'CONNECTED': 'PT2M'}, 'codeRequired': true, 'codeTimeout': 'PT1M',
               'defaultCode': ['open'], 'codeEndsWrapUp': false, 'grace': 'PT0S', 'exclusive': true, 'unitsHeld': 50,
               'extension': {'length': 'PT1M', 'count': 2, 'reasonRequired': true, 'approval': true,
                 'approvalWithin': 'PT3M'}},
             'checks': [
               {'id': 'c1', 'severity': 'BLOCKING', 'failsWhen': {'not': {'exists': 'f1'}}, 'message': {'en': 'M'}, 'overridable': true},
               {'id': 'c2', 'severity': 'WARNING', 'shipped': 'UNCLASSIFIED', 'message': {'en': 'M'}}],
             'requests': [
               {'id': 'r1', 'when': {'constant': true}, 'request': {'follow-up': {'kind': 'CALLBACK', 'title': {'en': 'T'},
                'channel': {'id': 'email', 'mode': 'DEFERRED', 'capacityWeight': 20},
                 'owner': 'f9', 'due': {'from': 'f6', 'after': 'PT4H', 'businessTime': false}}}},
               {'id': 'r2', 'when': {'constant': true}, 'request': {'promise': {'title': {'en': 'T'}, 'field': 'f11', 'keptBy': ['r1']}}},
               {'id': 'r3', 'when': {'constant': true}, 'request': {'hand-off': {'title': {'en': 'T'}, 'department': 'd',
                 'acknowledgeWithin': 'PT1H'}}},
               {'id': 'r4', 'when': {'constant': true}, 'request': {'update': {'title': {'en': 'T'}, 'target': 'crm',
                 'kind': 'CUSTOMER', 'values': {'Name': 'f1'}}}},
               {'id': 'r5', 'when': {'constant': true}, 'request': {'notification': {'title': {'en': 'T'}, 'to': 'billing'}}}],
             'sections': [{'id': 's', 'label': {'en': 'S'}, 'steps': [
               {'id': 'p', 'label': {'en': 'P'}, 'guidance': {'en': 'Say so'}, 'shownWhen': {'constant': true},
                'requirement': 'REQUIRED', 'mandatoryFor': ['insurance'], 'fields': [
                 {'id': 'f1', 'label': {'en': 'F'}, 'help': {'en': 'H'}, 'message': {'en': 'M'}, 'required': true,
                  'shownWhen': {'compare': {'fact': 'contact.channel', 'operator': '=', 'value': {'text': 'voice'}}},
                  'requiredWhen': {'in': {'fact': 'f3', 'values': [{'number': 1}, {'number': 2.5}]}},
                  'defaultAnswer': {'value': {'text': 'd'}}, 'resolver': 'customer-name', 'sensitivity': 'PERSONAL',
                  'retention': 'short', 'type': {'text': {'format': 'MULTI_LINE', 'minLength': 1, 'maxLength': 9, 'pattern': '.*'}}},
                 {'id': 'f2', 'label': {'en': 'F'}, 'type': {'choice': {'multiple': true, 'minChosen': 1, 'maxChosen': 2,
                   'options': [{'value': 'a', 'label': {'en': 'A'}}, {'value': 'b', 'label': {'en': 'B'}, 'retired': true}]}},
                  'defaultAnswer': {'value': {'set': ['a']}}},
                 {'id': 'f3', 'label': {'en': 'F'}, 'type': {'number': {'min': -1, 'max': 1.25, 'scale': 2}},
                  'defaultAnswer': {'value': {'number': 1.5}}},
                 {'id': 'f4', 'label': {'en': 'F'}, 'type': {'money': {'currencies': ['JPY'], 'min': 0, 'max': 10}},
                  'defaultAnswer': {'value': {'money': {'amount': '1.10', 'currency': 'JPY'}}}},
                 {'id': 'f5', 'label': {'en': 'F'}, 'type': {'boolean': {}}, 'defaultAnswer': {'value': {'boolean': true}}},
                 {'id': 'f6', 'label': {'en': 'F'}, 'type': {'date': {'min': '2026-04-01', 'max': '2026-04-02'}},
                  'defaultAnswer': {'value': {'date': '2026-04-01'}}},
                 {'id': 'f7', 'label': {'en': 'F'}, 'type': {'date-time': {'min': '2026-04-01T00:00:00Z'}},
                  'defaultAnswer': {'value': {'instant': '2026-04-01T00:00:00Z'}}},
                 {'id': 'f8', 'label': {'en': 'F'}, 'type': {'duration': {'min': 'PT1S', 'max': 'PT1H'}},
                  'defaultAnswer': {'value': {'duration': 'PT1M'}}},
                 {'id': 'f9', 'label': {'en': 'F'}, 'type': {'reference': {'to': 'AGENT'}}},
                 {'id': 'f10', 'label': {'en': 'F'}, 'type': {'code': {'tree': {'id': 'category', 'version': 2}, 'leafOnly': false}},
                  'defaultAnswer': {'path': ['billing']}},
                 {'id': 'f11', 'label': {'en': 'F'}, 'type': {'promise': {'within': 'P3D'}},
                  'defaultAnswer': {'promise': {'what': 'Call', 'dueAt': '2026-04-01T00:00:00Z', 'owner': 'a1'}}},
                 {'id': 'f12', 'label': {'en': 'F'}, 'type': {'transaction': {'kinds': ['refund'], 'currencies': ['JPY'],
                   'max': 100, 'approvalFrom': 50}}, 'defaultAnswer': {'transaction': {'kind': 'refund',
                   'amount': {'money': {'amount': '5', 'currency': 'JPY'}}, 'externalReference': 'x', 'approval': 'PENDING'}}},
                 {'id': 'f13', 'label': {'en': 'F'}, 'type': {'attachment': {'mediaTypes': ['text/plain'], 'maxBytes': 10000000000}},
                  'defaultAnswer': {'attachment': {'reference': 'r', 'name': 'n', 'mediaType': 'text/plain', 'bytes': 3}}}]}]}]}
            """;

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
