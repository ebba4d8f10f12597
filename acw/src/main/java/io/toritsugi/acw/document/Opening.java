package io.toritsugi.acw.document;

import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.event.Dated;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides how a document is opened. */
final class Opening {
    private Opening() {}

    static Either<DocumentRejection, List<Dated>> decide(
            Document state, OpenDocument command, Optional<Form> form, Instant now) {
        DocumentId document = DocumentId.of(command.routable(), command.leg());
        if (state.opened().isPresent()) {
            return Either.left(DocumentRejection.of(DocumentRule.OPENED_TWICE, document));
        }
        if (form.isEmpty()) {
            return Either.left(DocumentRejection.of(DocumentRule.TEMPLATE_UNKNOWN, command.template()));
        }
        for (FieldId field : command.prefilled().keySet()) {
            if (form.get().find(field).isEmpty()) {
                return Either.left(DocumentRejection.of(DocumentRule.FIELD_UNKNOWN, field));
            }
        }
        return Either.right(List.of(Dated.of(now, opened(document, command, form.get()))));
    }

    private static DocumentOpened opened(DocumentId document, OpenDocument command, Form form) {
        DocumentOpened.Builder opened = DocumentOpened.builder()
                .document(document)
                .routable(command.routable())
                .leg(command.leg())
                .agent(command.agent())
                .by(command.input().by())
                .device(command.input().device())
                .live(command.live())
                .template(command.template())
                .addAllTrees(trees(form))
                .queue(command.queue())
                .outcome(command.outcome())
                .addAllRegulatedTypes(command.regulatedTypes())
                .putAllFacts(command.facts())
                .policy(command.policy());
        command.prefilled().forEach((field, prefill) -> {
            if (Views.isPersonal(form.find(field).orElseThrow())) {
                opened.putPersonalPrefilled(field, prefill);
            } else {
                opened.putPrefilled(field, prefill);
            }
        });
        return opened.build();
    }

    /** {@return the trees of codes of a form, each pinned to one version} */
    static List<CodeTreeRef> trees(Form form) {
        Template template = form.template();
        Stream<CodeTreeRef> ofFields = template.fields().stream()
                .flatMap(field -> field.type() instanceof CodeType code ? Stream.of(code.tree()) : Stream.empty());
        return Stream.concat(template.codes().stream(), ofFields)
                .flatMap(ref -> form.trees().find(ref).stream())
                .map(tree -> CodeTreeRef.of(tree.id(), tree.version()))
                .distinct()
                .toList();
    }
}
