/** Keeps a routing domain as text: start at {@link io.toritsugi.routing.internal.snapshot.RoutingSnapshots}. */
@NullMarked
package io.toritsugi.routing.internal.snapshot;

import org.jspecify.annotations.NullMarked;
