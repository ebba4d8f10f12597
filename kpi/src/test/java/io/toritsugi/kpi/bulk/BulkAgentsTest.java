package io.toritsugi.kpi.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.unit.VisitOutcome;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BulkAgentsTest {
    private static final int AGENTS = 4;
    private static final BulkGrid BY_AGENT = BulkGrid.ofAgents(0, 1_000, 1, AGENTS);
    private static final BulkGrid BY_QUEUE = BulkGrid.ofQueues(0, 1_000, 1, 1);
    private static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();

    /** A visit; of -1 no agent is told, and -2 stands for one that was not answered. */
    private record Row(int agent, long queuedAt, int talk, int hold, int wrapUp) {
        void addTo(VisitBatch batch) {
            if (agent == -2) {
                batch.addUnanswered(0, queuedAt, 5, VisitOutcome.ABANDONED);
                return;
            }
            batch.addAnswered(0, queuedAt, 5, talk, hold, wrapUp, VisitBatch.NO_SCORE);
            if (agent >= 0) {
                batch.setAgent(agent);
            }
        }
    }

    @Provide
    static Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, AGENTS - 1),
                        Arbitraries.longs().between(-100, 1_100),
                        Arbitraries.integers().between(0, 600_000),
                        Arbitraries.integers().between(0, 60_000),
                        Arbitraries.integers().between(-1, 90_000))
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void anAgentHasTheVisitsThatTheAgentAnswered(@ForAll("rows") List<Row> rows) {
        BulkCounts counts = counted(BY_AGENT, rows);

        long counted = 0;
        for (int agent = 0; agent < AGENTS; agent++) {
            int number = agent;
            List<Row> theirs = rows.stream()
                    .filter(row -> row.agent() == number && row.queuedAt() >= 0 && row.queuedAt() < 1_000)
                    .toList();
            counted += theirs.size();
            compare(counts, BulkFigure.OFFERED, agent, theirs, row -> 1);
            compare(counts, BulkFigure.ANSWERED, agent, theirs, row -> 1);
            compare(counts, BulkFigure.ABANDONED, agent, theirs, row -> 0);
            compare(counts, BulkFigure.TALK, agent, theirs, Row::talk);
            compare(counts, BulkFigure.HOLD, agent, theirs, Row::hold);
            compare(counts, BulkFigure.WRAP_UP, agent, theirs, row -> Math.max(0, row.wrapUp()));
            compare(
                    counts,
                    BulkFigure.HANDLE,
                    agent,
                    theirs,
                    row -> row.wrapUp() < 0 ? 0 : row.talk() + row.hold() + row.wrapUp());
        }
        assertThat(counts.outside()).isEqualTo(rows.size() - counted);
    }

    @Property
    void partsOfAgentsMergeToTheWhole(@ForAll("rows") List<Row> a, @ForAll("rows") List<Row> b) {
        VisitBatch both = batch(a);
        b.forEach(row -> row.addTo(both));
        BulkCounts whole = BulkCounts.withPercentiles(BY_AGENT, SETTINGS);
        whole.add(both);
        BulkCounts merged = counted(BY_AGENT, b);

        merged.merge(counted(BY_AGENT, a));

        for (int agent = 0; agent < AGENTS; agent++) {
            for (BulkFigure figure : BulkFigure.values()) {
                assertThat(merged.get(figure, agent, 0)).isEqualTo(whole.get(figure, agent, 0));
            }
            assertThat(merged.waitPercentile(agent, 0, 900)).isEqualTo(whole.waitPercentile(agent, 0, 900));
        }
        assertThat(merged.outside()).isEqualTo(whole.outside());
    }

    private static void compare(
            BulkCounts counts, BulkFigure figure, int agent, List<Row> rows, ToLongFunction<Row> number) {
        assertThat(counts.get(figure, agent, 0))
                .as(figure.name())
                .isEqualTo(rows.stream().mapToLong(number).sum());
    }

    private static VisitBatch batch(List<Row> rows) {
        VisitBatch batch = new VisitBatch(0);
        rows.forEach(row -> row.addTo(batch));
        return batch;
    }

    private static BulkCounts counted(BulkGrid grid, List<Row> rows) {
        BulkCounts counts = BulkCounts.withPercentiles(grid, SETTINGS);
        counts.add(batch(rows));
        return counts;
    }

    @Test
    void aBatchIsCountedByQueueAndByAgent() {
        List<Row> rows = List.of(new Row(1, 0, 60, 0, 0), new Row(3, 0, 70, 0, 0), new Row(-1, 0, 80, 0, 0));

        assertThat(counted(BY_QUEUE, rows).get(BulkFigure.TALK, 0, 0)).isEqualTo(210);
        assertThat(counted(BY_AGENT, rows).get(BulkFigure.TALK, 3, 0)).isEqualTo(70);
        assertThat(counted(BY_AGENT, rows).outside()).isEqualTo(1);
    }

    @Test
    void withoutAgentsAllVisitsAreOutside() {
        BulkCounts counts = counted(BY_AGENT, List.of(new Row(-1, 0, 60, 0, 0), new Row(-2, 0, 0, 0, 0)));

        assertThat(counts.outside()).isEqualTo(2);
        assertThat(counts.get(BulkFigure.OFFERED, 0, 0)).isZero();
    }

    @Test
    void aClearedBatchForgetsItsAgents() {
        VisitBatch batch = batch(List.of(new Row(9, 0, 60, 0, 0)));
        batch.clear();
        new Row(-1, 0, 60, 0, 0).addTo(batch);
        BulkCounts counts = BulkCounts.of(BY_AGENT, SETTINGS);

        counts.add(batch);

        assertThat(counts.outside()).isEqualTo(1);
    }

    @Test
    void anAgentBeyondTheGridIsRefusedBeforeAnythingIsCounted() {
        VisitBatch batch = batch(List.of(new Row(0, 0, 60, 0, 0), new Row(AGENTS, 0, 60, 0, 0)));
        BulkCounts counts = BulkCounts.of(BY_AGENT, SETTINGS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.add(batch))
                .withMessageContaining("AGENT must be 0 to 3, was 4");
        assertThat(counts.get(BulkFigure.OFFERED, 0, 0)).isZero();
    }

    @Test
    void countsByQueueAndByAgentAreNotMerged() {
        BulkCounts byQueue = BulkCounts.of(BulkGrid.ofQueues(0, 1_000, 1, AGENTS), SETTINGS);

        assertThatIllegalArgumentException().isThrownBy(() -> byQueue.merge(BulkCounts.of(BY_AGENT, SETTINGS)));
    }

    @Test
    void onlyAnAnsweredVisitHasAnAgentAndOnlyOne() {
        assertThatIllegalStateException().isThrownBy(() -> new VisitBatch(1).setAgent(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> batch(List.of(new Row(-2, 0, 0, 0, 0))).setAgent(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> batch(List.of(new Row(2, 0, 0, 0, 0))).setAgent(3))
                .withMessageContaining("2 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch(List.of(new Row(-1, 0, 0, 0, 0))).setAgent(-1));
    }
}
