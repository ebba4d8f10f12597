/**
 * What things cost. One question a class, and a peer in the same run; the figure to read is
 * {@link io.toritsugi.benchmarks.ThreadCpuProfiler}'s, not wall time.
 */
@NullMarked
package io.toritsugi.benchmarks;

import org.jspecify.annotations.NullMarked;
