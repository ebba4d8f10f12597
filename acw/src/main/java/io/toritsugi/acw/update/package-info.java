/**
 * Updates of other systems: an outbox for each, from which they are sent at least once, in order, until they arrive. Start at
 * {@link io.toritsugi.acw.update.OutboxMachine}; a {@link io.toritsugi.acw.update.Dispatcher} sends them.
 */
@NullMarked
package io.toritsugi.acw.update;

import org.jspecify.annotations.NullMarked;
