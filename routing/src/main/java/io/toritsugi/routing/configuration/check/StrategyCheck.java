package io.toritsugi.routing.configuration.check;

import io.toritsugi.routing.configuration.StrategyRef;
import java.util.Optional;

/**
 * Says whether there is a strategy, and whether its settings are allowed. Implementations keep no state and do not throw.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface StrategyCheck {
    /** Allows every strategy: what is not known is not checked. */
    StrategyCheck NONE = (kind, strategy) -> Optional.empty();

    /**
     * What a strategy is for.
     *
     * @since 0.1
     */
    enum Kind {
        /** It ranks the agents of a queue. */
        RANKER,
        /** It orders those who wait in a queue. */
        ORDER,
        /** It orders the first of one queue among the first of others. */
        BETWEEN,
        /** It assigns the visits of a batch. */
        ASSIGNER
    }

    /**
     * {@return what is wrong, naming value and what was allowed; empty if nothing is}
     *
     * @param kind what the strategy is for
     * @param strategy its id and its settings
     */
    Optional<String> problem(Kind kind, StrategyRef strategy);
}
