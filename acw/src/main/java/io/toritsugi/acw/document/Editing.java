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
import io.toritsugi.acw.document.edit.CheckOverridden;
import io.toritsugi.acw.document.edit.EntryRemoved;
import io.toritsugi.acw.document.edit.EntryWritten;
import io.toritsugi.acw.document.edit.FieldEdited;
import io.toritsugi.acw.document.edit.StepMarked;
import io.toritsugi.acw.document.edit.SuggestionAnswered;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.field.FieldId;
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
        boolean seen =
                entered.basedOn() >= 0 && entered.basedOn() <= decision.state().revisionOf(entered.field());
        return seen ? null : DocumentRejection.of(DocumentRule.REVISION_UNKNOWN, entered.field());
    }

    private static @Nullable DocumentRejection edit(Decision decision, Entered entered) {
        @Nullable DocumentRejection problem = problem(decision, entered);
        if (problem != null) {
            return problem;
        }
        @Nullable FieldState before = decision.state().fields().get(entered.field());
        if (isThereAlready(before, entered)) {
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
                .revision(before == null ? 1 : before.revision() + 1)
                .basedOn(entered.basedOn())
                .conflict(isStale(before, entered))
                .cleared(entered.answer().isEmpty())
                .answer(personal ? Optional.empty() : entered.answer())
                .personalAnswer(personal ? entered.answer() : Optional.empty())
                .provenance(entered.provenance())
                .suggestion(entered.suggestion())
                .build());
        return null;
    }

    private static boolean isStale(@Nullable FieldState before, Entered entered) {
        return before != null && entered.basedOn() < before.current().revision();
    }

    /**
     * Equal answers merge silently: what was seen and is entered again in the same way, what another device has entered
     * meanwhile, and what the same hand has said before. Settling a conflict is an edit, even if the answer stays.
     */
    private static boolean isThereAlready(@Nullable FieldState before, Entered entered) {
        if (before == null) {
            return entered.answer().isEmpty();
        }
        if (isStale(before, entered)) {
            return before.answer().equals(entered.answer())
                    || before.conflicts().stream().anyMatch(conflict -> isRepeated(conflict, entered));
        }
        boolean settles = before.conflicts().stream().anyMatch(conflict -> conflict.revision() <= entered.basedOn());
        return !settles
                && before.answer().equals(entered.answer())
                && before.current().provenance().equals(entered.provenance());
    }

    private static boolean isRepeated(Edit conflict, Entered entered) {
        return conflict.given().equals(entered.answer())
                && conflict.basedOn() == entered.basedOn()
                && conflict.by().equals(entered.input().by())
                && conflict.device().equals(entered.input().device());
    }

    static @Nullable DocumentRejection write(Decision decision, WriteEntry command) {
        boolean same = decision.state().entries().stream()
                .anyMatch(entry ->
                        entry.id().equals(command.id()) && entry.entry().equals(command.entry()));
        if (!same) {
            decision.add(EntryWritten.builder()
                    .document(decision.opened().document())
                    .routable(decision.opened().routable())
                    .by(command.input().by())
                    .device(command.input().device())
                    .id(command.id())
                    .entry(command.entry())
                    .build());
        }
        return null;
    }

    static @Nullable DocumentRejection remove(Decision decision, RemoveEntry command) {
        if (decision.state().entries().stream().noneMatch(entry -> entry.id().equals(command.id()))) {
            return DocumentRejection.of(DocumentRule.ENTRY_UNKNOWN, command.id());
        }
        decision.add(EntryRemoved.builder()
                .document(decision.opened().document())
                .routable(decision.opened().routable())
                .by(command.input().by())
                .device(command.input().device())
                .id(command.id())
                .build());
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
