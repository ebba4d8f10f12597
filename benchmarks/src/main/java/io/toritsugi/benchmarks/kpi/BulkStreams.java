package io.toritsugi.benchmarks.kpi;

import static java.util.stream.Collectors.groupingBy;

import io.toritsugi.kpi.definition.KpiSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/** The same figures by Java's streams: a map from cells to sums, with all waits kept for exact percentiles. */
final class BulkStreams {
    private BulkStreams() {}

    static Map<Integer, Sums> counted(List<BulkVisit> visits, KpiSettings settings, boolean percentiles) {
        return visits.stream()
                .collect(groupingBy(
                        BulkVisit::cell,
                        Collector.of(
                                () -> new Sums(settings, percentiles), Sums::add, BulkStreams::merged, Sums::settled)));
    }

    private static Sums merged(Sums one, Sums other) {
        if (one.offered * other.offered > 0) {
            throw new IllegalStateException("A sequential stream must not make two sums of one cell");
        }
        return one.offered == 0 ? other : one;
    }

    static BulkAnswers answers(Map<Integer, Sums> sums, boolean percentiles) {
        long[] none = new long[BulkAnswers.width(percentiles)];
        return BulkAnswers.of(
                percentiles, cell -> sums.containsKey(cell) ? sums.get(cell).answers() : none);
    }

    /** What the visits of a cell add up to. */
    static final class Sums {
        private final long target;
        private final long shortAbandon;
        private final boolean percentiles;
        private int offered;
        private long answered;
        private long abandoned;
        private long abandonedShort;
        private long withinTarget;
        private long waitOfAnswered;
        private long waitOfAbandoned;
        private long longest;
        private long talk;
        private long hold;
        private long wrapUp;
        private long handle;
        private long known;
        private long score;
        private long scored;
        private int[] waits = {};

        Sums(KpiSettings settings, boolean percentiles) {
            this.target = settings.serviceLevel().toMillis();
            this.shortAbandon = settings.shortAbandon().toMillis();
            this.percentiles = percentiles;
        }

        void add(BulkVisit visit) {
            if (percentiles) {
                keep(visit.waited());
            }
            offered++;
            longest = Math.max(longest, visit.waited());
            if (visit.answered()) {
                addAnswered(visit);
            } else if (visit.abandoned()) {
                abandoned++;
                waitOfAbandoned += visit.waited();
                abandonedShort += visit.waited() <= shortAbandon ? 1 : 0;
            }
        }

        private void addAnswered(BulkVisit visit) {
            answered++;
            waitOfAnswered += visit.waited();
            withinTarget += visit.waited() <= target ? 1 : 0;
            talk += visit.talk();
            hold += visit.hold();
            if (visit.wrapUp() >= 0) {
                wrapUp += visit.wrapUp();
                handle += visit.talk() + visit.hold() + visit.wrapUp();
                known++;
            }
            score += visit.score();
            scored += visit.score() > 0 ? 1 : 0;
        }

        private void keep(int wait) {
            if (offered == waits.length) {
                waits = Arrays.copyOf(waits, Math.max(16, offered * 2));
            }
            waits[offered] = wait;
        }

        Sums settled() {
            Arrays.sort(waits, 0, percentiles ? offered : 0);
            return this;
        }

        long[] answers() {
            long[] figures = {
                offered,
                answered,
                abandoned,
                abandonedShort,
                withinTarget,
                waitOfAnswered,
                waitOfAbandoned,
                longest,
                talk,
                hold,
                wrapUp,
                handle,
                known,
                score,
                scored
            };
            long[] found = Arrays.copyOf(figures, BulkAnswers.width(percentiles));
            for (int i = figures.length; i < found.length; i++) {
                found[i] = waits[(offered * BulkAnswers.PER_MILLE[i - figures.length] + 999) / 1000 - 1];
            }
            return found;
        }
    }
}
