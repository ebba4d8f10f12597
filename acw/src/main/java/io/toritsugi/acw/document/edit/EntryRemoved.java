package io.toritsugi.acw.document.edit;

import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the record was removed, or would have been, had another edit not come before it: then it is a conflict, and the entry
 * stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EntryRemoved.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EntryRemoved.Builder.class)
public sealed interface EntryRemoved extends DocumentEvent permits ImmutableEntryRemoved {
    /** The name of this type of event on the wire. */
    String TYPE = "EntryRemoved";

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

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EntryRemoved}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEntryRemoved.Builder {
        Builder() {}
    }
}
