package io.toritsugi.routing;

import io.toritsugi.core.id.QueueId;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;

/** Which queues their hours have closed, and when those of each next change that. */
record ByHours(TreeSet<QueueId> closed, TreeMap<QueueId, Instant> changes) {
    static final ByHours NONE = new ByHours(TreeSet.empty(), TreeMap.empty());
}
