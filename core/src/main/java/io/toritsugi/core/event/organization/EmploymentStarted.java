package io.toritsugi.core.event.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent is employed.
 *
 * <p>One with the same agent and first day that comes later holds instead of the earlier. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EmploymentStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EmploymentStarted.Builder.class)
public sealed interface EmploymentStarted extends AgentEvent permits ImmutableEmploymentStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "EmploymentStarted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return by whom} */
    EmployerId employer();

    /** {@return his first day of work} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return his last day of work, where that is agreed from the start} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (lastDay().filter(day -> day.isBefore(firstDay())).isPresent()) {
            throw new IllegalArgumentException("EmploymentStarted.lastDay must not be before " + firstDay() + ", was "
                    + lastDay().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EmploymentStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEmploymentStarted.Builder {
        Builder() {}
    }
}
