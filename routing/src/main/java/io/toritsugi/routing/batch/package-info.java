/**
 * Assigns many who wait to many agents at once: the assigners that come with the SDK, and how the answer of any is checked. Start at
 * {@link io.toritsugi.routing.batch.MinimumCost}; to run an assigner, at {@link io.toritsugi.routing.batch.CheckedAssigner}.
 */
@NullMarked
package io.toritsugi.routing.batch;

import org.jspecify.annotations.NullMarked;
