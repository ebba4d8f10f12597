package io.toritsugi.acw.document;

/**
 * How far a document is.
 *
 * @since 0.1
 */
public enum DocumentState {
    /** The contact is still live, and the document is written already. */
    LIVE,
    /** The contact is over, and the document is written. */
    DRAFT,
    /** It is closed. */
    SUBMITTED,
    /** The time was up; the draft is kept and can be finished. */
    TIMED_OUT,
    /** The wrap-up was ended otherwise; the draft is kept and can be finished. */
    FORCED,
    /** There was nothing to document; what was written is kept. */
    CANCELLED;

    /** {@return whether it can be written} */
    public boolean open() {
        return this != SUBMITTED && this != CANCELLED;
    }
}
