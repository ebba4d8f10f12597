/**
 * What an event is: who caused it, when it happened, and what it concerns. The vocabulary itself stands in the packages
 * below; start at {@link io.toritsugi.core.event.Event}.
 */
@NullMarked
package io.toritsugi.core.event;

import org.jspecify.annotations.NullMarked;
