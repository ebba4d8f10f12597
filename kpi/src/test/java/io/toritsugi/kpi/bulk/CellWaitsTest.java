package io.toritsugi.kpi.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.kpi.measure.LogLinearHistogram;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellWaitsTest {
    private static final int CELL = 1;
    private static final List<Integer> PER_MILLE = List.of(1, 250, 500, 900, 990, 999, 1000);

    @Provide
    static Arbitrary<List<Integer>> waits() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.of(0, 127, 128, 255, 256, Integer.MAX_VALUE))
                .list()
                .ofMaxSize(200);
    }

    @Property
    void aListAnswersAsAHistogramDoes(@ForAll("waits") List<Integer> waits) {
        compare(kept(waits), waits);
    }

    @Property
    void listsMergeAsHistogramsDo(@ForAll("waits") List<Integer> a, @ForAll("waits") List<Integer> b) {
        CellWaits merged = kept(a);

        merged.merge(kept(b));

        compare(merged, joined(a, b));
    }

    @ParameterizedTest
    @ValueSource(ints = {CellWaits.LISTED - 1, CellWaits.LISTED, CellWaits.LISTED + 1, 5_000})
    void soDoManyWaits(int size) {
        compare(kept(random(size)), random(size));
    }

    @ParameterizedTest
    @CsvSource({"0, 1024", "1, 1024", "1024, 0", "1024, 1", "512, 512", "512, 513", "1025, 3", "3, 1025", "1025, 1025"})
    void manyWaitsMergeWithFewAndMany(int mine, int theirs) {
        CellWaits merged = kept(random(mine));
        CellWaits other = kept(random(theirs));

        merged.merge(other);

        compare(merged, joined(random(mine), random(theirs)));
        compare(other, random(theirs));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 512, 513, 1024, 1025})
    void waitsMayBeMergedWithThemselves(int size) {
        CellWaits waits = kept(random(size));

        waits.merge(waits);

        compare(waits, joined(random(size), random(size)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void percentilesOutOfRangeAreRefused(int perMille) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(List.of(1)).percentile(CELL, perMille))
                .withMessageContaining("was " + perMille);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(List.of()).percentile(CELL, perMille))
                .withMessageContaining("was " + perMille);
    }

    @Test
    void otherCellsAreLeftAlone() {
        CellWaits waits = kept(random(2_000));

        assertThat(waits.percentile(0, 500)).isEmpty();
        assertThat(waits.percentile(2, 500)).isEmpty();
    }

    private static List<Integer> random(int size) {
        Random random = new Random(size);
        return IntStream.range(0, size).mapToObj(i -> random.nextInt(600_000)).toList();
    }

    private static List<Integer> joined(List<Integer> a, List<Integer> b) {
        return IntStream.concat(
                        a.stream().mapToInt(Integer::intValue), b.stream().mapToInt(Integer::intValue))
                .boxed()
                .toList();
    }

    private static CellWaits kept(List<Integer> waits) {
        CellWaits kept = new CellWaits(3);
        waits.forEach(wait -> kept.add(CELL, wait));
        return kept;
    }

    private static void compare(CellWaits kept, List<Integer> waits) {
        LogLinearHistogram twin = new LogLinearHistogram();
        waits.forEach(twin::add);
        for (int perMille : PER_MILLE) {
            assertThat(kept.percentile(CELL, perMille)).isEqualTo(twin.percentile(perMille));
        }
    }
}
