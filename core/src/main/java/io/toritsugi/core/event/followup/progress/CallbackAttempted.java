package io.toritsugi.core.event.followup.progress;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * It is known what came of calling a customer back.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CallbackAttempted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CallbackAttempted.Builder.class)
public sealed interface CallbackAttempted extends FollowUpEvent permits ImmutableCallbackAttempted {
    /** The name of this type of event on the wire. */
    String TYPE = "CallbackAttempted";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return the number of the attempt, counted from 1} */
    int number();

    /** {@return what came of it} */
    AttemptResult result();

    /** {@return when it is tried again; absent if it is not} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> retryAt();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CallbackAttempted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCallbackAttempted.Builder {
        Builder() {}
    }
}
