package io.toritsugi.core.event.workload;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent began work that nobody gave him, such as a call of his own.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ManualWorkStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ManualWorkStarted.Builder.class)
public sealed interface ManualWorkStarted extends AgentEvent permits ImmutableManualWorkStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "ManualWorkStarted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the work} */
    ManualWorkId work();

    /** {@return what sort of work} */
    ManualWorkKind kind();

    /** {@return its medium, where it has one} */
    Optional<Channel> channel();

    /** {@return the units of his capacity that it holds, 0 to 100; 0 unless said} */
    @Value.Default
    default int units() {
        return 0;
    }

    /** {@return whether his idle time begins anew when it ends; false unless said} */
    @Value.Default
    default boolean resetsIdle() {
        return false;
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (units() < 0 || units() > 100) {
            throw new IllegalArgumentException("ManualWorkStarted.units must be 0 to 100, was " + units());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ManualWorkStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableManualWorkStarted.Builder {
        Builder() {}
    }
}
