package io.toritsugi.kpi.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.unit.VisitOutcome;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkCountsTest {
    private static final BulkGrid GRID = BulkGrid.ofQueues(-1_000, 500, 6, 3);
    private static final KpiSettings SETTINGS = KpiSettings.builder()
            .zone(ZoneOffset.UTC)
            .serviceLevel(Duration.ofSeconds(20))
            .shortAbandon(Duration.ofSeconds(5))
            .build();

    private record Row(
            int queue, long queuedAt, VisitOutcome outcome, int waited, int talk, int hold, int wrapUp, int score) {
        void addTo(VisitBatch batch) {
            if (outcome == VisitOutcome.ANSWERED) {
                batch.addAnswered(queue, queuedAt, waited, talk, hold, wrapUp, score);
            } else {
                batch.addUnanswered(queue, queuedAt, waited, outcome);
            }
        }
    }

    @Provide
    static Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(-1_200, 2_200),
                        Arbitraries.of(VisitOutcome.ANSWERED, VisitOutcome.ABANDONED, VisitOutcome.FLOWED_OUT),
                        Arbitraries.oneOf(
                                Arbitraries.of(0, 4_999, 5_000, 5_001, 20_000, 20_001, Integer.MAX_VALUE),
                                Arbitraries.integers().between(0, 40_000)),
                        Arbitraries.of(0, 1, 60_000, Integer.MAX_VALUE),
                        Arbitraries.of(0, 1, 7_000, Integer.MAX_VALUE),
                        Arbitraries.of(-1, 0, 30_000, Integer.MAX_VALUE),
                        Arbitraries.integers().between(0, 5))
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void cellsHoldTheSameAsAMapOfThem(@ForAll("rows") List<Row> rows) {
        compare(counted(rows), rows);
    }

    @Property
    void partsMergeToTheSameInAnyOrder(
            @ForAll("rows") List<Row> a, @ForAll("rows") List<Row> b, @ForAll Random random) {
        List<Row> all = new ArrayList<>(a);
        all.addAll(b);
        Collections.shuffle(all, random);
        BulkCounts merged = counted(b);

        merged.merge(counted(a));

        compare(merged, all);
    }

    private static BulkCounts counted(List<Row> rows) {
        VisitBatch batch = new VisitBatch(0);
        rows.forEach(row -> row.addTo(batch));
        assertThat(batch.size()).isEqualTo(rows.size());
        BulkCounts counts = BulkCounts.withPercentiles(GRID, SETTINGS);
        counts.add(batch);
        return counts;
    }

    private static void compare(BulkCounts counts, List<Row> rows) {
        Map<List<Long>, List<Row>> cells = new HashMap<>();
        for (Row row : rows) {
            long interval = Math.floorDiv(row.queuedAt() + 1_000, 500L);
            cells.computeIfAbsent(List.of((long) row.queue(), interval), cell -> new ArrayList<>())
                    .add(row);
        }
        long inside = 0;
        for (int queue = 0; queue < 3; queue++) {
            for (int interval = 0; interval < 6; interval++) {
                List<Row> cell = cells.getOrDefault(List.of((long) queue, (long) interval), List.of());
                compare(counts, queue, interval, cell);
                inside += cell.size();
            }
        }
        assertThat(counts.outside()).isEqualTo(rows.size() - inside);
    }

    private static void compare(BulkCounts counts, int queue, int interval, List<Row> cell) {
        Map<BulkFigure, Long> expected = figures(cell);
        for (BulkFigure figure : BulkFigure.values()) {
            assertThat(counts.get(figure, queue, interval)).as(figure.name()).isEqualTo(expected.get(figure));
        }
        List<Integer> waits = cell.stream().map(Row::waited).sorted().toList();
        if (waits.isEmpty()) {
            assertThat(counts.waitPercentile(queue, interval, 500)).isEmpty();
        } else {
            long exact = waits.get((waits.size() + 1) / 2 - 1);
            assertThat(counts.waitPercentile(queue, interval, 500).orElseThrow())
                    .isBetween(exact - exact / 128, exact + exact / 128);
        }
    }

    private static Map<BulkFigure, Long> figures(List<Row> cell) {
        Map<BulkFigure, Long> figures = new EnumMap<>(BulkFigure.class);
        for (BulkFigure figure : BulkFigure.values()) {
            long sum = cell.stream().mapToLong(row -> of(row, figure)).sum();
            figures.put(figure, sum);
        }
        figures.put(
                BulkFigure.LONGEST_WAIT,
                cell.stream().mapToLong(Row::waited).max().orElse(0));
        return figures;
    }

    private static long of(Row row, BulkFigure figure) {
        boolean answered = row.outcome() == VisitOutcome.ANSWERED;
        boolean abandoned = row.outcome() == VisitOutcome.ABANDONED;
        boolean known = answered && row.wrapUp() >= 0;
        return switch (figure) {
            case OFFERED -> 1;
            case ANSWERED -> answered ? 1 : 0;
            case ABANDONED -> abandoned ? 1 : 0;
            case ABANDONED_SHORT -> abandoned && row.waited() <= 5_000 ? 1 : 0;
            case ANSWERED_WITHIN_TARGET -> answered && row.waited() <= 20_000 ? 1 : 0;
            case WAIT_OF_ANSWERED -> answered ? row.waited() : 0;
            case WAIT_OF_ABANDONED -> abandoned ? row.waited() : 0;
            case LONGEST_WAIT -> 0;
            case TALK -> answered ? row.talk() : 0;
            case HOLD -> answered ? row.hold() : 0;
            case WRAP_UP -> known ? row.wrapUp() : 0;
            case HANDLE -> known ? (long) row.talk() + row.hold() + row.wrapUp() : 0;
            case ANSWERED_WITH_KNOWN_WRAP_UP -> known ? 1 : 0;
            case SCORE -> answered ? row.score() : 0;
            case SCORED -> answered && row.score() > 0 ? 1 : 0;
        };
    }

    @Test
    void aClearedBatchIsFilledAnew() {
        VisitBatch batch = new VisitBatch(1);
        batch.addAnswered(7, 0, 1, 2, 3, 4, 5);
        batch.clear();
        batch.addUnanswered(0, 0, 1_000, VisitOutcome.FLOWED_OUT);
        BulkCounts counts = BulkCounts.of(GRID, SETTINGS);

        counts.add(batch);

        assertThat(counts.get(BulkFigure.OFFERED, 0, 2)).isEqualTo(1);
        assertThat(counts.get(BulkFigure.TALK, 0, 2)).isZero();
        assertThat(counts.get(BulkFigure.SCORED, 0, 2)).isZero();
    }

    @Test
    void aQueueBeyondTheGridIsRefusedBeforeAnythingIsCounted() {
        VisitBatch batch = new VisitBatch(2);
        batch.addUnanswered(0, 0, 1, VisitOutcome.ABANDONED);
        batch.addUnanswered(3, 0, 1, VisitOutcome.ABANDONED);
        BulkCounts counts = BulkCounts.of(GRID, SETTINGS);

        assertThatIllegalArgumentException().isThrownBy(() -> counts.add(batch)).withMessageContaining("0 to 2, was 3");
        assertThat(counts.get(BulkFigure.OFFERED, 0, 2)).isZero();
    }

    @Test
    void countsOfAnotherKindAreNotMerged() {
        BulkCounts counts = BulkCounts.of(GRID, SETTINGS);
        KpiSettings others = KpiSettings.builder()
                .zone(ZoneOffset.UTC)
                .serviceLevel(Duration.ofSeconds(30))
                .shortAbandon(Duration.ofSeconds(5))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.merge(BulkCounts.of(BulkGrid.ofQueues(0, 500, 6, 3), SETTINGS)));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.merge(BulkCounts.of(GRID, others)));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.merge(BulkCounts.withPercentiles(GRID, SETTINGS)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "3, 0", "0, -1", "0, 6"})
    void thereIsNoOtherCell(int queue, int interval) {
        BulkCounts counts = BulkCounts.of(GRID, SETTINGS);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> counts.get(BulkFigure.OFFERED, queue, interval));
    }

    @Test
    void withoutHistogramsThereAreNoPercentiles() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BulkCounts.of(GRID, SETTINGS).waitPercentile(0, 0, 500));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0, 0",
        "0, -1, 0, 0, 0, 0",
        "0, 0, -1, 0, 0, 0",
        "0, 0, 0, -1, 0, 0",
        "0, 0, 0, 0, -2, 0",
        "0, 0, 0, 0, 0, 128",
        "0, 0, 0, 0, 0, -1"
    })
    void numbersOutOfRangeAreRefused(int queue, int wait, int talk, int hold, int wrapUp, int score) {
        VisitBatch batch = new VisitBatch(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.addAnswered(queue, 0, wait, talk, hold, wrapUp, score));
        assertThat(batch.size()).isZero();
    }

    @Test
    void whoWasNotAnsweredAbandonedOrFlowedOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitBatch(0).addUnanswered(0, 0, 0, VisitOutcome.BLOCKED));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "0, 1, 0, 1", "0, 1, 1, 0", "0, 1, 4097, 4096", "9223372036854775807, 1, 1, 1"})
    void aGridHasCellsThatCanBeCounted(long start, long length, int intervals, int queues) {
        assertThatIllegalArgumentException().isThrownBy(() -> BulkGrid.ofQueues(start, length, intervals, queues));
    }
}
