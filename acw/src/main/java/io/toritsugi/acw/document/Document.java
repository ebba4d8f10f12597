package io.toritsugi.acw.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.change.DraftMigration;
import io.toritsugi.acw.check.CheckOverride;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.document.edit.StepMarked.Mark;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.request.Request;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The document of one agent leg, as far as its events tell.
 *
 * <p>The state of {@link DocumentMachine}: a value that any sequence of events folds to, so every part may be unknown. Its size grows with
 * what is entered, for no edit is ever forgotten. {@code toString} shows no personal data.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableDocument.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableDocument.Builder.class)
public sealed interface Document permits ImmutableDocument {
    /** {@return how it was opened, with what was pinned then: {@link #template} is what holds; empty before that} */
    Optional<DocumentOpened> opened();

    /** {@return when it was opened} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> openedAt();

    /** {@return the template that it is judged by, pinned to one version; empty before it is opened} */
    Optional<TemplateRef> template();

    /** {@return how far it is; empty before it is opened} */
    Optional<DocumentState> state();

    /** {@return what was entered into each field} */
    @Value.NaturalOrder
    SortedMap<FieldId, FieldState> fields();

    /** {@return the fields whose answers do not hold since the template was last changed, and why} */
    @Value.NaturalOrder
    SortedMap<FieldId, DraftMigration.Reason> notCarried();

    /** {@return every entry of the record that was ever written, those that were removed too, in the order in which they were first written} */
    List<WrittenEntry> written();

    /** {@return how far each step of the guidance is, by its id} */
    @Value.NaturalOrder
    SortedMap<String, Mark> steps();

    /** {@return why steps of the guidance are skipped, by their ids; without those for which nobody gave a reason} */
    @Value.NaturalOrder
    SortedMap<String, String> skipReasons();

    /** {@return what became of each suggestion, by its id} */
    @Value.NaturalOrder
    SortedMap<String, Verdict> suggestions();

    /** {@return the checks that were passed over, by their ids} */
    @Value.NaturalOrder
    SortedMap<String, CheckOverride> overrides();

    /** {@return the wishes for more time, the oldest first} */
    List<Extension> extensions();

    /** {@return the device on which it was last written, where known} */
    Optional<DeviceClass> device();

    /** {@return when a person first entered something} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> firstInputAt();

    /** {@return when the clock of the wrap-up started} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> clockStartedAt();

    /** {@return when the clock of the wrap-up stopped} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> clockEndedAt();

    /** {@return why it stopped} */
    Optional<WrapUpExit> exit();

    /** {@return the default disposition that stands beside the answers} */
    Optional<CodePath> defaultCode();

    /** {@return when it was last cut short} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> cutShortAt();

    /** {@return whether it was not finished in time} */
    @Value.Default
    default boolean truncated() {
        return false;
    }

    /** {@return when it was last submitted} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> submittedAt();

    /** {@return the checks that had failed when it was last submitted or cut short} */
    List<FailedCheck> failedChecks();

    /** {@return what it asked of others when it was last submitted} */
    List<Request> requests();

    /** {@return the last revision that was published} */
    Optional<WrapUpDocumented> documented();

    /** {@return how often it was reopened} */
    @Value.Default
    default int reopenings() {
        return 0;
    }

    /** {@return when something last happened to it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    /** {@return a document of which nothing is known} */
    static Document unknown() {
        return ImmutableDocument.builder().build();
    }

    /**
     * {@return the fields whose present answer was stored as personal data: it stays so in every version of the template, and whoever
     * exports answers masks these too}
     */
    default SortedSet<FieldId> personalFields() {
        SortedSet<FieldId> personal = new TreeSet<>();
        fields().forEach((field, entered) -> {
            if (entered.current().personalAnswer().isPresent()) {
                personal.add(field);
            }
        });
        return Collections.unmodifiableSortedSet(personal);
    }

    /** {@return whether the clock of the wrap-up has started and not ended; it may stand still for a while in between} */
    default boolean clockRuns() {
        return clockStartedAt().isPresent() && clockEndedAt().isEmpty();
    }

    /** {@return the number of the last revision that was published, 0 if none was} */
    default int revision() {
        return documented().map(WrapUpDocumented::revision).orElse(0);
    }

    /** {@return the answers that hold, by field, shown or not} */
    default SortedMap<FieldId, Answer> answers() {
        return migration().carried();
    }

    /** {@return the answers that hold, and those that the template does not take since it was last changed, with the reason} */
    default DraftMigration migration() {
        SortedMap<FieldId, Answer> carried = new TreeMap<>();
        List<DraftMigration.Left> left = new ArrayList<>();
        fields().forEach((field, entered) -> entered.answer().ifPresent(answer -> {
            DraftMigration.@Nullable Reason reason = notCarried().get(field);
            if (reason == null) {
                carried.put(field, answer);
            } else {
                left.add(new DraftMigration.Left(field, answer, reason));
            }
        }));
        return new DraftMigration(carried, left);
    }

    /** {@return the entries of the record that hold, in the order in which they were first written} */
    default List<WrittenEntry> entries() {
        return written().stream().filter(entry -> !entry.removed()).toList();
    }

    /**
     * {@return the number of the last edit of an entry: what the next one is based on; 0 if it was never written}
     *
     * @param entry the entry
     */
    default int revisionOf(EntryId entry) {
        return find(entry).map(WrittenEntry::revision).orElse(0);
    }

    /**
     * {@return an entry, also if it was removed; empty if it was never written}
     *
     * @param entry the entry
     */
    default Optional<WrittenEntry> find(EntryId entry) {
        return written().stream().filter(written -> written.id().equals(entry)).findFirst();
    }

    /**
     * {@return the number of the last edit of a field: what the next one is based on; 0 if nothing was entered}
     *
     * @param field the field
     */
    default int revisionOf(FieldId field) {
        return find(field).map(FieldState::revision).orElse(0);
    }

    /**
     * {@return what was entered into a field; empty if nothing was}
     *
     * @param field the field
     */
    default Optional<FieldState> find(FieldId field) {
        return Optional.ofNullable(fields().get(field));
    }

    /**
     * {@return everything that ever happened to a field: who, when, old, new and why, the oldest first; what stood beside another
     * answer is in it too}
     *
     * @param field the field
     */
    default List<Change> history(FieldId field) {
        List<Change> changes = new ArrayList<>();
        Optional<Answer> before = Optional.empty();
        for (Edit edit : find(field).map(FieldState::edits).orElse(List.of())) {
            changes.add(new Change(edit, before, edit.given()));
            before = edit.conflict() ? before : edit.given();
        }
        return List.copyOf(changes);
    }

    /** {@return the wish for more time that can still be answered} */
    default Optional<Extension> pendingExtension() {
        return extensions().stream().filter(Extension::pending).findFirst();
    }

    /**
     * One change of a field, as it can be shown to whoever asks what happened.
     *
     * <p>Immutable and thread-safe; {@code toString} does not show answers.
     *
     * @param edit who changed it, when, and why
     * @param before the answer that held before; empty if there was none
     * @param after the answer that came; empty if one was taken away
     * @since 0.1
     */
    record Change(Edit edit, Optional<Answer> before, Optional<Answer> after) {
        /** Checks that all parts are there. */
        public Change {
            Objects.requireNonNull(edit, "Change.edit");
            Objects.requireNonNull(before, "Change.before");
            Objects.requireNonNull(after, "Change.after");
        }
    }
}
