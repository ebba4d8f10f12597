package io.toritsugi.core.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says that a journal could not do what it was asked, for a reason that lies outside the caller: its disk, its database, or
 * another process.
 *
 * <p>Unless {@link #outcomeUnknown} says otherwise, an append that failed has written nothing, and the journal can be used
 * again as soon as the reason is gone. Shows no personal data.
 *
 * @since 0.1
 */
public final class JournalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String place;
    private final boolean outcomeUnknown;

    /**
     * Why a journal fails.
     *
     * @since 0.1
     */
    public enum Reason {
        /** There is no room left. Try again when there is. */
        DISK_FULL,
        /** The journal may not write here. */
        READ_ONLY,
        /** The disk or the database failed. */
        UNAVAILABLE,
        /** What is stored is not what was written; the place says where. */
        DAMAGED,
        /** It was written by a later version, which this one cannot read. */
        UNKNOWN_FORMAT,
        /** Another process has the journal open. */
        LOCKED,
        /** A standby has taken over: this one must not write any more. Open the journal again, or stop. */
        FENCED,
        /** The journal was closed. */
        CLOSED,
        /** What was asked for was removed by retention; the message says up to where. */
        RETIRED,
        /** Another transaction was in the way. Do the whole transaction again. */
        CONTENTION
    }

    private JournalFailure(
            Reason reason, String place, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.place = place;
        this.outcomeUnknown = outcomeUnknown;
    }

    /**
     * {@return a failure that has left everything as it was}
     *
     * @param reason why
     * @param place where: a file and offset, a table, a stream
     * @param detail what happened, in English, without personal data
     * @param cause what reported it, if anything did
     */
    public static JournalFailure of(Reason reason, String place, String detail, @Nullable Throwable cause) {
        Objects.requireNonNull(reason, "JournalFailure.reason");
        Objects.requireNonNull(place, "JournalFailure.place");
        return new JournalFailure(reason, place, false, reason + " at " + place + ": " + detail, cause);
    }

    /**
     * {@return a failure after which nobody knows whether the append was written} Whoever reads the stream after the next append
     * that works, or from a journal that was opened again, finds out.
     *
     * @param reason why
     * @param place where: a file and offset, a table, a stream
     * @param detail what happened, in English, without personal data
     * @param cause what reported it, if anything did
     */
    public static JournalFailure ofUnknownOutcome(
            Reason reason, String place, String detail, @Nullable Throwable cause) {
        Objects.requireNonNull(reason, "JournalFailure.reason");
        Objects.requireNonNull(place, "JournalFailure.place");
        return new JournalFailure(reason, place, true, reason + " at " + place + ", outcome unknown: " + detail, cause);
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** {@return where: a file and offset, a table, a stream} */
    public String place() {
        return place;
    }

    /** {@return whether the append may have been written all the same} */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
