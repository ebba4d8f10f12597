/** What a routing domain is told: its queues, their strategies, limits and offers, how visits gather, and who is asked about them. Start at {@link io.toritsugi.routing.configuration.RoutingConfiguration}. */
@NullMarked
package io.toritsugi.routing.configuration;

import org.jspecify.annotations.NullMarked;
