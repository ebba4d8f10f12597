package io.toritsugi.acw.schema;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.AnswerContext;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.form.Violation.Reason;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Answers of a form as the JSON data that a form library gives, by the schema of {@link FormSchema}.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class FormData {
    private FormData() {}

    /**
     * Reads new answers where nothing else is known.
     *
     * @param form the form
     * @param data values by the id of the field, as any JSON library reads them into texts, numbers, booleans, lists and maps; decimals
     *     read as {@code double} have only the digits of one
     * @return the answers in the order of the fields, or everything that is wrong with the data, at least one problem
     */
    public static Validation<List<DataProblem>, Map<FieldId, Answer>> read(Form form, Map<String, ?> data) {
        return read(form, data, AnswerContext.NONE);
    }

    /**
     * Reads answers. What is missing is no problem here: the view of the form says it.
     *
     * @param form the form
     * @param data values by the id of the field, as any JSON library reads them into texts, numbers, booleans, lists and maps; decimals
     *     read as {@code double} have only the digits of one
     * @param context what limits ask for beside the answers
     * @return the answers in the order of the fields, or everything that is wrong with the data, at least one problem; those of fields
     *     in their order, then what the form lacks
     */
    public static Validation<List<DataProblem>, Map<FieldId, Answer>> read(
            Form form, Map<String, ?> data, AnswerContext context) {
        List<DataProblem> problems = new ArrayList<>();
        Map<FieldId, Answer> answers = new LinkedHashMap<>();
        TreeSet<String> unknown = new TreeSet<>(data.keySet());
        for (Field field : form.template().fields()) {
            String name = field.id().value();
            if (unknown.remove(name)) {
                Optional<Answer> answer = new AnswerReader(problems).read(field.type(), data.get(name), "/" + name);
                answer.ifPresent(given -> {
                    answers.put(field.id(), given);
                    for (Violation violation : form.problems(field.id(), given, context)) {
                        problems.add(new DataProblem("/" + name, violation.reason(), violation.allowed()));
                    }
                });
            }
        }
        unknown.forEach(name -> problems.add(new DataProblem("/" + DataForms.escaped(name), Reason.UNKNOWN_FIELD, "")));
        return problems.isEmpty()
                ? Validation.valid(Collections.unmodifiableMap(answers))
                : Validation.invalid(List.copyOf(problems));
    }

    /**
     * {@return answers as JSON data, in the order of the fields; unmodifiable} What is written of sound answers is read back as the
     * same. {@link MaskedData} is for those who may not see all of them.
     *
     * @param form the form
     * @param answers what was answered; that of a field that the form lacks is left out
     */
    public static Map<String, Object> write(Form form, Map<FieldId, Answer> answers) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Field field : form.template().fields()) {
            Optional.ofNullable(answers.get(field.id()))
                    .ifPresent(answer -> data.put(field.id().value(), AnswerWriter.PLAIN.write(answer)));
        }
        return JsonTree.frozen(data);
    }
}
