package io.toritsugi.routing.batch;

/**
 * What came of asking an assigner.
 *
 * @since 0.1
 */
public enum BatchOutcome {
    /** It answered, and rightly. */
    ANSWERED(false),
    /** Its budget was exceeded: no fault. */
    BUDGET_EXCEEDED(false),
    /** It threw an exception. */
    THREW(true),
    /** It answered null, or with a null in it. */
    ANSWERED_NULL(true),
    /** It assigned an agent to a visit that he may not take, or a visit or an agent that it was not given. */
    INELIGIBLE(true),
    /** It assigned a visit, or an agent, twice. */
    ASSIGNED_TWICE(true),
    /** It left both a visit and an agent who could take it. */
    IGNORED(true);

    private final boolean fault;

    BatchOutcome(boolean fault) {
        this.fault = fault;
    }

    /** {@return whether the assigner did wrong} */
    public boolean isFault() {
        return fault;
    }
}
