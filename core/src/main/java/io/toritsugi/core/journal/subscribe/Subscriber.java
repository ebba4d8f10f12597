package io.toritsugi.core.journal.subscribe;

import io.toritsugi.core.journal.RecordedEvent;
import java.util.List;

/**
 * Takes events in the order of their positions.
 *
 * <p>Called by one thread at a time, perhaps by another one each time; what a call leaves behind, the next one sees.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Subscriber {
    /**
     * Takes the next events. When this returns, they are never given again by this {@link Subscription}; when it throws,
     * all of them are given again, perhaps with later ones behind them.
     *
     * @param events the next events in order, unmodifiable; at least one, at most the page of the subscription
     * @throws Exception if they could not be taken
     */
    void receive(List<RecordedEvent> events) throws Exception;
}
