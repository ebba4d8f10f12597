package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.check.CheckFindings;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.record.ActionItem;
import io.toritsugi.acw.record.Consent;
import io.toritsugi.acw.record.Disclosure;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.PromiseGiven;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.core.event.interaction.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds in a document what the shipped checks go by. */
final class Findings {
    private static final FieldId RESOLVED = FieldId.of("resolved");

    private Findings() {}

    static CheckFindings of(Document state, FormView view, List<Request> requests) {
        boolean solved =
                entries(state, Note.class).anyMatch(note -> ((Note) note.entry()).kind() == Note.Kind.SOLUTION);
        boolean goesOn = requests.stream()
                        .anyMatch(request -> request.plan() instanceof FollowUpPlan
                                || request.plan() instanceof PromisePlan
                                || request.plan() instanceof HandOffPlan)
                || entries(state, ActionItem.class).anyMatch(item -> !((ActionItem) item.entry()).done());
        return new CheckFindings(
                promisesWithoutTask(state, view, requests),
                withoutEvidence(state),
                Views.code(view, Classification.CATEGORY).isPresent(),
                solved || Views.code(view, Classification.RESOLUTION).isPresent() || saysResolved(view),
                goesOn);
    }

    /**
     * What is requested for a field keeps the promise of that field, and an action item the one of the record that it names; what is
     * requested for no field in particular keeps none.
     */
    private static List<String> promisesWithoutTask(Document state, FormView view, List<Request> requests) {
        List<RequestPlan> tasks = requests.stream()
                .map(Request::plan)
                .filter(plan -> plan instanceof FollowUpPlan || plan instanceof PromisePlan)
                .toList();
        Set<String> kept = new TreeSet<>();
        tasks.forEach(plan -> subject(plan).ifPresent(field -> kept.add(field.value())));
        Set<EntryId> keptEntries = new TreeSet<>();
        entries(state, ActionItem.class)
                .forEach(item -> ((ActionItem) item.entry()).keeps().ifPresent(keptEntries::add));
        List<String> open = new ArrayList<>();
        view.answers().forEach((field, answer) -> {
            if (answer instanceof Promise && !kept.contains(field.value())) {
                open.add(field.value());
            }
        });
        entries(state, PromiseGiven.class)
                .filter(given -> ((PromiseGiven) given.entry()).state() == PromiseGiven.State.OPEN)
                .filter(given -> !keptEntries.contains(given.id()))
                .forEach(given -> open.add(given.id().value()));
        return open;
    }

    private static Optional<FieldId> subject(RequestPlan plan) {
        Optional<FieldId> from = plan.due().flatMap(Due::from);
        return plan instanceof PromisePlan promise ? promise.field().or(() -> from) : from;
    }

    private static boolean saysResolved(FormView view) {
        return Answer.of(true).equals(view.answers().get(RESOLVED));
    }

    private static List<String> withoutEvidence(Document state) {
        return state.entries().stream()
                .filter(written -> isUnproven(written.entry()))
                .map(written -> written.id().value())
                .toList();
    }

    private static boolean isUnproven(RecordEntry entry) {
        if (entry instanceof Consent consent) {
            return consent.evidence().isEmpty();
        }
        return entry instanceof Disclosure disclosure && disclosure.evidence().isEmpty();
    }

    private static Stream<WrittenEntry> entries(Document state, Class<? extends RecordEntry> kind) {
        return state.entries().stream().filter(written -> kind.isInstance(written.entry()));
    }
}
