/**
 * Business time: when a centre is open, and how much open time lies between two instants. Start at
 * {@link io.toritsugi.core.time.BusinessCalendar}, which is made of {@link io.toritsugi.core.time.BusinessHours}.
 */
@NullMarked
package io.toritsugi.core.time;

import org.jspecify.annotations.NullMarked;
