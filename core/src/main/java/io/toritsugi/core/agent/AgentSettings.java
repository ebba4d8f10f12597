package io.toritsugi.core.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What holds for all agents of a machine.
 *
 * <p>Settings are read when something is decided, and never when events are folded: what they led to stands in the events.
 * Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentSettings.Builder.class)
public sealed interface AgentSettings permits ImmutableAgentSettings {
    /**
     * {@return how long an agent's tool may be silent, more than zero; at that instant it is taken for lost; absent: as long as
     * it likes} A sign of life is recorded, and begins the lease anew, only when half of this time has passed since the last
     * recorded one: a tool whose signs are at most half of this time apart never loses it.
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> lease();

    /** {@return why an agent is not ready whose tool is lost; code {@code "tool-lost"} unless said} */
    @Value.Default
    default StatusReason leaseLostReason() {
        return StatusReason.of("tool-lost", ReasonClass.TECHNICAL);
    }

    /** {@return what becomes of an agent who does not answer} */
    @Value.Default
    default MissedOfferPolicy missedOffers() {
        return MissedOfferPolicy.builder().build();
    }

    /**
     * {@return what ends an agent's wrap-ups at once, of {@link WrapUpExit#STATUS_CHANGED}, {@link WrapUpExit#LOGGED_OUT} and
     * {@link WrapUpExit#OUTBOUND_STARTED}; none unless said: a change of status then waits for the wrap-up} A status that a supervisor forces
     * counts like one that the agent wants.
     */
    @Value.NaturalOrder
    SortedSet<WrapUpExit> wrapUpEndsOn();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        Set<WrapUpExit> allowed =
                EnumSet.of(WrapUpExit.STATUS_CHANGED, WrapUpExit.LOGGED_OUT, WrapUpExit.OUTBOUND_STARTED);
        if (!allowed.containsAll(wrapUpEndsOn())) {
            throw new IllegalArgumentException(
                    "AgentSettings.wrapUpEndsOn must be of " + allowed + ", was " + wrapUpEndsOn());
        }
        if (lease().filter(lease -> lease.isNegative() || lease.isZero()).isPresent()) {
            throw new IllegalArgumentException("AgentSettings.lease must be more than zero, was " + lease().get());
        }
    }

    /** {@return settings with every part left out: no lease, not ready after one missed offer} */
    static AgentSettings standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentSettings}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableAgentSettings.Builder {
        Builder() {}
    }
}
