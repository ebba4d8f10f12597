/** Waiting and being offered: a routable's visits to queues, and the offers made to agents meanwhile. */
@NullMarked
package io.toritsugi.core.event.queue;

import org.jspecify.annotations.NullMarked;
