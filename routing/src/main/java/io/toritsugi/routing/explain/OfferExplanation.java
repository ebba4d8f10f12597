package io.toritsugi.routing.explain;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Why a visit was offered to an agent: recomputed from the events before the offer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OfferExplanation.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OfferExplanation.Builder.class)
public sealed interface OfferExplanation permits ImmutableOfferExplanation {
    /** {@return the offer} */
    OfferId offer();

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the visit} */
    VisitId visit();

    /** {@return the queue in which it waits} */
    QueueId queue();

    /** {@return the agent to whom it was offered} */
    AgentId agent();

    /** {@return when} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant at();

    /** {@return the id of the stage that admitted him, as the offer says} */
    Optional<String> stage();

    /** {@return what decided it, by name, as the offer says: the version of the configuration, the ranker, and the assigner or adviser that chose instead} */
    @Value.NaturalOrder
    SortedMap<String, String> versions();

    /** {@return whether the events before it and the present strategies give the same agent} False if a configuration or a strategy is gone or has become another. Of what an assigner chose for a whole batch: whether they give the agent among others. */
    boolean reproduced();

    /** {@return how many agents could be offered it} */
    int candidates();

    /** {@return the first of them, best first; at most 10} */
    List<RankedAgent> ranking();

    /** {@return what decided between the first two; empty if there was but one} */
    Optional<AgentComparison> deciding();

    /** {@return what stood against each other agent who was not logged out, in the order of the ids of the agents} */
    List<AgentObstacle> obstacles();

    /**
     * {@return the explanation in one sentence}
     *
     * @param locale Japanese for a Japanese sentence, any other for an English one
     */
    default String toText(Locale locale) {
        return Sentences.in(locale).offer(this);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (ranking().size() > 10 || ranking().size() > candidates()) {
            throw new IllegalArgumentException("OfferExplanation.ranking must have at most 10 of the " + candidates()
                    + " candidates, was " + ranking().size());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OfferExplanation}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOfferExplanation.Builder {
        Builder() {}
    }
}
