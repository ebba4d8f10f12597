/** The orders of those who wait. Start at {@link io.toritsugi.routing.order.PriorityAge}. */
@NullMarked
package io.toritsugi.routing.order;

import org.jspecify.annotations.NullMarked;
