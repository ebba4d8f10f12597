package io.toritsugi.core.event.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A follow-up cannot go on for now.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpWaiting.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpWaiting.Builder.class)
public sealed interface FollowUpWaiting extends FollowUpEvent permits ImmutableFollowUpWaiting {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpWaiting";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return what it waits for, as a code, such as {@code "parts"}; not blank} */
    String reason();

    /** {@return up to when, where that is known; it goes on by itself never} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpWaiting}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpWaiting.Builder {
        Builder() {}
    }
}
