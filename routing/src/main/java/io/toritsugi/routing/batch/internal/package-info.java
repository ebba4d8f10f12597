/** Assignment at least cost, in exact whole numbers. Start at {@link io.toritsugi.routing.batch.internal.LeastCost}. */
@NullMarked
package io.toritsugi.routing.batch.internal;

import org.jspecify.annotations.NullMarked;
