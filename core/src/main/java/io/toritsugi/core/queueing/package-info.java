/**
 * How many servers a load needs, and what its customers meet: Erlang B, C and A. Start at
 * {@link io.toritsugi.core.queueing.Load}, then take {@link io.toritsugi.core.queueing.ErlangC}, or
 * {@link io.toritsugi.core.queueing.ErlangA} if customers hang up, or {@link io.toritsugi.core.queueing.ErlangB} if nobody
 * can wait.
 *
 * <p>All three hold for arrivals by a Poisson process, a pool of equal servers, and first come, first served, in the long
 * run at a constant load. Results are the same on every JVM.
 */
@NullMarked
package io.toritsugi.core.queueing;

import org.jspecify.annotations.NullMarked;
