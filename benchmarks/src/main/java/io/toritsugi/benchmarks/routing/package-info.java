/** What routing costs, and what others' ways would: start at {@link SelectionBenchmark} and {@link CycleBenchmark}. */
@NullMarked
package io.toritsugi.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
