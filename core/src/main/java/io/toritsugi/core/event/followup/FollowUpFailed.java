package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A follow-up was tried and could not be done.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpFailed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpFailed.Builder.class)
public sealed interface FollowUpFailed extends FollowUpEvent permits ImmutableFollowUpFailed {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpFailed";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return why, as a code, such as {@code "not-reached"}; not blank} */
    String reason();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpFailed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpFailed.Builder {
        Builder() {}
    }
}
