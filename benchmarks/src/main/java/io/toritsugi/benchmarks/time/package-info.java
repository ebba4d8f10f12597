/** What business time costs. */
@NullMarked
package io.toritsugi.benchmarks.time;

import org.jspecify.annotations.NullMarked;
