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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a visit waits.
 *
 * <p>What is due and has not happened, is not foreseen: a domain is told as its events left it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WaitingExplanation.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WaitingExplanation.Builder.class)
public sealed interface WaitingExplanation permits ImmutableWaitingExplanation {
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

    /** {@return why it waits} */
    WaitingReason reason();

    /** {@return its place among those who wait in the queue and have not been accepted, by the order of the queue, from 1; 0 if it is accepted or its queue is not known} */
    int position();

    /** {@return how many wait in the queue and have not been accepted} */
    int waiting();

    /** {@return the ids of the stages that are open, in their order; replaced ones are among them} */
    List<String> openStages();

    /** {@return the stage that opens next; empty if all are open} */
    Optional<NextStage> nextStage();

    /** {@return what holds it back, by name} */
    Optional<HoldReason> hold();

    /** {@return until when that holds it back} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> heldUntil();

    /** {@return the agents to whom it is offered, or who has accepted it, in the order of the ids of the offers} */
    List<AgentId> ringing();

    /** {@return how many agents the open stages admit, whatever they do} */
    int admitted();

    /** {@return how many of them are ready or not ready; who is logged out or leaving is not} */
    int staffed();

    /** {@return how many of those could be offered it} */
    int free();

    /** {@return what stands against each who is admitted and not logged out, in the order of the ids of the agents} */
    List<AgentObstacle> obstacles();

    /**
     * {@return the explanation in one sentence}
     *
     * @param locale Japanese for a Japanese sentence, any other for an English one
     */
    default String toText(Locale locale) {
        return Sentences.in(locale).waiting(this);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (position() < 0 || position() > waiting()) {
            throw new IllegalArgumentException(
                    "WaitingExplanation.position must be 0 to " + waiting() + ", was " + position());
        }
        if (free() < 0 || free() > staffed() || staffed() > admitted()) {
            throw new IllegalArgumentException("WaitingExplanation must have 0 <= free <= staffed <= admitted, was "
                    + free() + ", " + staffed() + ", " + admitted());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WaitingExplanation}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWaitingExplanation.Builder {
        Builder() {}
    }
}
