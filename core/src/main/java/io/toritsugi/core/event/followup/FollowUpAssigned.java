package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A follow-up went to an owner; whoever had claimed it has it no more.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpAssigned.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpAssigned.Builder.class)
public sealed interface FollowUpAssigned extends FollowUpEvent permits ImmutableFollowUpAssigned {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpAssigned";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return who has to do it now; the same as before if an agent gave it back} */
    FollowUpOwner owner();

    /** {@return why, as a code} */
    Optional<String> reason();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpAssigned}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpAssigned.Builder {
        Builder() {}
    }
}
