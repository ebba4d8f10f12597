/**
 * How much an agent can take at a time: units, limits by channel, what blocks and what interrupts what. Start at
 * {@link io.toritsugi.core.capacity.Capacity}; {@link io.toritsugi.core.capacity.CapacityLedger} does the sums.
 */
@NullMarked
package io.toritsugi.core.capacity;

import org.jspecify.annotations.NullMarked;
