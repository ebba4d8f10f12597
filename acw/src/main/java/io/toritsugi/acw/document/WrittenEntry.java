package io.toritsugi.acw.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * An entry of the record as it was last written.
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

    /** {@return when} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant at();

    /** {@return who} */
    Actor by();

    /** {@return what it says} */
    RecordEntry entry();
}
