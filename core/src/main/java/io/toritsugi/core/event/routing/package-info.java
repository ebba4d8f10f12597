/** What the router decides about waiting beside offers: stages, holds, overflows, closed queues, configurations, plugins that did wrong. */
@NullMarked
package io.toritsugi.core.event.routing;

import org.jspecify.annotations.NullMarked;
