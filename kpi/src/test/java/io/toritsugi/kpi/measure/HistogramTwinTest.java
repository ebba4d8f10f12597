package io.toritsugi.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.write.Codecs;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Whatever is added, merged and taken back, the histogram tells the same as its plain twin. */
class HistogramTwinTest {
    private enum Step {
        ADD,
        MERGE,
        SUBTRACT,
        SUBTRACT_EARLIER
    }

    private static Arbitrary<List<Long>> values() {
        Arbitrary<Long> value = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 400),
                Arbitraries.longs().between(0, 600_000),
                Arbitraries.of(0L, 63L, 64L, 127L, 128L, 129L, 255L, 256L, 20_000L, 1L << 40, Long.MAX_VALUE));
        Arbitrary<List<Long>> many = Arbitraries.longs()
                .between(0, 200)
                .list()
                .ofSize(1)
                .flatMap(one -> Arbitraries.integers().between(30, 200).map(times -> repeated(one.get(0), times)));
        return Arbitraries.frequencyOf(Tuple.of(6, value.list().ofMaxSize(40)), Tuple.of(1, many));
    }

    private static List<Long> repeated(long value, int times) {
        return Collections.nCopies(times, value);
    }

    @Provide
    static Arbitrary<List<Tuple2<Step, List<Long>>>> histories() {
        return Combinators.combine(Arbitraries.of(Step.class), values())
                .as(Tuple::of)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void aHistogramTellsTheSameAsItsTwin(@ForAll("histories") List<Tuple2<Step, List<Long>>> history) {
        LogLinearHistogram histogram = new LogLinearHistogram();
        SortedBins twin = new SortedBins();

        for (Tuple2<Step, List<Long>> step : history) {
            carryOut(step.get1(), valuesOf(step, history), histogram, twin);

            compare(histogram, twin);
        }
    }

    /** Random values were hardly ever counted before: those of another step are more likely to be there to be taken back. */
    private static List<Long> valuesOf(Tuple2<Step, List<Long>> step, List<Tuple2<Step, List<Long>>> history) {
        List<Long> own = step.get2();
        return step.get1() == Step.SUBTRACT_EARLIER
                ? history.get(own.size() % history.size()).get2()
                : own;
    }

    private static void carryOut(Step step, List<Long> values, LogLinearHistogram histogram, SortedBins twin) {
        LogLinearHistogram part = LogLinearHistogramTest.of(values);
        switch (step) {
            case ADD -> {
                values.forEach(histogram::add);
                twin.merge(SortedBins.of(values));
            }
            case MERGE -> {
                histogram.merge(part);
                twin.merge(SortedBins.of(values));
            }
            case SUBTRACT, SUBTRACT_EARLIER -> {
                if (twin.subtract(SortedBins.of(values))) {
                    histogram.subtract(part);
                } else {
                    assertThatIllegalArgumentException().isThrownBy(() -> histogram.subtract(part));
                }
            }
        }
        assertThat(part).isEqualTo(LogLinearHistogramTest.of(values));
    }

    private static void compare(LogLinearHistogram histogram, SortedBins twin) {
        assertThat(histogram.count()).isEqualTo(twin.count());
        for (int perMille : new int[] {1, 250, 500, 900, 990, 999, 1000}) {
            assertThat(histogram.percentile(perMille)).isEqualTo(twin.percentile(perMille));
        }
        assertThat(histogram.toBytes()).isEqualTo(twin.toBytes());
        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            assertThat(codec.write(histogram)).isEqualTo(twin.json());
        }
        assertThat(LogLinearHistogram.fromBytes(twin.toBytesOfVersion1()))
                .isEqualTo(histogram)
                .hasSameHashCodeAs(histogram);
    }

    @Property
    void aCopyChangesOnItsOwn(@ForAll("histories") List<Tuple2<Step, List<Long>>> history) {
        LogLinearHistogram histogram = LogLinearHistogramTest.of(List.of(1L, 500L, 70_000L));
        LogLinearHistogram copy = histogram.copy();
        SortedBins twin = SortedBins.of(List.of(1L, 500L, 70_000L));

        history.forEach(step -> carryOut(step.get1(), valuesOf(step, history), copy, twin));

        assertThat(histogram).isEqualTo(LogLinearHistogramTest.of(List.of(1L, 500L, 70_000L)));
        compare(copy, twin);
    }
}
