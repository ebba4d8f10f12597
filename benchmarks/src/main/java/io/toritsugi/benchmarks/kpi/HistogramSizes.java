package io.toritsugi.benchmarks.kpi;

import java.util.Locale;

/**
 * How many bytes a distribution of 1,000 waits comes to, and by how much its percentiles are off at most, of 200 such
 * distributions: a table.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar io.toritsugi.benchmarks.kpi.HistogramSizes</pre>
 */
public final class HistogramSizes {
    private static final int WAITS = 1_000;
    private static final int DISTRIBUTIONS = 200;
    private static final int[] PER_MILLE = {500, 900, 990, 999};

    private HistogramSizes() {}

    /**
     * Measures and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("form       mean bytes  most bytes     p50     p90     p99   p99.9  (largest error)");
        for (HistogramForm form : HistogramForm.values()) {
            measure(form);
        }
    }

    private static void measure(HistogramForm form) {
        long sum = 0;
        int most = 0;
        double[] errors = new double[PER_MILLE.length];
        for (int seed = 0; seed < DISTRIBUTIONS; seed++) {
            long[] waits = Waits.of(WAITS, seed);
            HistogramForm.Sketch sketch = form.of(waits);
            int bytes = sketch.bytes().length;
            sum += bytes;
            most = Math.max(most, bytes);
            for (int i = 0; i < PER_MILLE.length; i++) {
                double ratio = sketch.percentile(PER_MILLE[i]) / Waits.exact(waits, PER_MILLE[i]);
                errors[i] = Math.max(errors[i], Math.abs(ratio - 1));
            }
        }
        System.out.printf(Locale.ROOT, "%-10s %10d  %10d", form, sum / DISTRIBUTIONS, most);
        for (double error : errors) {
            System.out.printf(Locale.ROOT, " %6.2f%%", 100 * error);
        }
        System.out.println();
    }
}
