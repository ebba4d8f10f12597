package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.change.DraftMigration;
import io.toritsugi.acw.check.CheckOverride;
import io.toritsugi.acw.document.WrittenEntry.Writing;
import io.toritsugi.acw.document.edit.CheckOverridden;
import io.toritsugi.acw.document.edit.EntryRemoved;
import io.toritsugi.acw.document.edit.EntryWritten;
import io.toritsugi.acw.document.edit.FieldEdited;
import io.toritsugi.acw.document.edit.StepMarked;
import io.toritsugi.acw.document.edit.SuggestionAnswered;
import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.document.event.Prefill;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds what is written into a document. */
final class EditFold {
    private EditFold() {}

    static ImmutableDocument prefilled(ImmutableDocument state, Instant at, DocumentOpened opened) {
        SortedMap<FieldId, FieldState> fields = new TreeMap<>(state.fields());
        opened.prefilled()
                .forEach((field, prefill) -> add(
                        fields,
                        field,
                        first(at, opened, prefill).answer(prefill.answer()).build()));
        opened.personalPrefilled()
                .forEach((field, prefill) -> add(
                        fields,
                        field,
                        first(at, opened, prefill)
                                .personalAnswer(prefill.answer())
                                .build()));
        return state.withFields(fields);
    }

    private static ImmutableEdit.Builder first(Instant at, DocumentOpened opened, Prefill prefill) {
        return ImmutableEdit.builder()
                .at(at)
                .by(opened.by())
                .device(opened.device())
                .cause(Edit.Cause.PREFILLED)
                .revision(1)
                .basedOn(0)
                .provenance(prefill.provenance());
    }

    static ImmutableDocument fold(ImmutableDocument state, Instant at, DocumentEvent event) {
        if (event instanceof FieldEdited edited) {
            return entered(edited(state, at, edited), at, edited.by(), edited.device());
        }
        if (event instanceof EntryWritten written) {
            return entered(
                    written(
                            state,
                            written.id(),
                            new Writing(
                                    at,
                                    written.by(),
                                    written.device(),
                                    written.revision(),
                                    written.basedOn(),
                                    written.conflict(),
                                    Optional.of(written.entry()))),
                    at,
                    written.by(),
                    written.device());
        }
        if (event instanceof EntryRemoved removed) {
            return entered(
                    written(
                            state,
                            removed.id(),
                            new Writing(
                                    at,
                                    removed.by(),
                                    removed.device(),
                                    removed.revision(),
                                    removed.basedOn(),
                                    removed.conflict(),
                                    Optional.empty())),
                    at,
                    removed.by(),
                    removed.device());
        }
        if (event instanceof StepMarked marked) {
            return entered(marked(state, marked), at, marked.by(), marked.device());
        }
        if (event instanceof SuggestionAnswered answered) {
            return entered(
                    state.withSuggestions(with(state.suggestions(), answered.suggestion(), answered.verdict())),
                    at,
                    answered.by(),
                    answered.device());
        }
        if (event instanceof CheckOverridden overridden) {
            return state.withOverrides(with(
                    state.overrides(),
                    overridden.check(),
                    CheckOverride.builder()
                            .by(overridden.by())
                            .at(at)
                            .reason(overridden.reason())
                            .build()));
        }
        return event instanceof DocumentSubmitted submitted ? completed(state, at, submitted) : state;
    }

    private static ImmutableDocument edited(ImmutableDocument state, Instant at, FieldEdited edited) {
        SortedMap<FieldId, FieldState> fields = new TreeMap<>(state.fields());
        add(
                fields,
                edited.field(),
                ImmutableEdit.builder()
                        .at(at)
                        .by(edited.by())
                        .device(edited.device())
                        .cause(edited.suggestion().isPresent() ? Edit.Cause.SUGGESTION : Edit.Cause.ENTERED)
                        .revision(edited.revision())
                        .basedOn(edited.basedOn())
                        .conflict(edited.conflict())
                        .cleared(edited.cleared())
                        .answer(edited.answer())
                        .personalAnswer(edited.personalAnswer())
                        .provenance(edited.provenance())
                        .build());
        return edited.conflict()
                ? state.withFields(fields)
                : carried(state, Set.of(edited.field())).withFields(fields);
    }

