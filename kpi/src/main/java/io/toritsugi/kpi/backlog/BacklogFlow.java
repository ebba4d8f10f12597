package io.toritsugi.kpi.backlog;

/**
 * What became of a backlog from one instant to another: the later one is the earlier one and what arrived, less what was closed and what
 * was cancelled.
 *
 * <pre>backlog(t2) = backlog(t1) + arrived - closed - cancelled</pre>
 *
 * <p>Flows of times that follow each other, and of parts of a centre, are merged by adding them. Immutable and thread-safe.
 *
 * @param arrived what came, reopened work included; 0 or more
 * @param closed what was done; 0 or more
 * @param cancelled what was given up; 0 or more
 * @since 0.1
 */
public record BacklogFlow(long arrived, long closed, long cancelled) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public BacklogFlow {
        if (arrived < 0 || closed < 0 || cancelled < 0) {
            throw new IllegalArgumentException("BacklogFlow must have parts of 0 or more, was " + arrived + " arrived, "
                    + closed + " closed and " + cancelled + " cancelled");
        }
    }

    /** {@return by how much the backlog grew; less than zero if it shrank} */
    public long growth() {
        return arrived - closed - cancelled;
    }

    /**
     * {@return how much is open after it}
     *
     * @param before how much was open before it; 0 or more
     * @throws IllegalArgumentException if more left than there was: then something was not told
     */
    public long after(long before) {
        long after = before + growth();
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException(
                    "BacklogFlow must leave 0 or more open, left " + after + " of " + before);
        }
        return after;
    }

    /**
     * {@return both flows together}
     *
     * @param other that of the time that follows, or of another part
     */
    public BacklogFlow plus(BacklogFlow other) {
        return new BacklogFlow(arrived + other.arrived, closed + other.closed, cancelled + other.cancelled);
    }
}
