/**
 * Many visits at once, without an object for each: fill a {@link io.toritsugi.kpi.bulk.VisitBatch}, and count it into
 * {@link io.toritsugi.kpi.bulk.BulkCounts} over a {@link io.toritsugi.kpi.bulk.BulkGrid} of queues or of agents.
 */
@NullMarked
package io.toritsugi.kpi.bulk;

import org.jspecify.annotations.NullMarked;
