package io.toritsugi.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class DistinctCustomersTest {
    private static DistinctCustomers customers(List<Tuple.Tuple2<StandardMeasure, Long>> visits) {
        DistinctCustomers customers = new DistinctCustomers();
        visits.forEach(visit -> customers.add(visit.get1(), visit.get2()));
        return customers;
    }

    private static DistinctCustomers merged(DistinctCustomers one, DistinctCustomers other) {
        DistinctCustomers merged = new DistinctCustomers();
        merged.merge(one);
        merged.merge(other);
        return merged;
    }

    @Property
    void eachCustomerCountsOnceAsInAPlainSet(@ForAll("visits") List<Tuple.Tuple2<StandardMeasure, Long>> visits) {
        Map<StandardMeasure, Set<Long>> twin = new EnumMap<>(StandardMeasure.class);
        visits.forEach(visit ->
                twin.computeIfAbsent(visit.get1(), none -> new HashSet<>()).add(visit.get2()));

        DistinctCustomers customers = customers(visits);
        for (StandardMeasure measure : StandardMeasure.values()) {
            assertThat(customers.count(measure))
                    .isEqualTo(twin.getOrDefault(measure, Set.of()).size());
        }
    }

    @Property
    void theyMergeInAnyOrderAndAnyNumberOfTimes(
            @ForAll("visits") List<Tuple.Tuple2<StandardMeasure, Long>> a,
            @ForAll("visits") List<Tuple.Tuple2<StandardMeasure, Long>> b,
            @ForAll("visits") List<Tuple.Tuple2<StandardMeasure, Long>> c) {
        List<Tuple.Tuple2<StandardMeasure, Long>> all = new ArrayList<>(a);
        all.addAll(b);
        all.addAll(c);
        DistinctCustomers left = merged(merged(customers(a), customers(b)), customers(c));
        DistinctCustomers right = merged(customers(c), merged(customers(b), customers(a)));

        assertThat(left).isEqualTo(right).isEqualTo(customers(all)).hasSameHashCodeAs(right);
        assertThat(merged(left, left)).isEqualTo(left);
        assertThat(merged(left, new DistinctCustomers())).isEqualTo(left);
    }

    @Property
    void theyReadBackFromTheirFormWhichIsEqualForEqualOnes(
            @ForAll("visits") List<Tuple.Tuple2<StandardMeasure, Long>> visits) {
        List<Tuple.Tuple2<StandardMeasure, Long>> backwards = new ArrayList<>(visits);
        Collections.reverse(backwards);
        DistinctCustomers customers = customers(visits);

        assertThat(customers.toBytes()).isEqualTo(customers(backwards).toBytes());
        assertThat(DistinctCustomers.fromBytes(customers.toBytes())).isEqualTo(customers);
        assertThat(Jackson2.codec().write(customers)).isEqualTo(Jackson3.codec().write(customers(backwards)));
        for (JsonCodec codec : List.of(Jackson2.codec(), Jackson3.codec())) {
            assertThat(codec.read(codec.write(customers), DistinctCustomers.class))
                    .isEqualTo(customers);
        }
    }

    @Test
    void theFormIsCompactAndNeverChanges() {
        DistinctCustomers customers = customers(List.of(
                Tuple.of(StandardMeasure.OFFERED, 300L),
                Tuple.of(StandardMeasure.ANSWERED, 5L),
                Tuple.of(StandardMeasure.OFFERED, 7L)));

        assertThat(HexFormat.of().formatHex(customers.toBytes()))
                .isEqualTo("010208414e535745524544010507" + "4f46464552454402" + "07a502");
        assertThat(Jackson3.codec().write(customers))
                .isEqualTo("{\"version\":1,\"customers\":{\"ANSWERED\":[\"0000000000000005\"],"
                        + "\"OFFERED\":[\"0000000000000007\",\"000000000000012c\"]}}");
    }

    @Test
    void aFormOfALaterVersionOrWithNegativeOnesIsRefused() {
        assertThatThrownBy(() -> DistinctCustomers.of(new CustomersForm(2, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DistinctCustomers.version must be 1, was 2");
        assertThatThrownBy(() -> Extremes.of(new ExtremesForm(2, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Extremes.version must be 1, was 2");
        assertThatThrownBy(() -> Extremes.of(new ExtremesForm(1, Map.of(Distribution.WAIT_ANSWERED, -1L))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Extremes.largest of wait.answered must be zero or more, was -1");
    }

    /** Whoever wrote the bytes, what is read is customers or a clear refusal, and never others than they say. */
    @Property
    void damagedBytesAreRefusedOrMeanWhatTheySay(
            @ForAll("visits") List<Tuple.Tuple2<StandardMeasure, Long>> visits, @ForAll Random random) {
        byte[] bytes = customers(visits).toBytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));

        for (byte[] damaged : List.of(bytes, cut)) {
            try {
                DistinctCustomers read = DistinctCustomers.fromBytes(damaged);
                assertThat(DistinctCustomers.fromBytes(read.toBytes())).isEqualTo(read);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).*(must|The ).*");
            }
        }
    }

    @Test
    void aFingerprintIsTheSameEverywhereAndNothingShowsWhoItIs() {
        // printf 'kim' | sha256sum begins with 26ae784d194a5760; the number below is half of that
        long kim = DistinctCustomers.fingerprint(CustomerId.of("kim"));
        DistinctCustomers customers = new DistinctCustomers();
        customers.add(StandardMeasure.OFFERED, kim);

        assertThat(kim).isEqualTo(0x13573C268CA52BB0L);
        assertThat(customers).hasToString("DistinctCustomers{OFFERED=1}");
    }

    @Test
    void aFingerprintIsZeroOrMore() {
        DistinctCustomers customers = new DistinctCustomers();

        assertThatThrownBy(() -> customers.add(StandardMeasure.OFFERED, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DistinctCustomers.fingerprint must be zero or more, was -1");
    }

    @Provide
    Arbitrary<List<Tuple.Tuple2<StandardMeasure, Long>>> visits() {
        Arbitrary<Long> customer = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, Long.MAX_VALUE));
        return Combinators.combine(Arbitraries.of(StandardMeasure.OFFERED, StandardMeasure.ANSWERED), customer)
                .as(Tuple::of)
                .list()
                .ofMaxSize(60);
    }
}
