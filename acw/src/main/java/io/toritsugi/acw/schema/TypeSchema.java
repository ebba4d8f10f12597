package io.toritsugi.acw.schema;

import static io.toritsugi.acw.schema.JsonTree.json;

import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.DateTimeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.DurationType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a field takes as a schema of its data. */
final class TypeSchema {
    private final CodeTrees trees;
    private final Locale locale;
    private final Map<CodeType, List<Object>> paths = new HashMap<>();
    private boolean partial;

    TypeSchema(CodeTrees trees, Locale locale) {
        this.trees = trees;
        this.locale = locale;
    }

    /** {@return whether a limit of the last field could not be said} */
    boolean isPartial() {
        return partial;
    }

    Map<String, Object> of(FieldType type) {
        partial = false;
        if (type instanceof TextType text) {
            return text(text);
        }
        if (type instanceof ChoiceType choice) {
            return choice(choice);
        }
        if (type instanceof NumberType number) {
            Map<String, Object> schema = amount(number.min(), number.max());
            schema.put("type", number.scale() == 0 ? "integer" : "number");
            if (number.scale() > 0) {
                schema.put("multipleOf", BigDecimal.ONE.movePointLeft(number.scale()));
            }
            return schema;
        }
        if (type instanceof MoneyType money) {
            return object(
                    List.of("amount", "currency"),
                    Map.of("amount", amount(money.min(), money.max()), "currency", currency(money.currencies())));
        }
        if (type instanceof BooleanType) {
            return json("type", "boolean");
        }
        if (type instanceof DateType date) {
            partial = date.min().isPresent() || date.max().isPresent();
            return json("type", "string", "format", "date", "pattern", DataForms.DATE);
        }
        if (type instanceof DateTimeType time) {
            partial = time.min().isPresent() || time.max().isPresent();
            return instant();
        }
        if (type instanceof DurationType span) {
            partial = span.min().isPresent() || span.max().isPresent();
            return json("type", "string", "pattern", DataForms.DURATION);
        }
        if (type instanceof CodeType code) {
            return code(code);
        }
        return several(type);
    }

    private static Map<String, Object> several(FieldType type) {
        if (type instanceof PromiseType) {
            return object(
                    List.of("what", "dueAt"),
                    Map.of(
                            "what",
                            notBlank(),
                            "dueAt",
                            instant(),
                            "owner",
                            json("type", "string", "pattern", DataForms.ID)));
        }
        if (type instanceof TransactionType transaction) {
            return transaction(transaction);
        }
        if (type instanceof AttachmentType attachment) {
            Map<String, Object> bytes = json("type", "integer", "minimum", 0);
            bytes.put("maximum", attachment.maxBytes().orElse(Long.MAX_VALUE));
            return object(
                    List.of("reference", "mediaType", "bytes"),
                    Map.of(
                            "reference", json("type", "string"),
                            "name", json("type", "string"),
                            "mediaType", oneOf(attachment.mediaTypes()),
                            "bytes", bytes));
        }
        if (type instanceof ReferenceType) {
            return json("type", "string", "pattern", DataForms.REFERENCE);
        }
        return notBlank();
    }

    private Map<String, Object> text(TextType text) {
        boolean several = text.format() == TextType.Format.MULTI_LINE;
        Map<String, Object> schema = json("type", "string");
        schema.put("minLength", text.minLength().orElse(1));
        schema.put("maxLength", text.maxLength().orElse(several ? 100_000 : 4_000));
        switch (text.format()) {
            case ONE_LINE -> schema.put("pattern", DataForms.ONE_LINE);
            case PHONE -> schema.put("pattern", DataForms.PHONE);
            case EMAIL -> schema.put("pattern", DataForms.EMAIL);
            case MULTI_LINE -> {}
        }
        Optional<String> pattern = text.pattern().flatMap(EcmaPattern::of);
        partial = text.pattern().isPresent() && pattern.isEmpty();
        pattern.ifPresent(common -> schema.put("allOf", List.of(Map.of("pattern", common))));
        return schema;
    }

    private Map<String, Object> choice(ChoiceType choice) {
        List<Object> options = choice.options().stream()
                .filter(option -> !option.retired())
                .map(this::option)
                .toList();
        Map<String, Object> one = json("type", "string", "oneOf", options);
        if (!choice.multiple()) {
            return one;
        }
        Map<String, Object> schema = json("type", "array", "items", one, "uniqueItems", true);
        schema.put("minItems", choice.minChosen().orElse(1));
        schema.put("maxItems", choice.maxChosen().orElse(choice.options().size()));
        return schema;
    }

    private Object option(Option option) {
        return json("const", option.value(), "title", option.label().in(locale));
    }

    private Map<String, Object> code(CodeType type) {
        return json("type", "string", "oneOf", paths.computeIfAbsent(type, this::paths));
    }

    private List<Object> paths(CodeType type) {
        List<Object> found = new ArrayList<>();
        trees.find(type.tree()).ifPresent(tree -> collect(tree.codes(), List.of(), "", type.leafOnly(), found));
        return found;
    }

    private void collect(List<Code> codes, List<String> above, String title, boolean leafOnly, List<Object> found) {
        for (Code code : codes) {
            if (!code.retired()) {
                List<String> path =
                        Stream.concat(above.stream(), Stream.of(code.id())).toList();
                String label =
                        (title.isEmpty() ? "" : title + " / ") + code.label().in(locale);
                if (!leafOnly || code.children().stream().allMatch(Code::retired)) {
                    found.add(json("const", DataForms.write(path), "title", label));
                }
                collect(code.children(), path, label, leafOnly, found);
            }
        }
    }

    private static Map<String, Object> transaction(TransactionType type) {
        List<String> states = Stream.of(ApprovalState.values()).map(Enum::name).toList();
        Map<String, Object> schema = object(
                List.of("kind", "amount", "currency"),
                Map.of(
                        "kind", oneOf(type.kinds()),
                        "amount", amount(Optional.empty(), type.max()),
                        "currency", currency(type.currencies()),
                        "externalReference", json("type", "string"),
                        "approval", json("type", "string", "enum", states)));
        type.approvalFrom().ifPresent(from -> {
            List<String> others = states.stream()
                    .filter(state -> !state.equals(ApprovalState.NOT_NEEDED.name()))
                    .toList();
            schema.put("if", json("properties", json("amount", json("minimum", from)), "required", List.of("amount")));
            schema.put(
                    "then",
                    json("properties", json("approval", json("enum", others)), "required", List.of("approval")));
        });
        return schema;
    }

    private static Map<String, Object> oneOf(Collection<String> taken) {
        return taken.isEmpty() ? json("type", "string") : json("type", "string", "enum", List.copyOf(taken));
    }

    private static Map<String, Object> currency(Collection<String> taken) {
        return taken.isEmpty() ? json("type", "string", "pattern", DataForms.CURRENCY) : oneOf(taken);
    }

    private static Map<String, Object> amount(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        Map<String, Object> schema = json("type", "number");
        min.ifPresent(least -> schema.put("minimum", least));
        max.ifPresent(most -> schema.put("maximum", most));
        return schema;
    }

    private static Map<String, Object> instant() {
        return json("type", "string", "format", "date-time", "pattern", DataForms.DATE_TIME);
    }

    private static Map<String, Object> notBlank() {
        return json("type", "string", "pattern", DataForms.NOT_BLANK);
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        required.forEach(name -> ordered.put(name, properties.get(name)));
        properties.keySet().stream().sorted().forEach(name -> ordered.put(name, properties.get(name)));
        return json("type", "object", "required", required, "properties", ordered, "additionalProperties", false);
    }
}
