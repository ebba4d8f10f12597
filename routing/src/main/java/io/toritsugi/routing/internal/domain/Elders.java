package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.vavr.collection.HashMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has waited longest in each queue. Immutable and thread-safe. */
record Elders(HashMap<QueueId, TreeSet<Elder>> byQueue) {
    static final Elders NONE = new Elders(HashMap.empty());

    /** A visit by when it began to wait. */
    record Elder(Instant since, long sequence) implements Comparable<Elder> {
        private static final Comparator<Elder> ORDER =
                Comparator.comparing(Elder::since).thenComparingLong(Elder::sequence);

        static Elder of(Waiting waiting) {
            return new Elder(waiting.waitingSince(), waiting.sequence());
        }

        @Override
        public int compareTo(Elder other) {
            return ORDER.compare(this, other);
        }
    }

    /** {@return since when whoever has waited longest in a queue waits; empty if nobody does} */
    Optional<Instant> since(QueueId queue) {
        return byQueue.get(queue).map(elders -> elders.head().since()).toJavaOptional();
    }

    /** {@return the elders after something happened to a visit} */
    Elders with(@Nullable Waiting before, @Nullable Waiting after) {
        if (before != null
                && after != null
                && before.queue().equals(after.queue())
                && Elder.of(before).equals(Elder.of(after))) {
            return this;
        }
        Elders next = before == null ? this : without(before);
        return after == null ? next : next.with(after);
    }

    private Elders with(Waiting waiting) {
        TreeSet<Elder> elders = byQueue.getOrElse(waiting.queue(), TreeSet.empty());
        return new Elders(byQueue.put(waiting.queue(), elders.add(Elder.of(waiting))));
    }

    private Elders without(Waiting waiting) {
        TreeSet<Elder> elders =
                byQueue.getOrElse(waiting.queue(), TreeSet.empty()).remove(Elder.of(waiting));
        return new Elders(elders.isEmpty() ? byQueue.remove(waiting.queue()) : byQueue.put(waiting.queue(), elders));
    }
}
