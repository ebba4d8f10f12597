package io.toritsugi.core.event.followup.progress;

import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A follow-up went on to somebody else, or became more urgent, since nobody had done it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpEscalated.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpEscalated.Builder.class)
public sealed interface FollowUpEscalated extends FollowUpEvent permits ImmutableFollowUpEscalated {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpEscalated";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return the id of the step of its terms} */
    String step();

    /** {@return who is told} */
    List<FollowUpOwner> notified();

    /** {@return its priority from now on, where that changes} */
    OptionalInt priority();

    /** {@return who has to do it now, where that changes; whoever had claimed it has it no more} */
    Optional<FollowUpOwner> owner();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpEscalated}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpEscalated.Builder {
        Builder() {}
    }
}
