package io.toritsugi.acw.assist.budget;

/**
 * How much of the after-call work a budget is to cover.
 *
 * @since 0.1
 */
public enum BudgetQuantile {
    /** A half of it. */
    HALF(50),
    /** Four of five. */
    MOST(80),
    /** Nineteen of twenty. */
    NEARLY_ALL(95);

    private final int percent;

    BudgetQuantile(int percent) {
        this.percent = percent;
    }

    /** {@return the share that is covered, in percent} */
    public int percent() {
        return percent;
    }
}
