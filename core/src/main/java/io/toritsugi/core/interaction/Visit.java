package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A queue visit as far as it is known: one stay of a routable in a queue.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@Value.Modifiable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableVisit.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableVisit.Builder.class)
public sealed interface Visit permits ImmutableVisit, ModifiableVisit {
    /** {@return its id} */
    VisitId id();

    /** {@return the queue it is in, or was in last; empty if it was only ever seen to end} */
    Optional<QueueId> queue();

    /** {@return when it began; empty if it was only ever seen to end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> queuedAt();

    /** {@return the priority; higher goes first} */
    @Value.Default
    default int priority() {
        return 0;
    }

    /** {@return the place in the queue's order; lower goes first} */
    OptionalLong orderKey();

    /** {@return the waiting time that counts for the order beside its own} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration carriedAge() {
        return Duration.ZERO;
    }

    /** {@return what an agent must fulfil, each in the text form of a condition} */
    List<String> requirements();

    /** {@return the agents whom it should reach if it can, the most preferred first} */
    List<AgentId> preferredAgents();

    /** {@return the medium, where the contact itself does not say it} */
    Optional<Channel> channel();

    /** {@return when it ended; empty while it waits} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> leftAt();

    /** {@return why it ended; empty while it waits} */
    Optional<DequeueCause> cause();

    /** {@return the wait that its source asserts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedWait();

    /** {@return the leg that answered it} */
    Optional<LegId> answeredBy();

    /** {@return whether it waits still} */
    default boolean waiting() {
        return leftAt().isEmpty();
    }

    /**
     * {@return how long it waited: what its source asserts, else from its beginning to its end; empty while it waits, if
     * its beginning is unknown, or if it ended before it began}
     */
    default Optional<Duration> waited() {
        return Spans.assertedOrBetween(assertedWait(), queuedAt(), leftAt());
    }
}
