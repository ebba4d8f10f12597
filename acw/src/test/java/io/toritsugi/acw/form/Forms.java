package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.fact.Facts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small templates in few words. */
public final class Forms {
    public static final FieldType TEXT = TextType.builder().build();
    public static final FieldType BOOLEAN = BooleanType.builder().build();
    public static final FieldType NUMBER = NumberType.builder().build();

    private Forms() {}

    public static Texts label(String text) {
        return Texts.of("en", text);
    }

    public static Condition when(String condition) {
        return Condition.parse(condition).get();
    }

    public static Field.Builder field(String id, FieldType type) {
        return Field.builder().id(FieldId.of(id)).type(type).label(label(id));
    }

    public static Field.Builder text(String id) {
        return field(id, TEXT);
    }

    public static ChoiceType choice(String... options) {
        return ChoiceType.builder()
                .addAllOptions(Arrays.stream(options)
                        .map(option -> Option.of(option, label(option)))
                        .toList())
                .build();
    }

    public static Step.Builder step(String id, Field.Builder... fields) {
        Step.Builder step = Step.builder().id(id).label(label(id));
        Arrays.stream(fields).map(Field.Builder::build).forEach(step::addFields);
        return step;
    }

    public static Template template(Step.Builder... steps) {
        return template(Map.of("contact.channel", FactType.TEXT), steps);
    }

    public static Template template(Map<String, FactType> facts, Step.Builder... steps) {
        return builder(facts, steps).build();
    }

    /** {@return a template that still has a parent} */
    public static Template child(Step.Builder... steps) {
        return builder(Map.of(), steps).inherits(TemplateRef.of("parent", 1)).build();
    }

    private static Template.Builder builder(Map<String, FactType> facts, Step.Builder... steps) {
        return Template.builder()
                .id(TemplateId.of("sample"))
                .version(1)
                .label(label("Sample"))
                .facts(FactTypes.of(facts))
                .addSections(Section.builder()
                        .id("all")
                        .label(label("All"))
                        .addAllSteps(
                                Arrays.stream(steps).map(Step.Builder::build).toList())
                        .build());
    }

    public static Form form(Step.Builder... steps) {
        return Form.of(template(steps), CodeTrees.NONE).get();
    }

    public static FieldId id(String id) {
        return FieldId.of(id);
    }

    /** {@return answers from names and answers, in turn} */
    public static Map<FieldId, Answer> answers(Object... namesAndAnswers) {
        Map<FieldId, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            Object given = namesAndAnswers[i + 1];
            answers.put(
                    id((String) namesAndAnswers[i]), given instanceof String text ? Answer.of(text) : (Answer) given);
        }
        return answers;
    }

    public static FormView view(Form form, Object... namesAndAnswers) {
        return form.view(answers(namesAndAnswers), Facts.NONE, Set.of());
    }

    public static List<Violation.Reason> reasons(FormView view) {
        return view.violations().stream().map(Violation::reason).toList();
    }
}
