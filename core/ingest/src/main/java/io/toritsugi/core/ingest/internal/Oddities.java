package io.toritsugi.core.ingest.internal;

/** What may be odd about a record and does not hinder reading. */
final class Oddities {
    /** An asserted duration was negative, and was dropped. */
    static final String NEGATIVE_DURATION = "negative-duration";
    /** Something ended before it began; its instants are kept as they are. */
    static final String ENDS_BEFORE_START = "ends-before-start";
    /** A wait had no start although the file has a column for it, and began with the end of what was before. */
    static final String WAIT_WITHOUT_START = "wait-without-start";
    /** A service had no start although the file has a column for it, and began with the end of what was before. */
    static final String SERVICE_WITHOUT_START = "service-without-start";
    /** A contact waited, and yet its outcome says that the menu contained it. */
    static final String CONTAINED_AFTER_WAIT = "contained-after-wait";

    /** An outcome says that a queue was left, and nothing says that there was a wait; how long it was is not known. */
    static final String OUTCOME_WITHOUT_WAIT = "outcome-without-wait";
    /** A contact waited, and no cell names the queue; it counts in a queue named {@code unknown}. */
    static final String QUEUE_UNKNOWN = "queue-unknown";

    private Oddities() {}
}
