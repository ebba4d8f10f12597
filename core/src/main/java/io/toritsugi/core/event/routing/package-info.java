/** What the router decides about waiting beside offers: stages, holds, shares, overflows, closed queues, configurations. */
@NullMarked
package io.toritsugi.core.event.routing;

import org.jspecify.annotations.NullMarked;
