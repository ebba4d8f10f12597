package io.toritsugi.routing.explain;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent in the ranking of those who could be offered a visit.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RankedAgent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RankedAgent.Builder.class)
public sealed interface RankedAgent permits ImmutableRankedAgent {
    /** {@return the agent} */
    AgentId agent();

    /** {@return the lowest rank of the stages that admit him, 0 or more} */
    int stageRank();

    /** {@return what the ranker compares of him, for people, where it says so; at most 120 characters} */
    Optional<String> key();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (stageRank() < 0) {
            throw new IllegalArgumentException("RankedAgent.stageRank must be 0 or more, was " + stageRank());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RankedAgent}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRankedAgent.Builder {
        Builder() {}
    }
}
