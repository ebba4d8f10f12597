package io.toritsugi.core.event.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The times of a follow-up changed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpMoved.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpMoved.Builder.class)
public sealed interface FollowUpMoved extends FollowUpEvent permits ImmutableFollowUpMoved {
    /** The name of this type of event on the wire. */
    String TYPE = "FollowUpMoved";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the follow-up} */
    @Override
    WorkItemId followUp();

    /** {@return its terms from now on, where they changed} */
    Optional<FollowUpTerms> terms();

    /** {@return what is to be done now, where that changed too: an appointment at another time} */
    Optional<FollowUpTask> task();

    /** {@return when it is due now, and when the steps of its terms are that are still to come} */
    FollowUpDeadlines deadlines();

    /** {@return why, as a code} */
    Optional<String> reason();

    /** {@return who did it} */
    Actor by();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpMoved}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpMoved.Builder {
        Builder() {}
    }
}
