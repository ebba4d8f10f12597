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
        migration(decision, form).left().forEach(left -> changed.putNotCarried(left.field(), left.reason()));
        decision.add(changed.build());
        return null;
    }

    /** What did not hold before may hold again. */
    private static DraftMigration migration(Decision decision, Form to) {
        DraftMigration before = decision.state().migration();
        SortedMap<FieldId, Answer> answers = new TreeMap<>(before.carried());
        before.left().forEach(left -> answers.put(left.field(), left.answer()));
        return DraftMigration.of(
                answers, decision.form().template(), to.template(), to.trees(), (field, answer) -> true);
    }
}
