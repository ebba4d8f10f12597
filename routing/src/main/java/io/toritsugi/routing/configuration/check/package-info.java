/**
 * Reads, writes and checks configurations of routing, and says what publishing one would do. Start at
 * {@link io.toritsugi.routing.configuration.check.RoutingFiles}.
 */
@NullMarked
package io.toritsugi.routing.configuration.check;

import org.jspecify.annotations.NullMarked;
