package io.toritsugi.kpi.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.unit.VisitOutcome;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatteredVisitsTest {
    /** More cells than lie near each other, and an odd length, so that intervals do not begin on round numbers. */
    private static final BulkGrid GRID = BulkGrid.ofQueues(-5_000_000, 7_777, 1_500, 40);

    private static final BulkGrid AGENTS = BulkGrid.ofAgents(-5_000_000, 7_777, 1_500, 60);

    private static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();
    private static final int VISITS = 2 * ScatteredVisits.WORTHWHILE;
    private static final int SMALL = 1_000;

    @ParameterizedTest
    @CsvSource({"QUEUE, false", "QUEUE, true", "AGENT, false", "AGENT, true"})
    void visitsInAnyOrderCountTheSameWholeAndInSmallBatches(BulkKey key, boolean percentiles) {
        BulkGrid grid = key == BulkKey.QUEUE ? GRID : AGENTS;
        BulkCounts small = counts(grid, percentiles);
        for (int from = 0; from < VISITS; from += SMALL) {
            small.add(batch(from, Math.min(VISITS, from + SMALL)));
        }
        VisitBatch all = batch(0, VISITS);
        assertThat(new CellFinder(grid, 1 << 13).scattered(all, 0, VISITS)).isTrue();
        BulkCounts whole = counts(grid, percentiles);

        whole.add(all);

        assertThat(whole.outside()).isEqualTo(small.outside()).isPositive();
        assertThat(answers(grid, whole, percentiles)).isEqualTo(answers(grid, small, percentiles));
    }

    @Test
    void visitsInOrderAreNotScattered() {
        VisitBatch batch = new VisitBatch(VISITS);
        long span = GRID.intervals() * GRID.lengthMillis();
        for (int i = 0; i < VISITS; i++) {
            batch.addUnanswered(i % 40, GRID.startMillis() + i * span / VISITS, 0, VisitOutcome.ABANDONED);
        }

        assertThat(new CellFinder(GRID, 1 << 12).scattered(batch, 0, VISITS)).isFalse();
    }

    @Property
    void intervalsAreFoundAsByDivision(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long start,
            @ForAll @LongRange(min = 1, max = 40_000_000_000L) long length,
            @ForAll @IntRange(min = 1, max = 100_000) int intervals,
            @ForAll @LongRange(min = 0) long any,
            @ForAll @IntRange(min = -1, max = 1) int beside) {
        BulkGrid grid = BulkGrid.ofQueues(start, length, intervals, 1);
        long boundary = start + any % (intervals + 1L) * length + beside;
        long within = start + any % (intervals * length);

        assertThat(cell(grid, boundary)).isEqualTo(divided(grid, boundary));
        assertThat(cell(grid, within)).isEqualTo(divided(grid, within));
    }

    @Test
    void soAreThoseOfTheLongestGrid() {
        BulkGrid grid = BulkGrid.ofQueues(0, Long.MAX_VALUE / BulkGrid.MAX_CELLS, BulkGrid.MAX_CELLS, 1);

        for (int interval = 1; interval < BulkGrid.MAX_CELLS; interval += 99_991) {
            long first = interval * grid.lengthMillis();
            assertThat(cell(grid, first)).isEqualTo(interval);
            assertThat(cell(grid, first - 1)).isEqualTo(interval - 1);
        }
    }

    private static int cell(BulkGrid grid, long queuedAt) {
        VisitBatch batch = new VisitBatch(1);
        batch.addUnanswered(0, queuedAt, 0, VisitOutcome.ABANDONED);
        int[] cells = new int[1];
        new CellFinder(grid, 1).find(batch, 0, 1, cells);
        return cells[0];
    }

    private static int divided(BulkGrid grid, long queuedAt) {
        long interval = Math.floorDiv(queuedAt - grid.startMillis(), grid.lengthMillis());
        return interval < 0 || interval >= grid.intervals() ? CellFinder.NONE : (int) interval;
    }

    private static BulkCounts counts(BulkGrid grid, boolean percentiles) {
        return percentiles ? BulkCounts.withPercentiles(grid, SETTINGS) : BulkCounts.of(grid, SETTINGS);
    }

    /** Visits of all outcomes, with the smallest and the largest numbers, some of them before and after the grid. */
    private static VisitBatch batch(int from, int to) {
        VisitBatch batch = new VisitBatch(to - from);
        for (int i = from; i < to; i++) {
            Random random = new Random(i * 0x9E3779B97F4A7C15L);
            int queue = random.nextInt(40);
            long queuedAt = -5_100_000 + (long) (random.nextDouble() * 11_900_000);
            int wait = number(random);
            if (random.nextInt(10) < 7) {
                int wrapUp = random.nextInt(9) == 0 ? VisitBatch.UNKNOWN : number(random);
                int score = random.nextInt(3) == 0 ? random.nextInt(128) : VisitBatch.NO_SCORE;
                batch.addAnswered(queue, queuedAt, wait, number(random), number(random), wrapUp, score);
                if (random.nextInt(9) > 0) {
                    batch.setAgent(random.nextInt(60));
                }
            } else {
                VisitOutcome outcome = random.nextBoolean() ? VisitOutcome.ABANDONED : VisitOutcome.FLOWED_OUT;
                batch.addUnanswered(queue, queuedAt, wait, outcome);
            }
        }
        return batch;
    }

    private static int number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Integer.MAX_VALUE;
            default -> random.nextInt(60_000);
        };
    }

    private static long[] answers(BulkGrid grid, BulkCounts counts, boolean percentiles) {
        return IntStream.range(0, grid.cells())
                .boxed()
                .flatMapToLong(cell -> answers(counts, cell % grid.keys(), cell / grid.keys(), percentiles))
                .toArray();
    }

    private static LongStream answers(BulkCounts counts, int queue, int interval, boolean percentiles) {
        LongStream figures =
                Arrays.stream(BulkFigure.values()).mapToLong(figure -> counts.get(figure, queue, interval));
        OptionalLong percentile = percentiles ? counts.waitPercentile(queue, interval, 900) : OptionalLong.empty();
        return LongStream.concat(figures, LongStream.of(percentile.orElse(-1)));
    }
}
