package io.toritsugi.core.event.followup;

import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A follow-up was left undone for so long that it makes no sense any more.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpExpired.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpExpired.Builder.class)
public sealed interface FollowUpExpired extends FollowUpEvent permits ImmutableFollowUpExpired {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpExpired";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpExpired}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpExpired.Builder {
        Builder() {}
    }
}
