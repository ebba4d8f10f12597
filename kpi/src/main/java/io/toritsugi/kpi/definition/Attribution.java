package io.toritsugi.kpi.definition;

/**
 * To which interval a counted unit belongs.
 *
 * <p>Products disagree, so the rule is named with every report. A collector of this version knows {@link #ENTRY} alone.
 *
 * @since 0.1
 */
public enum Attribution {
    /**
     * To that in which the contact began, with all its visits and legs: numerator and denominator of a ratio are then about
     * the same contacts. An interval is final when its last contact is over.
     */
    ENTRY,
    /** To that in which the counted event itself happened, such as the answer. More may be answered than was offered. */
    EVENT,
    /** To that in which the unit was complete, such as the end of after-call work. */
    COMPLETION,
    /** To that of the first of answer, abandonment and passing of the service level's target. */
    SL_EVENT,
    /** To all intervals that it touched, each with the part of the duration that fell into it. */
    CLIPPED
}
