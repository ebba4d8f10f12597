package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.form.AnswerContext;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.fact.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a document is seen through its form. */
final class Views {
    private Views() {}

    static FormView of(Document state, Form form) {
        DocumentOpened opened = state.opened().orElseThrow();
        return form.view(state.answers(), Facts.of(opened.facts()), opened.regulatedTypes(), context(state, opened));
    }

    private static AnswerContext context(Document state, DocumentOpened opened) {
        SortedMap<FieldId, Instant> answeredAt = new TreeMap<>();
        SortedSet<FieldId> kept = new TreeSet<>();
        state.fields().forEach((field, entered) -> {
            Instant at = entered.current().at();
            answeredAt.put(field, at);
            if (state.submittedAt().filter(submitted -> !at.isAfter(submitted)).isPresent()) {
                kept.add(field);
            }
        });
        return new AnswerContext(opened.queue(), answeredAt, kept);
    }

    /** {@return the fields of codes that are shown and say this} */
    static List<FieldId> codeFields(FormView view, Classification kind) {
        return view.form().template().fields().stream()
                .filter(field -> view.isShown(field.id()) && says(view.form(), field, kind))
                .map(Field::id)
                .toList();
    }

    static boolean says(Form form, Field field, Classification kind) {
        return field.type() instanceof CodeType code
                && form.trees()
                        .find(code.tree())
                        .filter(tree -> tree.kind() == kind)
                        .isPresent();
    }

    /** {@return the path that says this, as the first field that has one answers it} */
    static Optional<CodePath> code(FormView view, Classification kind) {
        return codeFields(view, kind).stream()
                .flatMap(field -> Optional.ofNullable(view.answers().get(field)).stream())
                .filter(Answer.OfPath.class::isInstance)
                .map(answer -> ((Answer.OfPath) answer).path())
                .findFirst();
    }

    /** {@return whether the policy wants a disposition of a form that shows a field for one and does not require it itself} */
    static boolean needsCodeBesides(Document state, FormView view) {
        List<FieldId> fields = codeFields(view, Classification.DISPOSITION);
        return state.opened().orElseThrow().policy().codeRequired()
                && !fields.isEmpty()
                && fields.stream().noneMatch(view::isRequired);
    }

    /** {@return whether what was answered to a field is personal data; once it is, no other version of the template makes it public} */
    static boolean isPersonal(Document state, Form form, FieldId field) {
        return form.find(field).filter(Views::isPersonal).isPresent()
                || state.personalFields().contains(field);
    }

    /** {@return whether what is answered to a field is personal data, whatever the template says of phone numbers and customers} */
    static boolean isPersonal(Field field) {
        return field.sensitivityOfAnswer().compareTo(Sensitivity.PERSONAL) >= 0;
    }
}
