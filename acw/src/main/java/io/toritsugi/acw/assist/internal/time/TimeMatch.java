package io.toritsugi.acw.assist.internal.time;

/**
 * A part of a time that stands in a text.
 *
 * @param start where it begins, inclusive
 * @param end where it ends, exclusive
 * @param piece what it says
 * @param bound how it is meant
 */
public record TimeMatch(int start, int end, TimePiece piece, Bound bound) {
    /** How a time is meant. */
    public enum Bound {
        /** Then. */
        AT,
        /** Then or sooner. */
        BY,
        /** Before it begins. */
        BEFORE,
        /** Then or later. */
        FROM
    }
}
