/**
 * What became of promises, hand-offs and callbacks. Start at {@link io.toritsugi.kpi.commitment.FollowUpUnits} and {@link
 * io.toritsugi.kpi.commitment.PromiseUnits}.
 */
@NullMarked
package io.toritsugi.kpi.commitment;

import org.jspecify.annotations.NullMarked;
