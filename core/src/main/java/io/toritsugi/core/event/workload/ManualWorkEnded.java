package io.toritsugi.core.event.workload;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The manual work of an agent is over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ManualWorkEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ManualWorkEnded.Builder.class)
public sealed interface ManualWorkEnded extends AgentEvent permits ImmutableManualWorkEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "ManualWorkEnded";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the work} */
    ManualWorkId work();

    /** {@return how long it took, as the source asserts; wins over the difference of instants} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedDuration();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (assertedDuration().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("ManualWorkEnded.assertedDuration must not be negative, was "
                    + assertedDuration().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ManualWorkEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableManualWorkEnded.Builder {
        Builder() {}
    }
}
