package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that is still to be done.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("action-item")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ActionItem.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ActionItem.Builder.class)
public sealed interface ActionItem extends RecordEntry permits ImmutableActionItem {
    /** {@return what is to be done; not blank} */
    @PersonalData
    @Value.Redacted
    String what();

    /** {@return who does it; absent: who wrote it down} */
    Optional<AgentId> owner();

    /** {@return by when} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> dueAt();

    /** {@return whether it was done already; not unless said} */
    @Value.Default
    default boolean done() {
        return false;
    }

    /** {@return the promise of the record that it keeps} */
    Optional<EntryId> keeps();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (what().isBlank()) {
            throw new IllegalArgumentException("ActionItem.what must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ActionItem}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableActionItem.Builder {
        Builder() {}
    }
}
