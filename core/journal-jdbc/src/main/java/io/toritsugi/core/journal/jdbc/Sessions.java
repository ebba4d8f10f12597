package io.toritsugi.core.journal.jdbc;

/** Gives connections to work: its own, or the caller's. What SQL reports leaves as a {@code JournalFailure}. */
interface Sessions {
    /** Runs a change, all or nothing. */
    <T> T write(Change<T> change);

    /** Runs work that only reads. */
    <T> T read(String place, Work<T> work);
}
