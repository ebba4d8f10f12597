package io.toritsugi.acw.template.internal;

import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What fields, their types and their answers look like. */
final class FieldShapes {
    static final Shape FIELD_ID = Shape.text("\"refund-amount\"", FieldId::of);

    private static final Shape DATE = Shape.text("\"2026-04-01\"", LocalDate::parse);
    private static final Shape LENGTH = Shape.scalar("1", part -> part instanceof Integer || part instanceof Long);
    private static final Shape TEXTS = Shape.listOf(Shape.TEXT);

    private static final Shape MONEY =
            ObjectShape.EMPTY.needs("amount", Parts.AMOUNT).needs("currency", Parts.CURRENCY);

    private static final Shape VALUE = Shape.variants(ordered(
            Map.entry("text", Parts.ANY_TEXT),
            Map.entry("number", Shape.NUMBER),
            Map.entry("boolean", Shape.FLAG),
            Map.entry("date", DATE),
            Map.entry("instant", Parts.INSTANT),
            Map.entry("duration", Parts.DURATION),
            Map.entry("money", MONEY),
            Map.entry("set", Shape.listOf(Parts.ANY_TEXT)),
            Map.entry("numbers", Shape.mapOf(Parts.ANY_TEXT, Shape.NUMBER))));

    private static final Shape PROMISE = ObjectShape.EMPTY
            .needs("what", Shape.TEXT)
            .needs("dueAt", Parts.INSTANT)
            .may("owner", Shape.text("\"…\" (1..200)", AgentId::of));

    private static final Shape TRANSACTION = ObjectShape.EMPTY
            .needs("kind", Parts.ANY_TEXT)
            .needs("amount", ObjectShape.EMPTY.needs("money", MONEY))
            .may("externalReference", Parts.ANY_TEXT)
            .may("approval", Shape.word(ApprovalState.values()));

    private static final Shape ATTACHMENT = ObjectShape.EMPTY
            .needs("reference", Parts.ANY_TEXT)
            .may("name", Parts.ANY_TEXT)
            .needs("mediaType", Parts.ANY_TEXT)
            .needs(
                    "bytes",
                    Shape.scalar(
                            ">= 0",
                            part -> (part instanceof Integer || part instanceof Long)
                                    && ((Number) part).longValue() >= 0));

    private static final Shape ANSWER = Shape.variants(ordered(
            Map.entry("value", VALUE),
            Map.entry("path", Parts.PATH),
            Map.entry("promise", PROMISE),
            Map.entry("transaction", TRANSACTION),
            Map.entry("attachment", ATTACHMENT)));

    private static final Shape OPTION = ObjectShape.EMPTY
            .needs("value", Shape.TEXT)
            .needs("label", Parts.LABEL)
            .may("retired", Shape.FLAG);

    private static final Shape TYPE = Shape.variants(ordered(
            Map.entry(
                    "text",
                    ObjectShape.EMPTY
                            .may("format", Shape.word(TextType.Format.values()))
                            .may("minLength", Shape.WHOLE)
                            .may("maxLength", Shape.WHOLE)
                            .may("pattern", Shape.TEXT)),
            Map.entry(
                    "choice",
                    ObjectShape.EMPTY
                            .may("options", Shape.listOf(OPTION))
                            .may("multiple", Shape.FLAG)
                            .may("minChosen", Shape.WHOLE)
                            .may("maxChosen", Shape.WHOLE)),
            Map.entry("number", range(Shape.NUMBER).may("scale", Shape.WHOLE)),
            Map.entry("money", range(Shape.NUMBER).may("currencies", Shape.listOf(Parts.CURRENCY))),
            Map.entry("boolean", ObjectShape.EMPTY),
            Map.entry("date", range(DATE)),
            Map.entry("date-time", range(Parts.INSTANT)),
            Map.entry("duration", range(Parts.DURATION)),
            Map.entry("reference", ObjectShape.EMPTY.needs("to", Shape.word(ReferenceType.Kind.values()))),
            Map.entry("code", ObjectShape.EMPTY.needs("tree", Parts.TREE).may("leafOnly", Shape.FLAG)),
            Map.entry("promise", ObjectShape.EMPTY.may("within", Parts.DURATION)),
            Map.entry(
                    "transaction",
                    ObjectShape.EMPTY
                            .may("kinds", TEXTS)
                            .may("currencies", Shape.listOf(Parts.CURRENCY))
                            .may("max", Shape.NUMBER)
                            .may("approvalFrom", Shape.NUMBER)),
            Map.entry("attachment", ObjectShape.EMPTY.may("mediaTypes", TEXTS).may("maxBytes", LENGTH))));

    static final Shape FIELD = ObjectShape.EMPTY
            .needs("id", FIELD_ID)
            .needs("type", TYPE)
            .needs("label", Parts.LABEL)
            .may("help", Parts.LABEL)
            .may("message", Parts.LABEL)
            .may("shownWhen", Shape.CONDITION)
            .may("required", Shape.FLAG)
            .may("requiredWhen", Shape.CONDITION)
            .may("defaultAnswer", ANSWER)
            .may("resolver", Shape.TEXT)
            .may("sensitivity", Shape.word(Sensitivity.values()))
            .may("retention", Shape.TEXT);

    private FieldShapes() {}

    private static ObjectShape range(Shape value) {
        return ObjectShape.EMPTY.may("min", value).may("max", value);
    }

    @SafeVarargs
    static Map<String, Shape> ordered(Map.Entry<String, Shape>... variants) {
        Map<String, Shape> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, Shape> variant : variants) {
            ordered.put(variant.getKey(), variant.getValue());
        }
        return ordered;
    }
}
