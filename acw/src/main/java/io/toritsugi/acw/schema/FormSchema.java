package io.toritsugi.acw.schema;

import static io.toritsugi.acw.schema.JsonTree.json;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A form for a form library: a JSON Schema (2020-12) of its data, and a UI schema in the vocabulary of JSON Forms.
 *
 * <p>Both are trees of maps, lists, texts, numbers and booleans that any JSON library writes. The data are an object by the id of the
 * field: texts and options as texts, several options as a list, numbers as numbers, dates, instants (RFC 3339) and lengths of time
 * (ISO 8601) as texts, a path of codes as one text joined by {@code /} (within a code {@code /} is {@code ~1} and {@code ~} is
 * {@code ~0}), money as {@code {"amount":12.5,"currency":"EUR"}}, promises, transactions and documents as objects. {@link FormData} reads
 * them back.
 *
 * <p>What no schema says, and the form itself checks: that a promise is due in time, which codes a queue offers, first and last dates,
 * instants and lengths of time, patterns that JSON Schema would read differently, and what depends on facts of the contact, on other
 * such values, or on conditions that are too long or too deep. {@link #partial} names the fields for which one of those limits beside
 * the first two is left out. Options and codes that are retired are left out, too. Immutable and thread-safe.
 *
 * @param data the JSON Schema of the data; unmodifiable
 * @param ui the UI schema; rules that cannot be said are left out, and their fields stand there always; unmodifiable
 * @param partial the fields for which the schema says less than the form, in the order of their ids; unmodifiable
 * @since 0.1
 */
public record FormSchema(Map<String, Object> data, Map<String, Object> ui, SortedSet<FieldId> partial) {
    /** Copies the collections. */
    public FormSchema {
        Objects.requireNonNull(data, "FormSchema.data");
        Objects.requireNonNull(ui, "FormSchema.ui");
        data = JsonTree.frozen(data);
        ui = JsonTree.frozen(ui);
        partial = Collections.unmodifiableSortedSet(new TreeSet<>(partial));
    }

    /**
     * {@return a form for a form library}
     *
     * @param form the form
     * @param locale the language of labels
     * @param regulatedTypes the regulated types of business that the contact is of, as {@link Step#mandatoryFor()} names them
     */
    public static FormSchema of(Form form, Locale locale, Set<String> regulatedTypes) {
        ConditionSchemas conditions = new ConditionSchemas(form.template());
        return new Writer(form, locale, regulatedTypes, conditions)
                .write(new UiSchema(conditions, locale).of(form.template()));
    }

    private static final class Writer {
        private final Form form;
        private final Locale locale;
        private final Set<String> regulatedTypes;
        private final ConditionSchemas conditions;
        private final TypeSchema types;
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();
        private final List<Object> rules = new ArrayList<>();
        private final SortedSet<FieldId> partial = new TreeSet<>();

        Writer(Form form, Locale locale, Set<String> regulatedTypes, ConditionSchemas conditions) {
            this.form = form;
            this.locale = locale;
            this.regulatedTypes = regulatedTypes;
            this.conditions = conditions;
            this.types = new TypeSchema(form.trees(), locale);
        }

        FormSchema write(Map<String, Object> ui) {
            for (Section section : form.template().sections()) {
                section.steps().forEach(this::write);
            }
            Map<String, Object> schema = json(
                    "$schema",
                    "https://json-schema.org/draft/2020-12/schema",
                    "title",
                    form.template().label().in(locale),
                    "type",
                    "object",
                    "properties",
                    properties,
                    "required",
                    required,
                    "additionalProperties",
                    false);
            if (!rules.isEmpty()) {
                schema.put("allOf", rules);
            }
            return new FormSchema(schema, ui, partial);
        }

        private void write(Step step) {
            boolean regulated = step.mandatoryFor().stream().anyMatch(regulatedTypes::contains);
            for (Field field : step.fields()) {
                write(field);
                if (field.defaultAnswer().isEmpty()) {
                    require(field, regulated || field.required());
                }
            }
            if (step.requirement() == Step.Requirement.REQUIRED
                    && !step.fields().isEmpty()) {
                requireOne(step);
            }
        }

        private void write(Field field) {
            Map<String, Object> schema = json("title", field.label().in(locale));
            field.help().ifPresent(help -> schema.put("description", help.in(locale)));
            schema.putAll(types.of(field.type()));
            properties.put(field.id().value(), schema);
            if (types.isPartial()) {
                partial.add(field.id());
            }
        }

        private void require(Field field, boolean always) {
            if (!always && field.requiredWhen().isEmpty()) {
                return;
            }
            Optional<Said> when = always ? Optional.of(Said.ALWAYS) : conditions.whenTrue(field.requiredWhen());
            Optional<Said> rule = Said.all(List.of(conditions.shown(field), when));
            if (rule.isEmpty()) {
                partial.add(field.id());
            } else if (rule.get().equals(Said.ALWAYS)) {
                required.add(field.id().value());
            } else if (!rule.get().equals(Said.NEVER)) {
                rules.add(json(
                        "if",
                        rule.get().schema(),
                        "then",
                        json("required", List.of(field.id().value()))));
            }
        }

        private void requireOne(Step step) {
            Optional<Said> shown =
                    Said.any(step.fields().stream().map(conditions::shown).toList());
            Optional<Said> answered =
                    Said.any(step.fields().stream().map(conditions::answered).toList());
            if (shown.isPresent() && answered.isPresent()) {
                rules.add(
                        json("if", shown.get().schema(), "then", answered.get().schema()));
            } else {
                step.fields().forEach(field -> partial.add(field.id()));
            }
        }
    }
}
