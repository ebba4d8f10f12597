package io.toritsugi.core.event.followup.progress;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A customer is being called back.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CallbackDialled.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CallbackDialled.Builder.class)
public sealed interface CallbackDialled extends FollowUpEvent permits ImmutableCallbackDialled {
    /** The name of this type of event on the wire. */
    String TYPE = "CallbackDialled";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return the number of the attempt, counted from 1} */
    int number();

    /** {@return the agent who calls} */
    AgentId agent();

    /** {@return the contact that the call is} */
    Optional<InteractionId> contact();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(
                Ref.of(followUp()), Ref.of(agent()), contact().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CallbackDialled}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCallbackDialled.Builder {
        Builder() {}
    }
}
