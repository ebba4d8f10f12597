package io.toritsugi.core.testkit;

import io.toritsugi.core.journal.Journal;
import java.time.InstantSource;

/**
 * Makes the journals that a contract suite tests.
 *
 * @since 0.1
 */
public interface JournalFactory {
    /**
     * {@return a new and empty journal} What it holds open, the test class releases after each test.
     *
     * @param recordedAt says when the journal got an append, in whole milliseconds; the only clock that the journal may read
     */
    Journal newJournal(InstantSource recordedAt);
}
