package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.MarkStep;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.WriteEntry;
import io.toritsugi.acw.document.WrittenEntry.Writing;
import io.toritsugi.acw.document.edit.CheckOverridden;
import io.toritsugi.acw.document.edit.EntryRemoved;
import io.toritsugi.acw.document.edit.EntryWritten;
import io.toritsugi.acw.document.edit.FieldEdited;
import io.toritsugi.acw.document.edit.StepMarked;
import io.toritsugi.acw.document.edit.SuggestionAnswered;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.event.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what is written into a document. */
final class Editing {
    private Editing() {}

    static @Nullable DocumentRejection answer(Decision decision, GiveAnswer command) {
        return edit(
                decision,
                new Entered(
                        command.field(),
                        Optional.of(command.answer()),
                        command.provenance(),
                        command.basedOn(),
                        command.input(),
                        Optional.empty()));
    }

    static @Nullable DocumentRejection clear(Decision decision, ClearAnswer command) {
        return edit(
                decision,
                new Entered(
                        command.field(),
                        Optional.empty(),
                        Provenance.AGENT,
                        command.basedOn(),
                        command.input(),
                        Optional.empty()));
    }

    static @Nullable DocumentRejection suggestion(Decision decision, AnswerSuggestion command) {
        if (decision.state().suggestions().containsKey(command.suggestion())) {
            return DocumentRejection.of(DocumentRule.SUGGESTION_ANSWERED, command.suggestion());
        }
        if (command.answer().isPresent() == (command.verdict() == Verdict.REJECTED)) {
            return DocumentRejection.of(DocumentRule.SUGGESTION_INCOMPLETE, command.suggestion());
        }
        Entered entered = new Entered(
                command.field(),
                command.answer(),
                Provenance.of(Provenance.Source.AI, command.model()),
                command.basedOn(),
                command.input(),
                Optional.of(command.suggestion()));
        @Nullable DocumentRejection problem = problem(decision, entered);
        if (problem != null) {
            return problem;
        }
        decision.add(SuggestionAnswered.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(command.input().by())
                .device(command.input().device())
                .suggestion(command.suggestion())
                .field(command.field())
                .verdict(command.verdict())
                .build());
        return command.verdict() == Verdict.REJECTED ? null : edit(decision, entered);
    }

    /** What somebody enters into a field. */
    private record Entered(
            FieldId field,
            Optional<Answer> answer,
            Provenance provenance,
            int basedOn,
            Input input,
            Optional<String> suggestion) {}

    private static @Nullable DocumentRejection problem(Decision decision, Entered entered) {
        if (decision.form().find(entered.field()).isEmpty()) {
            return DocumentRejection.of(DocumentRule.FIELD_UNKNOWN, entered.field());
        }
        return Merge.isKnown(edits(decision, entered.field()), entered.basedOn())
                ? null
                : DocumentRejection.of(DocumentRule.REVISION_UNKNOWN, entered.field());
    }

    private static List<Edit> edits(Decision decision, FieldId field) {
        return decision.state().find(field).map(FieldState::edits).orElse(List.of());
    }

    private static @Nullable DocumentRejection edit(Decision decision, Entered entered) {
        @Nullable DocumentRejection problem = problem(decision, entered);
        if (problem != null) {
            return problem;
        }
        List<Edit> edits = edits(decision, entered.field());
        boolean inTheSameWay = !edits.isEmpty()
                && Merge.current(edits).provenance().equals(entered.provenance())
                && !decision.state().notCarried().containsKey(entered.field());
        if (Merge.isThereAlready(
                edits, new Merge.Entered<>(entered.answer(), entered.basedOn(), entered.input()), inTheSameWay)) {
            return null;
        }
        boolean personal =
                Views.isPersonal(decision.form().find(entered.field()).orElseThrow());
        decision.add(FieldEdited.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(entered.input().by())
                .device(entered.input().device())
                .field(entered.field())
                .revision(Merge.revision(edits) + 1)
                .basedOn(entered.basedOn())
                .conflict(Merge.isStale(edits, entered.basedOn()))
                .cleared(entered.answer().isEmpty())
                .answer(personal ? Optional.empty() : entered.answer())
                .personalAnswer(personal ? entered.answer() : Optional.empty())
                .provenance(entered.provenance())
                .suggestion(entered.suggestion())
                .build());
        return null;
    }

    static @Nullable DocumentRejection write(Decision decision, WriteEntry command) {
        return entry(
                decision,
                command.id(),
                new Merge.Entered<>(Optional.of(command.entry()), command.basedOn(), command.input()));
    }

    static @Nullable DocumentRejection remove(Decision decision, RemoveEntry command) {
        return decision.state().find(command.id()).isEmpty()
                ? DocumentRejection.of(DocumentRule.ENTRY_UNKNOWN, command.id())
                : entry(
                        decision,
                        command.id(),
                        new Merge.Entered<>(Optional.empty(), command.basedOn(), command.input()));
    }

    private static @Nullable DocumentRejection entry(
            Decision decision, EntryId id, Merge.Entered<RecordEntry> entered) {
        List<Writing> edits = decision.state().find(id).map(WrittenEntry::edits).orElse(List.of());
        if (!Merge.isKnown(edits, entered.basedOn())) {
            return DocumentRejection.of(DocumentRule.REVISION_UNKNOWN, id);
        }
        if (!Merge.isThereAlready(edits, entered, true)) {
            int revision = Merge.revision(edits) + 1;
            boolean conflict = Merge.isStale(edits, entered.basedOn());
            decision.add(entered.given()
                    .<Event>map(entry -> EntryWritten.builder()
                            .document(decision.opened().document())
                            .routable(decision.opened().routable())
                            .by(entered.input().by())
                            .device(entered.input().device())
                            .id(id)
                            .revision(revision)
                            .basedOn(entered.basedOn())
                            .conflict(conflict)
                            .entry(entry)
                            .build())
                    .orElseGet(() -> EntryRemoved.builder()
                            .document(decision.opened().document())
                            .routable(decision.opened().routable())
                            .by(entered.input().by())
                            .device(entered.input().device())
                            .id(id)
                            .revision(revision)
                            .basedOn(entered.basedOn())
                            .conflict(conflict)
                            .build()));
        }
        return null;
    }

    static @Nullable DocumentRejection mark(Decision decision, MarkStep command) {
        boolean known = decision.form().template().sections().stream()
                .flatMap(section -> section.steps().stream())
                .anyMatch(step -> step.id().equals(command.step()));
        if (!known) {
            return DocumentRejection.of(DocumentRule.STEP_UNKNOWN, command.step());
        }
        decision.add(StepMarked.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(command.input().by())
                .device(command.input().device())
                .step(command.step())
                .mark(command.mark())
                .reason(command.reason())
                .build());
        return null;
    }

    static @Nullable DocumentRejection override(Decision decision, OverrideCheck command) {
        Optional<Check> check = decision.form().template().checks().stream()
                .filter(any -> any.id().equals(command.check()))
                .findFirst();
        if (check.isEmpty()) {
            return DocumentRejection.of(DocumentRule.CHECK_UNKNOWN, command.check());
        }
        if (check.get().severity() == Severity.BLOCKING && !check.get().overridable()) {
            return DocumentRejection.of(DocumentRule.CHECK_NOT_OVERRIDABLE, command.check());
        }
        if (command.reason().isBlank()) {
            return DocumentRejection.of(DocumentRule.REASON_MISSING, command.check());
        }
        decision.add(CheckOverridden.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(command.by())
                .check(command.check())
                .reason(command.reason())
                .build());
        return null;
    }
}
