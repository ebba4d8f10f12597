/**
 * When a queue is open, day by day. Start at {@link io.toritsugi.routing.hours.QueueHours}.
 */
@NullMarked
package io.toritsugi.routing.hours;

import org.jspecify.annotations.NullMarked;
