package io.toritsugi.kpi.measure;

/**
 * A point in the life of a counted unit, to which what it adds can be attributed.
 *
 * @since 0.1
 */
public enum Moment {
    /** When its contact began. */
    CREATED,
    /** When it began itself: the visit was queued, the leg was connected. */
    BEGAN,
    /** When it ended: the visit left the queue, the leg was over, the contact was. */
    ENDED,
    /** When nothing of it was left to do: the after-call work of a leg was over; for all else, when it ended. */
    COMPLETED,
    /** When a visit was answered or abandoned, or its wait passed the service level's target; for all else, when it ended. */
    JUDGED
}
