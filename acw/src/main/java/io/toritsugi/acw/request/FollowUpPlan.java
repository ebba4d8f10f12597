package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A task that follows.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpPlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpPlan.Builder.class)
@JsonTypeName("follow-up")
@JsonSubTypes({})
public sealed interface FollowUpPlan extends RequestPlan permits ImmutableFollowUpPlan {
    /** {@return what sort of task; a hand-off is a {@link HandOffPlan}} */
    FollowUpKind kind();

    /** {@return what a person reads} */
    @Override
    Texts title();

    /** {@return the field that names the agent who does it; absent: who wrapped up} */
    Optional<FieldId> owner();

    /** {@return through which channel the customer is called back or asked; it need not be that of the contact; absent: as the house says} */
    Optional<Channel> channel();

    /** {@return when it is due; empty if it is not bound to a time} */
    @Override
    Optional<Due> due();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (kind() == FollowUpKind.HAND_OFF) {
            throw new IllegalArgumentException(
                    "FollowUpPlan.kind must not be HAND_OFF: a HandOffPlan names the department");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpPlan}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpPlan.Builder {
        Builder() {}
    }
}
