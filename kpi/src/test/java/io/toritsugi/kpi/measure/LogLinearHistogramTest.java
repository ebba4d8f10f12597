package io.toritsugi.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinearHistogramTest {
    private static final long THIRTY_DAYS = 30L * 24 * 3600 * 1000;

    @Provide
    static Arbitrary<List<Long>> waits() {
        Arbitrary<Long> wait = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 300),
                Arbitraries.longs().between(0, 600_000),
                Arbitraries.longs().between(0, THIRTY_DAYS),
                Arbitraries.of(0L, 127L, 128L, 129L, 255L, 256L, THIRTY_DAYS, Long.MAX_VALUE));
        return wait.list().ofMaxSize(200);
    }

    @Property
    void aPercentileLiesWithinOnePercentOfTheNearestRank(
            @ForAll("waits") List<Long> waits, @ForAll @IntRange(min = 1, max = 1000) int perMille) {
        LogLinearHistogram histogram = of(waits);
        if (waits.isEmpty()) {
            assertThat(histogram.percentile(perMille)).isEmpty();
            return;
        }
        long exact = nearestRank(waits, perMille);

        long estimate = histogram.percentile(perMille).orElseThrow();

        assertThat(Math.abs(estimate - exact)).isLessThanOrEqualTo(exact / 128);
    }

    @Property
    void mergingIsAssociativeAndCommutativeAndTheEmptyOneChangesNothing(
            @ForAll("waits") List<Long> a, @ForAll("waits") List<Long> b, @ForAll("waits") List<Long> c) {
        List<Long> all = new ArrayList<>(a);
        all.addAll(b);
        all.addAll(c);

        assertThat(merged(merged(of(a), of(b)), of(c))).isEqualTo(of(all));
        assertThat(merged(of(c), merged(of(b), of(a)))).isEqualTo(of(all));
        assertThat(merged(of(a), new LogLinearHistogram())).isEqualTo(of(a));
    }

    @Property
    void subtractingUndoesMerging(@ForAll("waits") List<Long> a, @ForAll("waits") List<Long> b) {
        LogLinearHistogram histogram = merged(of(a), of(b));

        histogram.subtract(of(b));

        assertThat(histogram).isEqualTo(of(a)).hasSameHashCodeAs(of(a));
        assertThat(histogram.toBytes()).isEqualTo(of(a).toBytes());
    }

    @Property
    void bytesAreARoundTrip(@ForAll("waits") List<Long> waits) {
        LogLinearHistogram histogram = of(waits);

        assertThat(LogLinearHistogram.fromBytes(histogram.toBytes())).isEqualTo(histogram);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            LogLinearHistogram read = LogLinearHistogram.fromBytes(bytes);
            assertThat(LogLinearHistogram.fromBytes(read.toBytes())).isEqualTo(read);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("histogram");
        }
    }

    @Test
    void mergingItselfDoublesIt() {
        LogLinearHistogram histogram = of(List.of(1L, 500L));

        histogram.merge(histogram);

        assertThat(histogram).isEqualTo(of(List.of(1L, 1L, 500L, 500L)));
    }

    @ParameterizedTest(name = "p{0}‰ of 1..10 is {1}")
    @CsvSource({"1, 1", "100, 1", "101, 2", "500, 5", "900, 9", "901, 10", "1000, 10"})
    void theNearestRankIsRoundedUp(int perMille, long value) {
        LogLinearHistogram histogram = of(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));

        assertThat(histogram.percentile(perMille)).hasValue(value);
    }

    @Test
    void partsMergeToTheSameInThreeOrders() {
        // 480 parts of 200 log-normal handle times, clamped to 24 h.
        Random random = new Random(20_261_122);
        List<LogLinearHistogram> parts = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        Histogram peer = new Histogram(THIRTY_DAYS, 2);
        for (int part = 0; part < 480; part++) {
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                double logNormal = StrictMath.exp(12.1 + 0.8 * random.nextGaussian());
                values.add(Math.min(24L * 3600 * 1000, (long) logNormal));
            }
            parts.add(of(values));
            all.addAll(values);
            values.forEach(peer::recordValue);
        }
        LogLinearHistogram forwards = merged(parts);
        Collections.reverse(parts);
        LogLinearHistogram backwards = merged(parts);
        Collections.shuffle(parts, random);
        LogLinearHistogram shuffled = merged(parts);

        assertThat(backwards).isEqualTo(forwards);
        assertThat(shuffled.toBytes()).isEqualTo(forwards.toBytes());
        assertThat(forwards.toBytes()).hasSizeLessThan(2_000);
        for (int perMille : new int[] {500, 900, 950, 990, 999}) {
            double estimate = forwards.percentile(perMille).orElseThrow();
            assertThat(estimate / nearestRank(all, perMille)).isBetween(0.99, 1.01);
            assertThat(estimate / peer.getValueAtPercentile(perMille / 10.0)).isBetween(0.98, 1.02);
        }
    }

    @Test
    void thirtyDaysNeedFewerThan1700Bins() {
        LogLinearHistogram histogram = new LogLinearHistogram();
        for (long millis = 0; millis <= THIRTY_DAYS; millis += 1 + millis / 200) {
            histogram.add(millis);
        }

        assertThat(histogram.usedBins()).hasSizeLessThan(1_700);
        assertThat(histogram.usedBins()[histogram.usedBins().length - 1]).isLessThan(1_700);
    }

    @Test
    void whatWasNotCountedCannotBeTakenBack() {
        LogLinearHistogram histogram = of(List.of(1000L));

        assertThatIllegalArgumentException().isThrownBy(() -> histogram.subtract(of(List.of(2000L))));
        assertThat(histogram).isEqualTo(of(List.of(1000L)));
    }

    @Test
    void aNegativeValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogLinearHistogram().add(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void aPercentileIsOneToAThousandPerMille(int perMille) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogLinearHistogram().percentile(perMille));
    }

    @Test
    void whatIsTakenBackTakesNoMemory() {
        LogLinearHistogram histogram = of(List.of(5L, 1L << 40));

        histogram.subtract(of(List.of(1L << 40)));

        assertThat(histogram).isEqualTo(of(List.of(5L)));
        histogram.subtract(histogram);
        assertThat(histogram).isEqualTo(new LogLinearHistogram());
    }

    @Test
    void mergingBeyondTheLongestCountIsRefused() {
        LogLinearHistogram histogram = of(List.of(1L));
        for (int doubling = 0; doubling < 62; doubling++) {
            histogram.merge(histogram);
        }

        assertThat(histogram.count()).isEqualTo(1L << 62);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> histogram.merge(histogram))
                .withMessageContaining("at most 9223372036854775807 values");
        assertThat(histogram.count()).isEqualTo(1L << 62);
        assertThat(LogLinearHistogram.fromBytes(histogram.toBytes())).isEqualTo(histogram);
    }

    @Test
    void aThousandWaitsAreWrittenInLessThan400Bytes() {
        // Log-normal with a median of 180 s; exp(-4) to exp(4) times that.
        Random random = new Random(20_261_123);
        LogLinearHistogram histogram = new LogLinearHistogram();
        for (int i = 0; i < 1_000; i++) {
            histogram.add((long) (180_000 * StrictMath.exp(random.nextGaussian())));
        }

        assertThat(histogram.toBytes()).hasSizeLessThan(400);
    }

    @Test
    void theBinaryFormIsPinned() {
        // version 2; 4 bins: 0 twice, so one more; 100, with 99 skipped before it, which is 92 beyond 7; 103, with 2
        // skipped, 40
        // times, which is 8 beyond 32; and that of 20,000 ms, 590, with 486 skipped, which is 479 beyond 7, once.
        List<Long> values = new ArrayList<>(Collections.nCopies(40, 103L));
        values.addAll(List.of(0L, 0L, 100L, 20_000L));

        assertThat(of(values).toBytes())
                .containsExactly(2, 4, 1, 7 << 5, 92, 2 << 5 | 31, 8, 7 << 5, 0x80 | (479 & 0x7F), 479 >> 7);
    }

    @Test
    void theFirstBinaryFormIsRead() {
        // version 1; 3 bins: 0 twice, 100 once, and that of 20,000 ms, 590, which is 490 further, once.
        byte[] first = {1, 3, 0, 2, 100, 1, (byte) (0x80 | (490 & 0x7F)), 490 >> 7, 1};

        assertThat(LogLinearHistogram.fromBytes(first)).isEqualTo(of(List.of(0L, 0L, 100L, 20_000L)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0300, must be 1 or 2",
        "0205, must have room",
        "020101 01, bytes more",
        "0201, must have room",
        "0201FF, break off",
        "0201E0FFFFFFFFFFFFFFFF7F, must rise",
        "0202000000, bytes more",
        "02011FFFFFFFFFFFFFFFFF7F, must be more than zero",
    })
    void otherBytesAreRefused(String hexadecimal, String reason) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogLinearHistogram.fromBytes(bytes))
                .withMessageContaining(reason);
    }

    static LogLinearHistogram of(List<Long> values) {
        LogLinearHistogram histogram = new LogLinearHistogram();
        values.forEach(histogram::add);
        return histogram;
    }

    private static LogLinearHistogram merged(LogLinearHistogram left, LogLinearHistogram right) {
        LogLinearHistogram merged = left.copy();
        merged.merge(right);
        return merged;
    }

    private static LogLinearHistogram merged(List<LogLinearHistogram> parts) {
        LogLinearHistogram merged = new LogLinearHistogram();
        parts.forEach(merged::merge);
        return merged;
    }

    private static long nearestRank(List<Long> values, int perMille) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(perMille * (long) sorted.size() / 1000.0) - 1);
    }
}
