package io.toritsugi.routing.batch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.routing.strategy.WorkBudget;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastCostTest {
    @Property
    void aFewRowsGetWhatTryingEveryAssignmentGives(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 6) int rows,
            @ForAll @IntRange(min = 0, max = 6) int columns,
            @ForAll @IntRange(min = 10, max = 110) int percent,
            @ForAll @IntRange(min = 1, max = 12) int costs) {
        SplittableRandom random = new SplittableRandom(seed);
        CostMatrix matrix = Matrices.random(random, rows, columns, percent, (i, j) -> random.nextInt(costs) - 4);

        int[] best = EveryAssignment.best(matrix);
        int[] found = assigned(matrix);

        assertThat(Matrices.pairsOf(found)).isEqualTo(Matrices.pairsOf(best));
        assertThat(Matrices.costOf(matrix, found)).isEqualTo(Matrices.costOf(matrix, best));
        assertThat(EveryAssignment.rows(found)).as("the earliest rows").isEqualTo(EveryAssignment.rows(best));
        assertThat(EveryAssignment.columns(found)).as("the earliest columns").isEqualTo(EveryAssignment.columns(best));
    }

    @Property
    void manyRowsCostWhatOnePairAtATimeCosts(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 40) int columns,
            @ForAll @IntRange(min = 5, max = 110) int percent,
            @ForAll boolean structured) {
        SplittableRandom random = new SplittableRandom(seed);
        LongBinaryOperator costs = structured
                ? Matrices.structured(random, rows, columns, random.nextInt(3))
                : (i, j) -> random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
        CostMatrix matrix = Matrices.random(random, rows, columns, percent, costs);

        int[] plain = OnePairAtATime.best(matrix);
        int[] found = assigned(matrix);

        assertThat(Matrices.pairsOf(found)).isEqualTo(Matrices.pairsOf(plain));
        assertThat(Matrices.costOf(matrix, found)).isEqualTo(Matrices.costOf(matrix, plain));
    }

    @ParameterizedTest
    @CsvSource({"300, 300, 0", "300, 300, 40", "300, 250, 0", "250, 300, 7", "300, 120, 5", "100, 400, 0"})
    void ofManyRowsThePricesProveThatNothingCostsLess(int rows, int columns, int noise) {
        SplittableRandom random = new SplittableRandom(rows * 7L + columns);

        assertProved(Matrices.of(rows, columns, Matrices.structured(random, rows, columns, noise)));
        assertProved(Matrices.of(rows, columns, (i, j) -> random.nextInt(1_000_000)));
        assertProved(Matrices.of(rows, columns, (i, j) -> random.nextInt(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5000, 5300})
    void ofManySparseRowsThePricesProveThatNothingCostsLess(int columns) {
        SplittableRandom random = new SplittableRandom(columns);
        CostMatrix.Builder matrix = new CostMatrix.Builder(5000, columns, 100_000);
        for (int i = 0; i < 5000; i++) {
            int[] eligible = IntStream.concat(IntStream.of(i), random.ints(19, 0, columns))
                    .distinct()
                    .sorted()
                    .toArray();
            for (int j : eligible) {
                matrix.add(j, random.nextInt(1_000_000));
            }
            matrix.endRow();
        }

        assertProved(matrix.build());
    }

    @Test
    void withoutChoiceTheFirstGetsTheFirst() {
        int[] inOrder = IntStream.range(0, 50).toArray();

        assertThat(assigned(Matrices.of(50, 60, (i, j) -> 7))).containsExactly(inOrder);
        assertThat(assigned(Matrices.of(60, 50, (i, j) -> 7)))
                .startsWith(inOrder)
                .endsWith(-1, -1, -1);
    }

    @Test
    void asManyPairsAsCanBeComeBeforeTheirCost() {
        CostMatrix matrix =
                Matrices.of(2, 2, (i, j) -> i == 1 && j == 1 ? Matrices.NOT_ALLOWED : i == 0 && j == 1 ? 1_000_000 : 0);

        assertThat(assigned(matrix)).containsExactly(1, 0);
    }

    @Test
    void costsThatCouldOverflowAreRefused() {
        CostMatrix huge = Matrices.of(3, 3, (i, j) -> i == j ? Long.MAX_VALUE / 512 + 1 : 0);

        assertThatThrownBy(() -> assigned(huge))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("18014398509481984");
        assertThat(assigned(Matrices.of(3, 3, (i, j) -> i == j ? Long.MAX_VALUE / 512 : -Long.MAX_VALUE / 512)))
                .doesNotContain(-1);
    }

    @Property
    void theBudgetBoundsTheWorkAndChangesNothingElse(@ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int form) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(25);
        int columns = 1 + random.nextInt(25);
        CostMatrix matrix = Matrices.random(
                random, rows, columns, form == 0 ? 101 : 40, (i, j) -> random.nextInt(form == 2 ? 3 : 10_000));
        WorkBudget needed = WorkBudget.unlimited();
        int[] found = LeastCost.assign(matrix, needed).orElseThrow();

        assertThat(LeastCost.assign(matrix, WorkBudget.of(needed.spent()))).contains(found);
        for (long steps = needed.spent() - 1; steps >= 0; steps -= 1 + steps / 10) {
            WorkBudget little = WorkBudget.of(steps);
            boolean empty = LeastCost.assign(matrix, little).isEmpty();

            assertThat(little.isExceeded())
                    .as("%d of %d", steps, needed.spent())
                    .isTrue();
            assertThat(little.spent()).isLessThanOrEqualTo(steps);
            assertThat(empty).isTrue();
        }
    }

    private static int[] assigned(CostMatrix matrix) {
        return LeastCost.assign(matrix, WorkBudget.unlimited()).orElseThrow();
    }

    /** Prices are found that make every pair of the assignment cheapest for its row, and what is left over no dearer than anything else. */
    private static void assertProved(CostMatrix matrix) {
        int[] columnOf = assigned(matrix);
        boolean flipped = matrix.rows > matrix.columns;
        CostMatrix upright = flipped ? matrix.transposed() : matrix;
        int[] found = flipped ? inverted(columnOf, matrix.columns) : columnOf;
        assertThat(found).doesNotContain(-1).doesNotHaveDuplicates();

        long[] price = Certificate.prices(upright, found);

        for (int i = 0; i < upright.rows; i++) {
            long paid = Matrices.costAt(upright, i, found[i]) - price[found[i]];
            for (int e = upright.start[i]; e < upright.start[i + 1]; e++) {
                assertThat(upright.cost[e] - price[upright.column[e]]).isGreaterThanOrEqualTo(paid);
            }
        }
    }

    private static int[] inverted(int[] columnOf, int columns) {
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] >= 0) {
                rowOf[columnOf[i]] = i;
            }
        }
        return rowOf;
    }
}
