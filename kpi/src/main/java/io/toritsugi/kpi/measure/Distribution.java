package io.toritsugi.kpi.measure;

import java.util.Arrays;

/**
 * A quantity of which more than the sum is kept: its percentiles, its maximum, and how often it fell into which range.
 *
 * <p>In milliseconds.
 *
 * @since 0.1
 */
public enum Distribution {
    /** The waits of answered visits. */
    WAIT_ANSWERED(1, "wait.answered", StandardMeasure.ANSWERED_WITH_KNOWN_WAIT),
    /** The waits of abandoned visits. */
    WAIT_ABANDONED(2, "wait.abandoned", StandardMeasure.ABANDONED_WITH_KNOWN_WAIT),
    /** The waits for first replies since contacts began. */
    FIRST_REPLY(3, "first-reply", StandardMeasure.FIRST_REPLIES),
    /** The business time in which other parties took over what was handed to them. */
    HAND_OFF_TURNAROUND(4, "hand-off.turnaround", StandardMeasure.HAND_OFFS_WITH_KNOWN_HOURS);

    private final int code;
    private final String id;
    private final StandardMeasure count;

    Distribution(int code, String id, StandardMeasure count) {
        this.code = code;
        this.id = id;
        this.count = count;
    }

    /** {@return the number that stands for it in binary forms: 1 or more, and never that of another distribution again} */
    public int code() {
        return code;
    }

    static Distribution of(long code) {
        return Arrays.stream(values())
                .filter(distribution -> distribution.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The distributions of totals must be known, was " + code + "; a later version may have it"));
    }

    /** {@return the stable name, such as {@code "wait.answered"}} */
    public String id() {
        return id;
    }

    /** {@return the count of its values} */
    public StandardMeasure count() {
        return count;
    }
}
