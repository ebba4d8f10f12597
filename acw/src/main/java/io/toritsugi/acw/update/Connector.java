package io.toritsugi.acw.update;

import io.toritsugi.acw.update.event.UpdateRequested;

/**
 * Sends updates to one other system. Hosts implement it.
 *
 * <p>Updates come at least once: one may come again that has arrived already, with the same {@link UpdateRequested#update id}, and then has
 * no second effect. It is called by threads of the host's executor, several at once for different keys.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Connector {
    /**
     * Sends an update. A runtime exception counts as a failure for now.
     *
     * @param update the update
     * @return what came of it
     */
    Delivery deliver(UpdateRequested update);
}
