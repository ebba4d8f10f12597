package io.toritsugi.routing.strategy;

/**
 * How much work a {@link BatchAssigner} may do for one batch, counted in steps: the same on every machine, where a time would not be.
 *
 * <p>To look at a pair of a visit and an agent is a step, each time. For one batch and one thread.
 *
 * @since 0.1
 */
public final class WorkBudget {
    private final long limit;
    private long spent;
    private boolean exceeded;

    private WorkBudget(long limit) {
        this.limit = limit;
    }

    /**
     * {@return a budget of which nothing is spent}
     *
     * @param steps how many steps are allowed, 0 or more
     */
    public static WorkBudget of(long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("WorkBudget.steps must be 0 or more, was " + steps);
        }
        return new WorkBudget(steps);
    }

    /** {@return a budget that is never exceeded} */
    public static WorkBudget unlimited() {
        return new WorkBudget(Long.MAX_VALUE);
    }

    /**
     * Asks for steps before they are done.
     *
     * @param steps how many, 0 or more
     * @return whether they are granted; if not, nothing is granted any more, and the work is to end
     */
    public boolean spend(long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("WorkBudget.steps must be 0 or more, was " + steps);
        }
        if (exceeded || steps > limit - spent) {
            exceeded = true;
            return false;
        }
        spent += steps;
        return true;
    }

    /** {@return how many steps were granted} */
    public long spent() {
        return spent;
    }

    /** {@return whether more was asked for than was there} */
    public boolean isExceeded() {
        return exceeded;
    }
}
