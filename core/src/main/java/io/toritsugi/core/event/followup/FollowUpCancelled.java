package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A follow-up is not wanted any more.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpCancelled.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpCancelled.Builder.class)
public sealed interface FollowUpCancelled extends FollowUpEvent permits ImmutableFollowUpCancelled {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpCancelled";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return why, as a code; not blank} */
    String reason();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpCancelled}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpCancelled.Builder {
        Builder() {}
    }
}
