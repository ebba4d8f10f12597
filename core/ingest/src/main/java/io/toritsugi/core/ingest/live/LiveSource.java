package io.toritsugi.core.ingest.live;

import io.toritsugi.core.ingest.IngestFailure;
import io.vavr.control.Either;

/**
 * A source that goes on, asked for what came since: an extension point for chat, mail, message buses and telephone systems.
 *
 * <p>The host asks when it likes, appends the events, and stores the next position, in that order or at once:
 *
 * <pre>{@code
 * LiveBatch batch = source.poll(position, 500).get();
 * append(batch.results());
 * store(batch.next());
 * }</pre>
 *
 * <p>If it fails between the two, the same records come again, with the same ids: each record arrives at least once, and
 * who leaves out ids that he has keeps each event once.
 *
 * <p>Implementations must give the same results at the same position, whoever asks and after any restart: those that were
 * given, perhaps with more behind them. They must say so if what stood at a position is gone, and never skip it unseen. They
 * must read no clock, start no thread and wait for nothing; what they remember is to save work. They need not be thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface LiveSource {
    /**
     * {@return what stands behind a position, or why it cannot be read now} Asking again after a failure is allowed.
     *
     * @param position where to begin: {@link LivePosition#BEGINNING} or one that this source gave
     * @param max the most results to give, one or more
     * @throws IllegalArgumentException if {@code max} is less than one
     */
    Either<IngestFailure, LiveBatch> poll(LivePosition position, int max);
}
