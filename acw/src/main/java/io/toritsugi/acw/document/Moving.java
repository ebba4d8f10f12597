package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.change.DraftMigration;
import io.toritsugi.acw.document.DocumentCommand.ChangeTemplate;
import io.toritsugi.acw.document.event.TemplateChanged;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.TemplateRef;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides how a draft moves to another version of its template. */
final class Moving {
    private Moving() {}

    static @Nullable DocumentRejection decide(Decision decision, ChangeTemplate command, Optional<Form> to) {
        TemplateRef from = decision.form().template().ref();
        @Nullable
        DocumentRule broken = !command.template().id().equals(from.id())
                ? DocumentRule.OTHER_TEMPLATE
                : command.template().equals(from)
                        ? DocumentRule.SAME_VERSION
                        : to.isEmpty() ? DocumentRule.TEMPLATE_UNKNOWN : null;
        if (broken != null) {
            return DocumentRejection.of(broken, command.template());
        }
        Form form = to.orElseThrow();
        TemplateChanged.Builder changed = TemplateChanged.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(command.by())
                .template(command.template())
                .addAllTrees(Opening.trees(form));
        DraftMigration before = decision.state().migration();
        SortedMap<FieldId, Answer> leftBefore = new TreeMap<>();
        before.left().forEach(left -> leftBefore.put(left.field(), left.answer()));
        Stream.of(
                        migration(before.carried(), decision.form(), form),
                        // What was left was not answered under the version that left it: only the new one counts.
                        migration(leftBefore, form, form))
                .flatMap(migration -> migration.left().stream())
                .forEach(left -> changed.putNotCarried(left.field(), left.reason()));
        decision.add(changed.build());
        return null;
    }

    private static DraftMigration migration(SortedMap<FieldId, Answer> answers, Form from, Form to) {
        return DraftMigration.of(answers, from.template(), to.template(), to.trees(), (field, answer) -> true);
    }
}
