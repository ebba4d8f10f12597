package io.toritsugi.core.event.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent came to the end of a training.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TrainingCompleted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TrainingCompleted.Builder.class)
public sealed interface TrainingCompleted extends AgentEvent permits ImmutableTrainingCompleted {
    /** The name of this type of event on the wire. */
    String TYPE = "TrainingCompleted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the name of the training, without personal data; not blank} */
    String training();

    /** {@return the skill that it is for, where it is for one; a grant is an event of its own} */
    Optional<SkillId> skill();

    /** {@return whether he passed; true unless said} */
    @Value.Default
    default boolean passed() {
        return true;
    }

    /** {@return how long it took, as the source asserts; not negative} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedDuration();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (training().isBlank()) {
            throw new IllegalArgumentException("TrainingCompleted.training must not be blank");
        }
        if (assertedDuration().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("TrainingCompleted.assertedDuration must not be negative, was "
                    + assertedDuration().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TrainingCompleted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTrainingCompleted.Builder {
        Builder() {}
    }
}
