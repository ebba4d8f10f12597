package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Work on a follow-up began, or went on after it had waited.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpStarted.Builder.class)
public sealed interface FollowUpStarted extends FollowUpEvent permits ImmutableFollowUpStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpStarted";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return the agent} */
    AgentId agent();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(followUp()), Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpStarted.Builder {
        Builder() {}
    }
}
