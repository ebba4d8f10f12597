package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A follow-up was done.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpDone.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpDone.Builder.class)
public sealed interface FollowUpDone extends FollowUpEvent permits ImmutableFollowUpDone {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpDone";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return what came of it, as a code} */
    Optional<String> result();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpDone}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpDone.Builder {
        Builder() {}
    }
}
