package io.toritsugi.kpi.survey;

/**
 * How sure an interval is: the share of samples whose interval holds the true value, in the long run.
 *
 * @since 0.1
 */
public enum Confidence {
    /** Nine in ten. */
    PERCENT_90(1.6448536269514722),
    /** Nineteen in twenty. */
    PERCENT_95(1.959963984540054),
    /** Ninety-nine in a hundred. */
    PERCENT_99(2.5758293035489004);

    private final double quantile;

    Confidence(double quantile) {
        this.quantile = quantile;
    }

    /** {@return the quantile of the standard normal distribution that leaves half of the rest above it} */
    double quantile() {
        return quantile;
    }
}
