package io.toritsugi.kpi.collect;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.interaction.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who waits in a queue at one instant: a gauge, and so neither added up over time nor averaged.
 *
 * <p>A visit waits from its beginning until it leaves the queue, ringing included. Immutable and thread-safe.
 *
 * @param waiting how many visits wait; 1 or more
 * @param longestWait how long the one has waited that began first, as far as it is known when visits began; zero or more
 * @since 0.1
 */
public record QueueGauge(int waiting, Optional<Duration> longestWait) {
    static SortedMap<QueueId, QueueGauge> of(Collection<RunningContact> contacts, Instant now) {
        SortedMap<QueueId, QueueGauge> gauges = new TreeMap<>();
        for (RunningContact contact : contacts) {
            for (Visit visit : contact.view().visits()) {
                if (visit.waiting()) {
                    visit.queue().ifPresent(queue -> gauges.merge(queue, of(visit, now), QueueGauge::and));
                }
            }
        }
        return Collections.unmodifiableSortedMap(gauges);
    }

    private static QueueGauge of(Visit visit, Instant now) {
        return new QueueGauge(
                1, visit.queuedAt().map(start -> start.isBefore(now) ? Duration.between(start, now) : Duration.ZERO));
    }

    private QueueGauge and(QueueGauge other) {
        Optional<Duration> longer = longestWait
                .filter(wait -> other.longestWait
                        .filter(theirs -> theirs.compareTo(wait) > 0)
                        .isEmpty())
                .or(other::longestWait);
        return new QueueGauge(waiting + other.waiting, longer);
    }
}
