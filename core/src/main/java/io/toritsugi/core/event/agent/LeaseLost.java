package io.toritsugi.core.event.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The tool of an agent gave no sign of life until its lease was over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LeaseLost.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LeaseLost.Builder.class)
public sealed interface LeaseLost extends AgentEvent permits ImmutableLeaseLost {
    /** The name of this type of event on the wire. */
    String TYPE = "LeaseLost";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return its last recorded sign of life} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastSignOfLife();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LeaseLost}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableLeaseLost.Builder {
        Builder() {}
    }
}
