package io.toritsugi.core.event.queue;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A routable entered a queue: its visit began.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Queued.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Queued.Builder.class)
public sealed interface Queued extends ContactEvent permits ImmutableQueued {
    /** The name of this type of event on the wire. */
    String TYPE = "Queued";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return the queue} */
    QueueId queue();

    /** {@return the priority; higher goes first; 0 unless said} */
    @Value.Default
    default int priority() {
        return 0;
    }

    /** {@return the place in the queue's order; lower goes first} */
    OptionalLong orderKey();

    /** {@return the waiting time that counts for the order beside that of this visit} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> carriedAge();

    /** {@return what an agent must fulfil, each in the text form of a condition} */
    List<String> requirements();

    /** {@return the agents whom the contact should reach if it can, the most preferred first} */
    List<AgentId> preferredAgents();

    /** {@return the medium, where the contact itself does not say it, as a work item does not} */
    Optional<Channel> channel();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (carriedAge().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("Queued.carriedAge must not be negative, was "
                    + carriedAge().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Queued}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueued.Builder {
        Builder() {}
    }
}
