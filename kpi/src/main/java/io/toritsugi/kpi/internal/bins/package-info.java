/** The bins that durations are counted in: linear within each power of two. */
@NullMarked
package io.toritsugi.kpi.internal.bins;

import org.jspecify.annotations.NullMarked;
