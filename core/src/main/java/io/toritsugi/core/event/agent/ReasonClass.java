package io.toritsugi.core.event.agent;

/**
 * What sort of reason a {@link StatusReason} is.
 *
 * @since 0.1
 */
public enum ReasonClass {
    /** A short rest. */
    BREAK,
    /** A meal. */
    MEAL,
    /** Being trained. */
    TRAINING,
    /** Being coached, or coaching. */
    COACHING,
    /** A meeting. */
    MEETING,
    /** Other work of the house. */
    BACK_OFFICE,
    /** He let offers lapse: what the field calls RONA. */
    MISSED_OFFER,
    /** His equipment failed, or is silent. */
    TECHNICAL,
    /** A supervisor wants it. */
    SUPERVISOR,
    /** His shift is over. */
    END_OF_SHIFT,
    /** His own affairs. */
    PERSONAL,
    /** None of these. */
    OTHER
}
