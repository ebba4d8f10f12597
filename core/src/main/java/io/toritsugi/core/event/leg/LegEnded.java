package io.toritsugi.core.event.leg;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A party was disconnected.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LegEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LegEnded.Builder.class)
public sealed interface LegEnded extends ContactEvent permits ImmutableLegEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "LegEnded";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return who ended it, where known} */
    Optional<Actor.Kind> endedBy();

    /** {@return how it ended} */
    LegEndMechanism mechanism();

    /** {@return how long it talked, holds left out, as the source asserts; wins over the difference of instants} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedTalk();

    /** {@return how long it was held, as the source asserts; wins over the difference of instants} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedHold();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (assertedTalk().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("LegEnded.assertedTalk must not be negative, was "
                    + assertedTalk().get());
        }
        if (assertedHold().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("LegEnded.assertedHold must not be negative, was "
                    + assertedHold().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LegEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableLegEnded.Builder {
        Builder() {}
    }
}
