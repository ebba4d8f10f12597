package io.toritsugi.core.testkit;

/**
 * What every {@link io.toritsugi.core.journal.Journal} must do, as tests.
 *
 * <p>An author of a journal implements it and inherits its tests:
 *
 * <pre>{@code
 * class MyJournalTest implements JournalContract {
 *     @Override
 *     public Journal newJournal(InstantSource recordedAt) {
 *         return new MyJournal(recordedAt);
 *     }
 * }
 * }</pre>
 *
 * <p>That of a journal which outlives its process implements {@link DurableJournalContract} instead.
 *
 * @since 0.1
 */
public interface JournalContract
        extends JournalAppendContract,
                JournalReadContract,
                JournalEventContract,
                JournalArgumentContract,
                JournalSnapshotContract,
                JournalSizeContract,
                JournalThreadContract {}
