package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.edit.StepMarked.Mark;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import java.util.Optional;

/**
 * What a host wants of {@link DocumentMachine}; it begins with {@link OpenDocument}.
 *
 * @since 0.1
 */
public sealed interface DocumentCommand
        permits OpenDocument,
                DocumentCommand.GiveAnswer,
                DocumentCommand.ClearAnswer,
                DocumentCommand.AnswerSuggestion,
                DocumentCommand.WriteEntry,
                DocumentCommand.RemoveEntry,
                DocumentCommand.MarkStep,
                DocumentCommand.OverrideCheck,
                DocumentCommand.ChangeTemplate,
                DocumentCommand.RequestExtension,
                DocumentCommand.AnswerExtension,
                DocumentCommand.Submit,
                DocumentCommand.StartClock,
                DocumentCommand.EndClock,
                DocumentCommand.EndContact,
                DocumentCommand.Reopen,
                DocumentCommand.Cancel,
                DocumentCommand.Tick {
    /**
     * Answers a field. An answer that breaks a limit is kept: a draft may be wrong.
     *
     * @param field the field
     * @param answer the answer
     * @param provenance where it came from
     * @param basedOn the number of the last edit of the field that he has seen, 0 if none: {@link Document#revisionOf(FieldId)}
     * @param input who, and on what
     * @since 0.1
     */
    record GiveAnswer(FieldId field, Answer answer, Provenance provenance, int basedOn, Input input)
            implements DocumentCommand {}

    /**
     * Takes the answer of a field away.
     *
     * @param field the field
     * @param basedOn the number of the last edit of the field that he has seen, 0 if none: {@link Document#revisionOf(FieldId)}
     * @param input who, and on what
     * @since 0.1
     */
    record ClearAnswer(FieldId field, int basedOn, Input input) implements DocumentCommand {}

    /**
     * Takes a suggestion, changes it or turns it down; an answer that is taken has the provenance AI.
     *
     * @param suggestion the id of the suggestion, as whoever made it names it
     * @param field the field that it is for
     * @param verdict what becomes of it
     * @param answer the answer that is taken; empty if it is turned down
     * @param model who suggested it
     * @param basedOn the number of the last edit of the field that he has seen, 0 if none: {@link Document#revisionOf(FieldId)}
     * @param input who, and on what
     * @since 0.1
     */
    record AnswerSuggestion(
            String suggestion,
            FieldId field,
            Verdict verdict,
            Optional<Answer> answer,
            String model,
            int basedOn,
            Input input)
            implements DocumentCommand {}

    /**
     * Writes an entry of the record, a new one, one that is there, or one that was removed.
     *
     * @param id its name
     * @param entry what it says
     * @param basedOn the number of the last edit of the entry that he has seen, 0 if none: {@link Document#revisionOf(EntryId)}
     * @param input who, and on what
     * @since 0.1
     */
    record WriteEntry(EntryId id, RecordEntry entry, int basedOn, Input input) implements DocumentCommand {}

    /**
     * Removes an entry of the record; what it said stays in the document.
     *
     * @param id its name
     * @param basedOn the number of the last edit of the entry that he has seen: {@link Document#revisionOf(EntryId)}
     * @param input who, and on what
     * @since 0.1
     */
    record RemoveEntry(EntryId id, int basedOn, Input input) implements DocumentCommand {}

    /**
     * Notes how far a step of the guidance is.
     *
     * @param step the id of the step
     * @param mark how far it is
     * @param reason why it is skipped, without personal data
     * @param input who, and on what
     * @since 0.1
     */
    record MarkStep(String step, Mark mark, Optional<String> reason, Input input) implements DocumentCommand {}

    /**
     * Passes over a check: a warning, or one that blocks and says that it can be overridden.
     *
     * @param check the id of the check
     * @param reason why; no personal data
     * @param by who
     * @since 0.1
     */
    record OverrideCheck(String check, String reason, Actor by) implements DocumentCommand {}

    /**
     * Moves a document that is open to another version of its template, a later or an earlier one. What it is judged by from then on
     * is that version; the policy stays as it was when the document was opened.
     *
     * <p>Every answer stays with its history. One that the version cannot take (its field is gone, is of another type, or offers it
     * no more) holds no longer, is told by {@link Document#migration()}, and holds again if the document moves to a version that can.
     * One that merely breaks a limit holds: a draft may be wrong, and whoever submits it is told.
     *
     * @param template the template, with the version
     * @param by who
     * @since 0.1
     */
    record ChangeTemplate(TemplateRef template, Actor by) implements DocumentCommand {}

    /**
     * Asks for more time, as the policy allows it. Where a supervisor must approve, the clock stands still until he answers, or until the
     * time for his answer is up and the wish lapses.
     *
     * @param reason why, without personal data
     * @param by who
     * @since 0.1
     */
    record RequestExtension(Optional<String> reason, Actor by) implements DocumentCommand {}

    /**
     * Grants or refuses more time that was asked for. The host has checked that the supervisor may.
     *
     * @param granted whether there is more time
     * @param reason why, without personal data
     * @param by who: a supervisor
     * @since 0.1
     */
    record AnswerExtension(boolean granted, Optional<String> reason, Actor by) implements DocumentCommand {}

    /**
     * Submits the document.
     *
     * @param input who, and on what
     * @since 0.1
     */
    record Submit(Input input) implements DocumentCommand {}

    /**
     * Says that core's clock of the wrap-up started just now.
     *
     * @since 0.1
     */
    record StartClock() implements DocumentCommand {}

    /**
     * Says that core's clock of the wrap-up stopped just now, by whatever cause.
     *
     * @param cause why
     * @since 0.1
     */
    record EndClock(WrapUpExit cause) implements DocumentCommand {}

    /**
     * Says that the contact is over and that there is no clock.
     *
     * @since 0.1
     */
    record EndContact() implements DocumentCommand {}

    /**
     * Reopens a document that was submitted or cancelled.
     *
     * @param reason why; no personal data
     * @param by who
     * @param permitted whether the host has found, by the roles of its organisation, that he may
     * @since 0.1
     */
    record Reopen(String reason, Actor by, boolean permitted) implements DocumentCommand {}

    /**
     * Says that there is nothing to document.
     *
     * @param reason why, without personal data
     * @param by who
     * @since 0.1
     */
    record Cancel(Optional<String> reason, Actor by) implements DocumentCommand {}

    /**
     * Wants nothing but that what is due happens. For a host that calls at {@link DocumentMachine#nextDeadline}.
     *
     * @since 0.1
     */
    record Tick() implements DocumentCommand {}
}
