package io.toritsugi.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

class TotalsTest {
    private static final HostMeasure OWN = HostMeasure.count("acme.own", CountedUnit.QUEUE_VISIT);

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

    @Property
    void totalsAndExtremesReadBackFromTheirFormsWhichAreEqualForEqualOnes(@ForAll("visits") List<UnitFacts> visits) {
        List<UnitFacts> backwards = new ArrayList<>(visits);
        Collections.reverse(backwards);

        GroupTotals totals = totals(visits);
        assertThat(totals.toBytes()).isEqualTo(totals(backwards).toBytes());
        assertThat(GroupTotals.fromBytes(totals.toBytes())).isEqualTo(totals);
        assertThat(Jackson2.codec().write(totals)).isEqualTo(Jackson3.codec().write(totals(backwards)));
        for (JsonCodec codec : List.of(Jackson2.codec(), Jackson3.codec())) {
            assertThat(codec.read(codec.write(totals), GroupTotals.class)).isEqualTo(totals);
        }
        Extremes extremes = extremes(visits);
        assertThat(extremes.toBytes()).isEqualTo(extremes(backwards).toBytes());
        assertThat(Extremes.fromBytes(extremes.toBytes())).isEqualTo(extremes);
        assertThat(Jackson2.codec().write(extremes)).isEqualTo(Jackson3.codec().write(extremes(backwards)));
        for (JsonCodec codec : List.of(Jackson2.codec(), Jackson3.codec())) {
            assertThat(codec.read(codec.write(extremes), Extremes.class)).isEqualTo(extremes);
        }
    }

    /** Whoever wrote the bytes, what is read is totals or a clear refusal, and never totals that say something else. */
    @Property
    void damagedBytesAreRefusedOrMeanWhatTheySay(@ForAll("visits") List<UnitFacts> visits, @ForAll Random random) {
        byte[] bytes = totals(visits).toBytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));

        for (byte[] damaged : List.of(bytes, cut)) {
            try {
                GroupTotals read = GroupTotals.fromBytes(damaged);
                assertThat(GroupTotals.fromBytes(read.toBytes())).isEqualTo(read);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).*(must|The ).*");
            }
        }
    }

    @Test
    void theFormOfTotalsIsCompactAndNeverChanges() {
        GroupTotals totals = totals(List.of(visit(12_000, true)));

        assertThat(HexFormat.of().formatHex(totals.toBytes()))
                .isEqualTo("01020a0110e05d000101050201e096040b0001000000000000000000");
        assertThat(Jackson3.codec().write(totals))
                .isEqualTo(
                        "{\"version\":1,\"measures\":{\"ANSWERED\":1,\"WAIT_OF_ANSWERED\":12000},\"ranges\":{\"WAIT_ANSWERED\":[0,1,0,0,0,0,0,0,0,0,0]},\"histograms\":{\"WAIT_ANSWERED\":{\"version\":1,\"bins\":[541],\"counts\":[1]}}}");
    }

    @Test
    void everyMeasureHasANumberOfItsOwnForEver() {
        assertThat(Arrays.stream(StandardMeasure.values()).map(measure -> measure.code() + " " + measure))
                .doesNotHaveDuplicates()
                .startsWith("1 ARRIVED", "2 ABANDONED_IN_IVR");
        assertThat(Arrays.stream(StandardMeasure.values()).map(StandardMeasure::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLaterMeasureIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupTotals.fromBytes(new byte[] {1, 1, (byte) 0xE7, 7, 1, 0}))
                .withMessage("The measures of totals must be known, was 999; a later version may have it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupTotals.fromBytes(new byte[] {2, 0, 0}))
                .withMessage("The version of the binary form of totals must be 1, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupTotals.fromBytes(new byte[] {1, 0, 0, 0, 0}))
                .withMessage("The binary form of totals must end where it says, had 1 bytes more");
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

        assertThatIllegalArgumentException().isThrownBy(() -> visit.value(StandardMeasure.TALK, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> visit.value(StandardMeasure.ANSWERED, -1));
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
                .value(OWN, wait % 3)
                .value(answered ? StandardMeasure.ANSWERED : StandardMeasure.ABANDONED, 1)
                .value(answered ? StandardMeasure.WAIT_OF_ANSWERED : StandardMeasure.WAIT_OF_ABANDONED, wait)
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

    @Test
    void aBuilderBuildsOneUnit() {
        UnitFacts.Builder builder = UnitFacts.builder(CountedUnit.INTERACTION, Instant.EPOCH);
        builder.build();

        assertThatThrownBy(() -> builder.value(StandardMeasure.ARRIVED, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("UnitFacts.Builder must be used for one unit, and has built it");
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    }
}
