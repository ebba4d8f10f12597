/** What KPIs cost, and how exact they are, beside others' ways: start at {@link HistogramBenchmark}. */
@NullMarked
package io.toritsugi.benchmarks.kpi;

import org.jspecify.annotations.NullMarked;
