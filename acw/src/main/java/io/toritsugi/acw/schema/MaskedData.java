package io.toritsugi.acw.schema;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.core.fact.Sensitivity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Answers of a form as JSON data for somebody who may not see all of them: what is too sensitive is replaced by {@link #MASK}.
 *
 * <p>The data are as {@link FormData#write} gives them but for the masks, so they are to be read by people and programs, not to come
 * back as answers. Immutable and thread-safe; {@code toString} does not show answers.
 *
 * @param data values by the id of the field, in the order of the fields; unmodifiable
 * @param masked the fields of whose answers something was replaced, in the order of their ids; unmodifiable
 * @since 0.1
 */
public record MaskedData(Map<String, Object> data, SortedSet<FieldId> masked) {
    /** What stands in for what is not shown, of whatever type that is. */
    public static final String MASK = "***";

    /** Copies the collections. */
    public MaskedData {
        Objects.requireNonNull(data, "MaskedData.data");
        data = JsonTree.frozen(data);
        masked = Collections.unmodifiableSortedSet(new TreeSet<>(masked));
    }

    /**
     * {@return the answers, without those that are too sensitive} How sensitive an answer is, {@link Field#sensitivityOfAnswer()}
     * says. Of promises, transactions and documents whose field may be seen, the parts that are personal data are replaced unless
     * these may be seen: what was promised, external references, references and names of documents.
     *
     * @param form the form
     * @param answers what was answered; that of a field that the form lacks is left out
     * @param most the most sensitive class that may be seen
     */
    public static MaskedData of(Form form, Map<FieldId, Answer> answers, Sensitivity most) {
        return of(form, answers, Set.of(), most);
    }

    /**
     * {@return the answers, without those that are too sensitive, some of which are personal data whatever the form says} What
     * {@link #of(Form, Map, Sensitivity)} says holds for the others. Of a document, {@code Document.personalFields()} are such:
     * what once was stored as personal data is so in every version of its template.
     *
     * @param form the form
     * @param answers what was answered; that of a field that the form lacks is left out
     * @param personal the fields whose answers are personal data at least
     * @param most the most sensitive class that may be seen
     */
    public static MaskedData of(Form form, Map<FieldId, Answer> answers, Set<FieldId> personal, Sensitivity most) {
        AnswerWriter writer =
                most.compareTo(Sensitivity.PERSONAL) < 0 ? AnswerWriter.WITHOUT_PERSONAL_PARTS : AnswerWriter.PLAIN;
        Map<String, Object> data = new LinkedHashMap<>(FormData.write(form, answers));
        SortedSet<FieldId> masked = new TreeSet<>();
        for (Field field : form.template().fields()) {
            data.computeIfPresent(field.id().value(), (name, plain) -> {
                Object shown = sensitivity(field, personal).compareTo(most) > 0
                        ? MASK
                        : writer.write(Objects.requireNonNull(answers.get(field.id())));
                if (!shown.equals(plain)) {
                    masked.add(field.id());
                }
                return shown;
            });
        }
        return new MaskedData(data, masked);
    }

    private static Sensitivity sensitivity(Field field, Set<FieldId> personal) {
        Sensitivity said = field.sensitivityOfAnswer();
        return personal.contains(field.id()) && said.compareTo(Sensitivity.PERSONAL) < 0 ? Sensitivity.PERSONAL : said;
    }

    /** {@return which fields are masked} */
    @Override
    public String toString() {
        return "MaskedData[masked=" + masked + "]";
    }
}
