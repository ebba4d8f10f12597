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
 * An entry of the record was removed.
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

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EntryRemoved}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEntryRemoved.Builder {
        Builder() {}
    }
}
