package io.toritsugi.core.event.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent has a skill.
 *
 * <p>One with the same agent, skill and first day that comes later holds instead of the earlier. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SkillGranted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SkillGranted.Builder.class)
public sealed interface SkillGranted extends AgentEvent permits ImmutableSkillGranted {
    /** The name of this type of event on the wire. */
    String TYPE = "SkillGranted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the skill} */
    SkillId skill();

    /** {@return how well he has it, in the levels of the skill; 0 or more} */
    int level();

    /** {@return the first day on which it holds} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return the last day on which it holds; absent: it does not expire} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    /** {@return what shows that he has it, where known} */
    Optional<SkillBasis> basis();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (level() < 0) {
            throw new IllegalArgumentException("SkillGranted.level must be 0 or more, was " + level());
        }
        if (lastDay().filter(day -> day.isBefore(firstDay())).isPresent()) {
            throw new IllegalArgumentException("SkillGranted.lastDay must not be before " + firstDay() + ", was "
                    + lastDay().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SkillGranted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSkillGranted.Builder {
        Builder() {}
    }
}
