package io.toritsugi.core.journal.subscribe;

import io.toritsugi.core.journal.RecordedEvent;
import java.util.List;

/**
 * Takes events in the order of their positions.
 *
 * <p>Called by one thread at a time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Subscriber {
    /**
     * Takes the next events. When this returns, they are acknowledged and never given again; when it throws, all of them are
     * given again.
     *
     * @param events the next events in order; at least one, at most the page of the subscription
     * @throws Exception if they could not be taken
     */
    void receive(List<RecordedEvent> events) throws Exception;
}
