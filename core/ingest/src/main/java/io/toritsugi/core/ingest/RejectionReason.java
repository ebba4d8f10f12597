package io.toritsugi.core.ingest;

/**
 * Why a record could not be read.
 *
 * @since 0.1
 */
public enum RejectionReason {
    /** Its bytes are not text of the encoding. */
    NOT_TEXT,
    /** It is longer than a record may be. */
    RECORD_TOO_LONG,
    /** One of its cells is longer than a cell may be. */
    CELL_TOO_LONG,
    /** A quoted cell is not closed, or goes on after its closing quote. */
    BAD_QUOTES,
    /** It has more or fewer cells than the heading. */
    WRONG_COLUMN_COUNT,
    /** A cell that is needed means "nothing". */
    MISSING_VALUE,
    /** A cell is not the date, the time or the time stamp it should be. */
    BAD_INSTANT,
    /** A cell is not the length of time it should be. */
    BAD_DURATION,
    /** A cell is not the number it should be. */
    BAD_NUMBER,
    /** A cell has no translation, or its translation does not exist. */
    UNKNOWN_VALUE,
    /** A cell cannot be a name: it is too long or has control characters. */
    BAD_NAME,
    /** Another format than CSV has a reason of its own. */
    OTHER
}
