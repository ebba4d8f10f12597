package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * Who is asked, before a visit of a queue is offered, to whom it should be: a plugin that takes its time, such as a model that runs elsewhere.
 *
 * <p>The router asks by an event, {@link io.toritsugi.core.event.plugin.AnswerRequested}, and the host answers by a command. Until then, and no longer than {@link #answersWithin}, the visit is offered to nobody, though an agent may pull it. Of visits that want alike, no more are asked about at a time than there are agents who could be offered them. What was answered holds until the visit is offered: the first of the agents named who can take it then has it; if none of them can, or none was named in time, the ranker of the queue decides among all.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AdviserPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AdviserPolicy.Builder.class)
public sealed interface AdviserPolicy permits ImmutableAdviserPolicy {
    /** {@return the name by which the host knows the plugin; lower-case letters, digits and hyphens} */
    String id();

    /** {@return how long the router waits for the answer, more than zero; at its end, inclusive, the answer is late} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration answersWithin();

    /** {@return among how many agents it may choose, 1 to 1,000: of those who could be offered the visit, the first by the ranker; 20 unless said} */
    @Value.Default
    default int candidates() {
        return 20;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!id().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "AdviserPolicy.id must be 1 to 64 lower-case letters, digits and hyphens, was \"" + id() + "\"");
        }
        if (answersWithin().isNegative() || answersWithin().isZero()) {
            throw new IllegalArgumentException(
                    "AdviserPolicy.answersWithin must be more than zero, was " + answersWithin());
        }
        if (candidates() < 1 || candidates() > 1000) {
            throw new IllegalArgumentException("AdviserPolicy.candidates must be 1 to 1000, was " + candidates());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AdviserPolicy}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAdviserPolicy.Builder {
        Builder() {}
    }
}
