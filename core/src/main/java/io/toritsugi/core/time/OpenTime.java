package io.toritsugi.core.time;

import java.time.LocalDate;

/** Where the open time of a calendar comes from. Thread-safe. */
interface OpenTime {
    /** {@return what is open from a time to a later one, both within the horizon, cut off at them} */
    OpenStretches within(long first, long last);

    /** {@return what belongs to a date within the horizon: the slots that begin on it, up to their ends} */
    OpenStretches on(LocalDate date);
}
