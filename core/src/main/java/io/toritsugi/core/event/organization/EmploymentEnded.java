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
 * An employment of an agent has an end.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EmploymentEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EmploymentEnded.Builder.class)
public sealed interface EmploymentEnded extends AgentEvent permits ImmutableEmploymentEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "EmploymentEnded";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return by whom he was employed} */
    EmployerId employer();

    /** {@return the first day of the employment, which names it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return his last day of work; absent: the employment was recorded by mistake and never was} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    /** {@return why it ends, where known} */
    Optional<LeavingReason> reason();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (lastDay().filter(day -> day.isBefore(firstDay())).isPresent()) {
            throw new IllegalArgumentException("EmploymentEnded.lastDay must not be before " + firstDay() + ", was "
                    + lastDay().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EmploymentEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableEmploymentEnded.Builder {
        Builder() {}
    }
}
