package io.toritsugi.kpi.measure;

/**
 * A quantity of which more than the sum is kept: its percentiles, its maximum, and how often it fell into which range.
 *
 * <p>In milliseconds.
 *
 * @since 0.1
 */
public enum Distribution {
    /** The waits of answered visits. */
    WAIT_ANSWERED("wait.answered"),
    /** The waits of abandoned visits. */
    WAIT_ABANDONED("wait.abandoned");

    private final String id;

    Distribution(String id) {
        this.id = id;
    }

    /** {@return the stable name, such as {@code "wait.answered"}} */
    public String id() {
        return id;
    }
}
