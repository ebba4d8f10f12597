/** What is known of a visit that waits: start at {@link io.toritsugi.routing.internal.waiting.Waiting}. */
@NullMarked
package io.toritsugi.routing.internal.waiting;

import org.jspecify.annotations.NullMarked;
