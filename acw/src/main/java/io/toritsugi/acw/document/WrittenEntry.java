package io.toritsugi.acw.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the record, and how it was written so far.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableWrittenEntry.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableWrittenEntry.Builder.class)
public sealed interface WrittenEntry permits ImmutableWrittenEntry {
    /** {@return its name} */
    EntryId id();

    /** {@return its edits, the oldest first; not empty} */
    List<Writing> edits();

    /** {@return the number of its last edit: what the next one is based on by whoever has seen it} */
    default int revision() {
        return Merge.revision(edits());
    }

    /** {@return the edit that holds: the last that does not stand beside another} */
    default Writing current() {
        return Merge.current(edits());
    }

    /** {@return whether it was removed; what it said stays} */
    default boolean removed() {
        return current().entry().isEmpty();
    }

    /** {@return what it says, as far as it holds; what it said last, if it was removed} */
    default RecordEntry entry() {
        List<Writing> said =
                edits().stream().filter(edit -> edit.entry().isPresent()).toList();
        return Merge.current(said).entry().orElseThrow();
    }

    /**
     * {@return the edits that stand beside what holds until somebody who has seen them writes or removes the entry, the oldest first;
     * one that would have removed it too}
     */
    default List<Writing> conflicts() {
        return Merge.beside(edits());
    }

    /**
     * One edit of an entry.
     *
     * <p>Immutable and thread-safe.
     *
     * @param at when
     * @param by who
     * @param device on which device, where known
     * @param revision its number among those of the entry, from 1
     * @param basedOn the number of the edit that was seen before, 0 if none was
     * @param conflict whether it stands beside another that had come in between
     * @param entry what the entry says; empty if it was removed
     * @since 0.1
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Writing(
            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            Instant at,

            @JsonProperty(required = true) Actor by,
            Optional<DeviceClass> device,
            @JsonProperty(required = true) int revision,
            @JsonProperty(required = true) int basedOn,
            boolean conflict,
            Optional<RecordEntry> entry)
            implements Revised<RecordEntry> {
        /** Checks that all parts are there. */
        public Writing {
            Objects.requireNonNull(at, "Writing.at");
            Objects.requireNonNull(by, "Writing.by");
            Objects.requireNonNull(device, "Writing.device");
            Objects.requireNonNull(entry, "Writing.entry");
        }

        @Override
        public Optional<RecordEntry> given() {
            return entry;
        }
    }
}
