package io.toritsugi.acw.document.edit;

import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the record was written, or written anew; where another edit came before it, it is a conflict and stands beside that.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EntryWritten.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EntryWritten.Builder.class)
public sealed interface EntryWritten extends DocumentEvent permits ImmutableEntryWritten {
    /** The name of this type of event on the wire. */
    String TYPE = "EntryWritten";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return who} */
    Actor by();

    /** {@return on which device, where known} */
    Optional<DeviceClass> device();

    /** {@return its name} */
    EntryId id();

    /** {@return the number of the edit among those of the entry, from 1; 1 unless said} */
    @Value.Default
    default int revision() {
        return 1;
    }

    /** {@return the number of the edit that was seen before, 0 if none was; 0 unless said} */
    @Value.Default
    default int basedOn() {
        return 0;
    }

    /** {@return whether another edit had come in between, so that this one stands beside it; not unless said} */
    @Value.Default
    default boolean conflict() {
        return false;
    }

    /** {@return what it says by this edit} */
    RecordEntry entry();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EntryWritten}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEntryWritten.Builder {
        Builder() {}
    }
}
