package io.toritsugi.acw.assist;

/**
 * How a time that was promised fits the hours of business.
 *
 * @since 0.1
 */
public enum TimeFit {
    /** It lies in them as it was said, or no time was said. */
    AS_SAID,
    /** It was said of a day, or a length of time, on which business is closed: it is that of the next business. */
    MOVED,
    /** It was said of a time on the clock, or a part of a day, in which business is closed: it is kept as it was said. */
    OUTSIDE_HOURS
}
