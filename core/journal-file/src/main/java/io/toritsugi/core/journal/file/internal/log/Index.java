package io.toritsugi.core.journal.file.internal.log;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the records of one segment stand, and which of them have a key. Thread-safe. */
interface Index {
    /** {@return how many records it knows; those that come later may or may not be found} */
    int records();

    /** {@return the records with this key, or null if there are none} */
    @Nullable
    Run find(Key key) throws IOException;

    /** {@return where the records from this one on begin, counted in bytes from the beginning of the segment} */
    int[] offsets(int from, int count) throws IOException;

    /** The records of a segment that have one key, in order; each named by its number in the segment, from 0. */
    interface Run {
        /** {@return how many there are} */
        int count();

        /** {@return of a stream, the version of the first} */
        long firstVersion();

        /** {@return the numbers of some of them} */
        int[] records(int from, int count) throws IOException;
    }
}