    /** What is answered anew holds, whatever became of the answer before. */
    private static ImmutableDocument carried(ImmutableDocument state, Set<FieldId> answered) {
        SortedMap<FieldId, DraftMigration.Reason> left = new TreeMap<>(state.notCarried());
        left.keySet().removeAll(answered);
        return state.withNotCarried(left);
    }

    private static ImmutableDocument completed(ImmutableDocument state, Instant at, DocumentSubmitted submitted) {
        SortedMap<FieldId, FieldState> fields = new TreeMap<>(state.fields());
        submitted
                .cleared()
                .forEach(field -> add(
                        fields,
                        field,
                        onCompletion(state, at, submitted, field)
                                .cause(Edit.Cause.HIDDEN)
                                .cleared(true)
                                .build()));
        submitted
                .defaulted()
                .forEach((field, answer) -> add(
                        fields,
                        field,
                        onCompletion(state, at, submitted, field)
                                .cause(Edit.Cause.DEFAULT)
                                .answer(answer)
                                .build()));
        return carried(state, submitted.defaulted().keySet()).withFields(fields);
    }

    private static ImmutableEdit.Builder onCompletion(
            Document state, Instant at, DocumentSubmitted submitted, FieldId field) {
        FieldState before = state.fields().get(field);
        int revision = before == null ? 0 : before.revision();
        return ImmutableEdit.builder()
                .at(at)
                .by(submitted.by())
                .device(submitted.device())
                .revision(revision + 1)
                // What stands beside the answer was seen by nobody.
                .basedOn(before == null ? 0 : before.current().revision())
                .provenance(Provenance.DEFAULT);
    }

    private static void add(SortedMap<FieldId, FieldState> fields, FieldId field, Edit edit) {
        FieldState before = fields.get(field);
        List<Edit> edits = before == null ? new ArrayList<>() : new ArrayList<>(before.edits());
        edits.add(edit);
        fields.put(field, ImmutableFieldState.builder().addAllEdits(edits).build());
    }

    private static ImmutableDocument written(ImmutableDocument state, EntryId id, Writing edit) {
        List<WrittenEntry> entries = new ArrayList<>(state.written());
        int known = entries.stream().map(WrittenEntry::id).toList().indexOf(id);
        if (known >= 0) {
            entries.set(
                    known,
                    ImmutableWrittenEntry.builder()
                            .id(id)
                            .addAllEdits(entries.get(known).edits())
                            .addEdits(edit)
                            .build());
        } else if (edit.entry().isPresent()) {
            entries.add(ImmutableWrittenEntry.builder().id(id).addEdits(edit).build());
        }
        return state.withWritten(entries);
    }

    private static ImmutableDocument marked(ImmutableDocument state, StepMarked marked) {
        SortedMap<String, String> reasons = new TreeMap<>(state.skipReasons());
        reasons.remove(marked.step());
        marked.reason()
                .filter(reason -> marked.mark() == StepMarked.Mark.SKIPPED && !reason.isBlank())
                .ifPresent(reason -> reasons.put(marked.step(), reason));
        return state.withSteps(with(state.steps(), marked.step(), marked.mark()))
                .withSkipReasons(reasons);
    }

    private static <T> SortedMap<String, T> with(SortedMap<String, T> map, String key, T value) {
        SortedMap<String, T> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static ImmutableDocument entered(
            ImmutableDocument state, Instant at, Actor by, Optional<DeviceClass> device) {
        boolean person = by.kind() == Actor.Kind.AGENT || by.kind() == Actor.Kind.SUPERVISOR;
        return state.withDevice(device.or(state::device))
                .withFirstInputAt(state.firstInputAt().or(() -> person ? Optional.of(at) : Optional.empty()));
    }
}
