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
 * A skill that was granted to an agent holds no longer than said here.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SkillRevoked.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SkillRevoked.Builder.class)
public sealed interface SkillRevoked extends AgentEvent permits ImmutableSkillRevoked {
    /** The name of this type of event on the wire. */
    String TYPE = "SkillRevoked";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the skill} */
    SkillId skill();

    /** {@return the level that was granted; 0 or more} */
    int level();

    /** {@return the first day of the grant, which names it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return the last day on which it holds; absent: the grant was recorded by mistake and never held} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (level() < 0) {
            throw new IllegalArgumentException("SkillRevoked.level must be 0 or more, was " + level());
        }
        if (lastDay().filter(day -> day.isBefore(firstDay())).isPresent()) {
            throw new IllegalArgumentException("SkillRevoked.lastDay must not be before " + firstDay() + ", was "
                    + lastDay().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SkillRevoked}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSkillRevoked.Builder {
        Builder() {}
    }
}
