package io.toritsugi.core.ingest.testkit;

import io.toritsugi.core.ingest.live.LiveSource;

/**
 * A live source, and the other system that it listens to, for one test.
 *
 * @since 0.1
 */
public interface LiveSourceTrial {
    /**
     * Lets the other system say something more: so many records, each of them other than all before, of which the source makes
     * at least one event.
     *
     * @param records how many, one or more
     */
    void add(int records);

    /**
     * {@return a source of what was added, without memory of what others read} For one that keeps its records in memory, the
     * same each time.
     */
    LiveSource open();
}
