package io.toritsugi.benchmarks.kpi;

import io.toritsugi.kpi.bulk.BulkCounts;
import io.toritsugi.kpi.bulk.BulkFigure;
import io.toritsugi.kpi.bulk.BulkGrid;
import io.toritsugi.kpi.bulk.VisitBatch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to add up the answered visits, talk, holds, after-call work and handle time of 5,000 agents from 20 million visits,
 * beside DuckDB with one thread, which must give the same answers before they are timed; else as {@link BulkVisits}.
 *
 * <pre>java -Xmx8g -cp benchmarks/target/benchmarks.jar io.toritsugi.benchmarks.kpi.BulkAgents [visits]</pre>
 */
public final class BulkAgents {
    private static final BulkGrid GRID = BulkGrid.ofAgents(
            BulkVisit.GRID.startMillis(),
            BulkVisit.GRID.lengthMillis() * BulkVisit.GRID.intervals(),
            1,
            BulkVisit.AGENTS);
    private static final List<BulkFigure> FIGURES =
            List.of(BulkFigure.ANSWERED, BulkFigure.TALK, BulkFigure.HOLD, BulkFigure.WRAP_UP, BulkFigure.HANDLE);

    private BulkAgents() {}

    /**
     * Measures and prints.
     *
     * @param args how many visits, or none for 20 million
     */
    public static void main(String[] args) {
        int visits = args.length == 0 ? 20_000_000 : Integer.parseInt(args[0]);
        VisitBatch batch = new VisitBatch(visits);
        for (int place = 0; place < visits; place++) {
            BulkVisit.of(place, visits).addTo(batch);
        }
        try (BulkTable table = new BulkTable(BulkVisits.SETTINGS)) {
            table.fill(visits, place -> BulkVisit.of(place, visits));
            if (!Arrays.deepEquals(ours(batch), table.byAgent())) {
                throw new IllegalStateException("The figures of all agents must be those of DuckDB");
            }
            List<BulkCost> costs =
                    BulkCost.medians(visits, List.of(() -> ours(batch).length, () -> table.byAgent().length));
            double ours = costs.get(0).thread();
            double theirs = costs.get(1).thread();
            System.out.printf(
                    Locale.ROOT, "ns a visit by agent: ours %.1f, DuckDB %.1f (%.1f x)%n", ours, theirs, theirs / ours);
        }
    }

    private static long[][] ours(VisitBatch batch) {
        BulkCounts counts = BulkCounts.of(GRID, BulkVisits.SETTINGS);
        counts.add(batch);
        long[][] agents = new long[BulkVisit.AGENTS][];
        Arrays.setAll(
                agents,
                agent -> FIGURES.stream()
                        .mapToLong(figure -> counts.get(figure, agent, 0))
                        .toArray());
        return agents;
    }
}
