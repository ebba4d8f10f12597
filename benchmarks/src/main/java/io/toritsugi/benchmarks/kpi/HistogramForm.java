package io.toritsugi.benchmarks.kpi;

import com.tdunning.math.stats.MergingDigest;
import io.toritsugi.kpi.measure.LogLinearHistogram;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** Ways to keep a distribution of durations so that it can be merged. */
public enum HistogramForm {
    /** The histogram of this project. */
    TORITSUGI(0.01) {
        @Override
        Sketch empty() {
            return new OfToritsugi();
        }
    },
    /** HdrHistogram with one significant digit, for up to 30 days. */
    HDR_1(0.1) {
        @Override
        Sketch empty() {
            return new OfHdr(1);
        }
    },
    /** HdrHistogram with two significant digits, for up to 30 days. */
    HDR_2(0.01) {
        @Override
        Sketch empty() {
            return new OfHdr(2);
        }
    },
    /** A merging t-digest of compression 100. */
    T_DIGEST(0.1) {
        @Override
        Sketch empty() {
            return new OfTDigest();
        }
    };

    private static final long THIRTY_DAYS = 30L * 24 * 3600 * 1000;

    private final double accuracy;

    HistogramForm(double accuracy) {
        this.accuracy = accuracy;
    }

    abstract Sketch empty();

    /** {@return by which share of itself the 50th to 99th percentile of a thousand values may be off} */
    double accuracy() {
        return accuracy;
    }

    Sketch of(long[] values) {
        Sketch sketch = empty();
        for (long value : values) {
            sketch.add(value);
        }
        return sketch;
    }

    /** What all of them can do. */
    interface Sketch {
        void add(long millis);

        /** Takes in another one of the same form. */
        void merge(Sketch other);

        byte[] bytes();

        double percentile(int perMille);
    }

    private static final class OfToritsugi implements Sketch {
        private final LogLinearHistogram histogram = new LogLinearHistogram();

        @Override
        public void add(long millis) {
            histogram.add(millis);
        }

        @Override
        public void merge(Sketch other) {
            histogram.merge(((OfToritsugi) other).histogram);
        }

        @Override
        public byte[] bytes() {
            return histogram.toBytes();
        }

        @Override
        public double percentile(int perMille) {
            return histogram.percentile(perMille).orElseThrow();
        }
    }

    private static final class OfHdr implements Sketch {
        private final Histogram histogram;
        private final ByteBuffer buffer;

        OfHdr(int digits) {
            histogram = new Histogram(THIRTY_DAYS, digits);
            buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        }

        @Override
        public void add(long millis) {
            histogram.recordValue(millis);
        }

        @Override
        public void merge(Sketch other) {
            histogram.add(((OfHdr) other).histogram);
        }

        @Override
        public byte[] bytes() {
            buffer.clear();
            return Arrays.copyOf(buffer.array(), histogram.encodeIntoByteBuffer(buffer));
        }

        @Override
        public double percentile(int perMille) {
            return histogram.getValueAtPercentile(perMille / 10.0);
        }
    }

    /** Asked for the middle of the place that nearest rank names: it would interpolate between that and the next. */
    private static final class OfTDigest implements Sketch {
        private static final double COMPRESSION = 100;

        private final MergingDigest digest = new MergingDigest(COMPRESSION);

        @Override
        public void add(long millis) {
            digest.add((double) millis);
        }

        @Override
        public void merge(Sketch other) {
            digest.add(((OfTDigest) other).digest);
        }

        @Override
        public byte[] bytes() {
            ByteBuffer buffer = ByteBuffer.allocate(digest.smallByteSize());
            digest.asSmallBytes(buffer);
            return Arrays.copyOf(buffer.array(), buffer.position());
        }

        @Override
        public double percentile(int perMille) {
            long rank = (digest.size() * perMille + 999) / 1000;
            return digest.quantile((rank - 0.5) / digest.size());
        }
    }
}
