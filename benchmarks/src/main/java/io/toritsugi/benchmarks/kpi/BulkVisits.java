package io.toritsugi.benchmarks.kpi;

import io.toritsugi.kpi.bulk.BulkCounts;
import io.toritsugi.kpi.bulk.BulkFigure;
import io.toritsugi.kpi.bulk.BulkGrid;
import io.toritsugi.kpi.bulk.VisitBatch;
import io.toritsugi.kpi.collect.VisitOutcome;
import io.toritsugi.kpi.definition.KpiSettings;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What it costs to count 20 million visits of 200 queues into quarters of an hour of ten days: nanoseconds of CPU time for each, the
 * median of five turns, with and without percentiles, ordered by time and shuffled; and a map of objects beside it, whose counts
 * must be the same.
 *
 * <pre>java -Xmx6g -cp benchmarks/target/benchmarks.jar io.toritsugi.benchmarks.kpi.BulkVisits</pre>
 */
public final class BulkVisits {
    private static final int VISITS = 20_000_000;
    private static final int QUEUES = 200;
    private static final long QUARTER = 900_000;
    private static final int INTERVALS = 960;
    private static final int TURNS = 5;
    /** Odd, and no divisor of it divides the number of visits: multiples of it meet every visit once. */
    private static final long STRIDE = 7_654_321;

    private static final BulkGrid GRID = new BulkGrid(1_774_998_000_000L, QUARTER, INTERVALS, QUEUES);
    private static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();
    private static final long[] WAITS = Waits.of(1 << 16, 1);

    private BulkVisits() {}

    private record Cell(int queue, long interval) {}

    private static final class Sums {
        private long offered;
        private long answered;
        private long waits;
        private long longest;
        private long talk;
    }

    /**
     * Measures and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("ns a visit   figures  all with percentiles  map of a few");
        for (boolean shuffled : new boolean[] {false, true}) {
            VisitBatch batch = batch(shuffled);
            compare(counted(BulkCounts.of(GRID, SETTINGS), batch), mapped(shuffled));
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %9.1f  %20.1f  %12.1f%n",
                    shuffled ? "shuffled" : "ordered",
                    nanos(() -> counted(BulkCounts.of(GRID, SETTINGS), batch)),
                    nanos(() -> counted(BulkCounts.withPercentiles(GRID, SETTINGS), batch)),
                    nanos(() -> mapped(shuffled)) - nanos(() -> generated(shuffled)));
        }
    }

    private static double nanos(Supplier<Object> task) {
        double[] turns = new double[TURNS];
        long checksum = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            checksum += task.get().hashCode();
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            turns[turn] = (double) spent / VISITS;
        }
        Arrays.sort(turns);
        return checksum == Long.MIN_VALUE ? Double.NaN : turns[TURNS / 2];
    }

    private static BulkCounts counted(BulkCounts counts, VisitBatch batch) {
        counts.add(batch);
        return counts;
    }

    private static long visit(int place, boolean shuffled) {
        return shuffled ? place * STRIDE % VISITS : place;
    }

    private static long queuedAt(long visit) {
        return GRID.startMillis() + visit * (QUARTER * INTERVALS) / VISITS;
    }

    /** Mixes a number, as SplittableRandom does (Steele, Lea and Flood). */
    private static long mixed(long visit) {
        long mixed = (visit + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static int queue(long mixed) {
        return (int) ((mixed >>> 32) % QUEUES);
    }

    private static int waited(long mixed) {
        return (int) WAITS[(int) (mixed & 0xFFFF)];
    }

    private static boolean answered(long mixed) {
        return (mixed >>> 16 & 0xFF) < 218;
    }

    private static int talk(long mixed) {
        return (int) (mixed >>> 24 & 0xFF) * 3_000;
    }

    private static VisitBatch batch(boolean shuffled) {
        VisitBatch batch = new VisitBatch(VISITS);
        for (int place = 0; place < VISITS; place++) {
            long visit = visit(place, shuffled);
            long mixed = mixed(visit);
            if (answered(mixed)) {
                int wrapUp = mixed % 10 == 0 ? VisitBatch.UNKNOWN : 30_000;
                int score = mixed % 7 == 0 ? 4 : VisitBatch.NO_SCORE;
                batch.addAnswered(queue(mixed), queuedAt(visit), waited(mixed), talk(mixed), wrapUp, score);
            } else {
                VisitOutcome outcome = mixed % 3 == 0 ? VisitOutcome.FLOWED_OUT : VisitOutcome.ABANDONED;
                batch.addUnanswered(queue(mixed), queuedAt(visit), waited(mixed), outcome);
            }
        }
        return batch;
    }

    /** The cost of making up the visits that {@link #mapped} counts. */
    private static Object generated(boolean shuffled) {
        long sum = 0;
        for (int place = 0; place < VISITS; place++) {
            long visit = visit(place, shuffled);
            long mixed = mixed(visit);
            sum += queue(mixed) + queuedAt(visit) + waited(mixed) + talk(mixed) + (answered(mixed) ? 1 : 0);
        }
        return sum;
    }

    private static Map<Cell, Sums> mapped(boolean shuffled) {
        Map<Cell, Sums> cells = new HashMap<>();
        for (int place = 0; place < VISITS; place++) {
            long visit = visit(place, shuffled);
            long mixed = mixed(visit);
            long interval = (queuedAt(visit) - GRID.startMillis()) / QUARTER;
            Sums sums = cells.computeIfAbsent(new Cell(queue(mixed), interval), cell -> new Sums());
            sums.offered++;
            sums.longest = Math.max(sums.longest, waited(mixed));
            if (answered(mixed)) {
                sums.answered++;
                sums.waits += waited(mixed);
                sums.talk += talk(mixed);
            }
        }
        return cells;
    }

    private static void compare(BulkCounts counts, Map<Cell, Sums> cells) {
        Sums none = new Sums();
        for (int queue = 0; queue < QUEUES; queue++) {
            for (int interval = 0; interval < INTERVALS; interval++) {
                Sums sums = cells.getOrDefault(new Cell(queue, interval), none);
                if (counts.get(BulkFigure.OFFERED, queue, interval) != sums.offered
                        || counts.get(BulkFigure.ANSWERED, queue, interval) != sums.answered
                        || counts.get(BulkFigure.WAIT_OF_ANSWERED, queue, interval) != sums.waits
                        || counts.get(BulkFigure.LONGEST_WAIT, queue, interval) != sums.longest
                        || counts.get(BulkFigure.TALK, queue, interval) != sums.talk) {
                    throw new IllegalStateException(
                            "Both must count the same, differ for queue " + queue + " and interval " + interval);
                }
            }
        }
    }
}
