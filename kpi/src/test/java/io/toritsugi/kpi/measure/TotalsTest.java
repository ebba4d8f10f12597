package io.toritsugi.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {
    @Provide
    static Arbitrary<List<UnitFacts>> visits() {
        return Combinators.combine(Arbitraries.longs().between(0, 1_000_000), Arbitraries.of(true, false))
                .as(TotalsTest::visit)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void totalsFormACommutativeGroup(
            @ForAll("visits") List<UnitFacts> a,
            @ForAll("visits") List<UnitFacts> b,
            @ForAll("visits") List<UnitFacts> c) {
        List<UnitFacts> all = new ArrayList<>(c);
        all.addAll(a);
        all.addAll(b);
        GroupTotals left = merged(merged(totals(a), totals(b)), totals(c));
        GroupTotals right = merged(totals(c), merged(totals(b), totals(a)));

        assertThat(left).isEqualTo(right).isEqualTo(totals(all)).hasSameHashCodeAs(right);
        assertThat(merged(left, new GroupTotals())).isEqualTo(left);
        left.subtract(totals(b));
        left.subtract(totals(c));
        assertThat(left).isEqualTo(totals(a));
    }

    @Property
    void extremesMergeInAnyOrderAndAnyNumberOfTimes(
            @ForAll("visits") List<UnitFacts> a, @ForAll("visits") List<UnitFacts> b) {
        Extremes left = extremes(a);
        left.merge(extremes(b));
        left.merge(extremes(b));
        Extremes right = extremes(b);
        right.merge(extremes(a));

        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
    }

    @ParameterizedTest(name = "{0} ms falls into range {1}")
    @CsvSource({"0, 0", "10000, 0", "10001, 1", "20000, 1", "600000, 9", "600001, 10"})
    void rangesIncludeTheirUpperBound(long millis, int range) {
        GroupTotals totals = totals(List.of(visit(millis, true)));

        assertThat(totals.inRange(Distribution.WAIT_ANSWERED, range)).isEqualTo(1);
        assertThat(totals.inRange(Distribution.WAIT_ABANDONED, range)).isZero();
    }

    @Test
    void whatWasNotAddedCannotBeTakenBack() {
        GroupTotals totals = totals(List.of(visit(5, true)));

        assertThatIllegalArgumentException().isThrownBy(() -> totals.subtract(totals(List.of(visit(5, false)))));
        assertThatIllegalArgumentException().isThrownBy(() -> totals.subtract(totals(List.of(visit(4, true)))));
        assertThat(totals).isEqualTo(totals(List.of(visit(5, true))));
    }

    @Test
    void aUnitHasMeasuresOfItsOwnKindAlone() {
        UnitFacts.Builder visit = UnitFacts.builder(CountedUnit.QUEUE_VISIT, Instant.EPOCH);

        assertThatIllegalArgumentException().isThrownBy(() -> visit.value(Measure.TALK, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> visit.value(Measure.ANSWERED, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> visit.sample(Distribution.WAIT_ANSWERED, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> visit.dimension(Dimension.HOUR, Optional.of("07")));
    }

    @Test
    void everyDimensionIsFoundByItsName() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(Dimension.of(dimension.key())).isEqualTo(dimension);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Dimension.of("customer"));
    }

    private static UnitFacts visit(long wait, boolean answered) {
        return UnitFacts.builder(CountedUnit.QUEUE_VISIT, Instant.EPOCH)
                .value(answered ? Measure.ANSWERED : Measure.ABANDONED, 1)
                .value(answered ? Measure.WAIT_OF_ANSWERED : Measure.WAIT_OF_ABANDONED, wait)
                .sample(answered ? Distribution.WAIT_ANSWERED : Distribution.WAIT_ABANDONED, wait)
                .build();
    }

    private static GroupTotals totals(List<UnitFacts> units) {
        GroupTotals totals = new GroupTotals();
        units.forEach(totals::add);
        return totals;
    }

    private static Extremes extremes(List<UnitFacts> units) {
        Extremes extremes = new Extremes();
        units.forEach(extremes::add);
        return extremes;
    }

    private static GroupTotals merged(GroupTotals left, GroupTotals right) {
        GroupTotals merged = left.copy();
        merged.merge(right);
        return merged;
    }
}
