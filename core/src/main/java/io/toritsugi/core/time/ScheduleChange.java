package io.toritsugi.core.time;

/**
 * Which hours count for a span in which they changed.
 *
 * @since 0.1
 */
public enum ScheduleChange {
    /** Those in force at the event count for the whole span, before and after. */
    AT_EVENT,
    /** Each piece of the span counts by the hours in force in it. */
    PIECEWISE
}
