package io.toritsugi.core.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When a follow-up is due, and when something happens on the way if it is not done.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpDeadlines.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpDeadlines.Builder.class)
public sealed interface FollowUpDeadlines permits ImmutableFollowUpDeadlines {
    /** {@return by when somebody must have begun; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> startBy();

    /** {@return by when it must be done, exclusive: at this instant it is overdue} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> finishBy();

    /** {@return by when a department must have said that it got it; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> acknowledgeBy();

    /** {@return when it ends by itself, undone} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> expiresAt();

    /** {@return when the steps of its terms are, in the order of their times} */
    List<StepTime> steps();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (finishBy().isPresent()
                && startBy().filter(finishBy().get()::isBefore).isPresent()) {
            throw new IllegalArgumentException("FollowUpDeadlines.finishBy must not be before startBy "
                    + startBy().get() + ", was " + finishBy().get());
        }
        Optional<Instant> last = finishBy().or(this::startBy);
        if (last.isPresent() && expiresAt().filter(last.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("FollowUpDeadlines.expiresAt must not be before " + last.get() + ", was "
                    + expiresAt().get());
        }
    }

    /** {@return no deadlines} */
    static FollowUpDeadlines none() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpDeadlines}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpDeadlines.Builder {
        Builder() {}
    }
}
