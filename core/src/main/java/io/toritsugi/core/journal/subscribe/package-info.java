/**
 * How events reach those who wait for them. Start at {@link io.toritsugi.core.journal.subscribe.Subscription}: it gives a
 * subscriber every event from a position on, in order, and remembers how far he has come.
 */
@NullMarked
package io.toritsugi.core.journal.subscribe;

import org.jspecify.annotations.NullMarked;
