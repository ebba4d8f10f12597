package io.toritsugi.core.event.followup.progress;

import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Somebody is reminded of a follow-up.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Reminded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Reminded.Builder.class)
public sealed interface Reminded extends FollowUpEvent permits ImmutableReminded {
    /** The name of this type of event on the wire. */
    String TYPE = "Reminded";

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

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Reminded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableReminded.Builder {
        Builder() {}
    }
}
