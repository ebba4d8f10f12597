package io.toritsugi.kpi.measure;

/**
 * What sort of quantity a measure adds up, and in which whole steps: sums are of whole numbers, and so exact.
 *
 * @since 0.1
 */
public enum MeasureKind {
    /** A number of things. */
    COUNT(0),
    /** Durations, in whole milliseconds; shown in seconds. */
    DURATION(3),
    /** Points, such as the scores of a survey, in whole millionths of a point. */
    POINTS(6),
    /** Money, in whole millionths of a currency unit; of one currency. */
    MONEY(6);

    private final int scale;

    MeasureKind(int scale) {
        this.scale = scale;
    }

    /** {@return how many decimal places a step is behind the unit in which sums are shown: 3 for milliseconds and seconds} */
    public int scale() {
        return scale;
    }
}
