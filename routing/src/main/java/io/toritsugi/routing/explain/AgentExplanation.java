package io.toritsugi.routing.explain;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why an agent is not offered a visit.
 *
 * <p>Tells one agent and one visit as the events left them: whether another visit would take him first, is not looked at.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentExplanation.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentExplanation.Builder.class)
public sealed interface AgentExplanation permits ImmutableAgentExplanation {
    /** {@return the agent} */
    AgentId agent();

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the visit} */
    VisitId visit();

    /** {@return the queue in which it waits} */
    QueueId queue();

    /** {@return the instant at which it was asked} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant at();

    /** {@return the version of the configuration that holds for the visit} */
    String version();

    /** {@return the answer in a word} */
    Verdict verdict();

    /** {@return the first thing that stands against it; given for {@link Verdict#OBSTACLE} alone} */
    Optional<Obstacle> obstacle();

    /** {@return who goes first; given for {@link Verdict#ANOTHER_FIRST} alone} */
    Optional<AgentId> other();

    /** {@return what holds the visit back; given for {@link Verdict#HELD_BACK} alone} */
    Optional<HoldReason> hold();

    /** {@return until when that holds it back, where known} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> heldUntil();

    /** {@return why he does; empty if he may no longer take the visit himself} */
    Optional<AgentComparison> comparison();

    /**
     * {@return the explanation in one sentence}
     *
     * @param locale Japanese for a Japanese sentence, any other for an English one
     */
    default String toText(Locale locale) {
        return Sentences.in(locale).agent(this);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (obstacle().isPresent() != (verdict() == Verdict.OBSTACLE)
                || other().isPresent() != (verdict() == Verdict.ANOTHER_FIRST)
                || hold().isPresent() != (verdict() == Verdict.HELD_BACK)) {
            throw new IllegalArgumentException(
                    "AgentExplanation must have an obstacle for OBSTACLE, another for ANOTHER_FIRST and a hold for HELD_BACK alone, was "
                            + verdict());
        }
        if (comparison().isPresent() && other().isEmpty()) {
            throw new IllegalArgumentException("AgentExplanation.comparison must come with another agent");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentExplanation}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentExplanation.Builder {
        Builder() {}
    }
}
