package io.toritsugi.core.event.followup.progress;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * A department said that it got what was handed to it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = HandOffAcknowledged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = HandOffAcknowledged.Builder.class)
public sealed interface HandOffAcknowledged extends FollowUpEvent permits ImmutableHandOffAcknowledged {
    /** The name of this type of event on the wire. */
    String TYPE = "HandOffAcknowledged";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HandOffAcknowledged}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableHandOffAcknowledged.Builder {
        Builder() {}
    }
}
