package io.toritsugi.routing.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChairmanAssignmentPropertyTest {
    @Property
    @Label("M202: after n items |share - target| x n < 1")
    void M202(@ForAll("targets") SortedMap<String, Integer> targets) {
        SortedMap<String, Long> taken = new TreeMap<>();
        for (int n = 1; n <= 2_000; n++) {
            taken.merge(ChairmanAssignment.next(targets, taken), 1L, Long::sum);
            assertThat(farthest(targets, taken))
                    .as("after %d of %s", n, targets)
                    .isLessThan(sum(targets));
        }
    }

    @Property
    void takesTurnsAsInPlainFractions(
            @ForAll("targets") SortedMap<String, Integer> targets,
            @ForAll List<@IntRange(min = 0, max = 40) Integer> at) {
        SortedMap<String, Long> taken = new TreeMap<>();
        int i = 0;
        for (String party : targets.keySet()) {
            taken.put(party, i < at.size() ? (long) at.get(i++) : 0);
        }
        for (int n = 0; n < 50; n++) {
            String next = ChairmanAssignment.next(targets, taken);
            assertThat(next).isEqualTo(inFractions(targets, taken));
            taken.merge(next, 1L, Long::sum);
        }
    }

    @Property
    void evensOutWhatOthersTook(
            @ForAll("smallTargets") SortedMap<String, Integer> targets,
            @ForAll List<@IntRange(min = 0, max = 20) Integer> at) {
        SortedMap<String, Long> taken = new TreeMap<>();
        int i = 0;
        for (String party : targets.keySet()) {
            taken.put(party, i < at.size() ? (long) at.get(i++) : 0);
        }
        long round = sum(targets);
        long most = taken.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        // Whoever took so many has had his share of them after as many rounds at most, for he has at least one in each.
        long caughtUp = (most + 1) * round;
        while (taken.values().stream().mapToLong(Long::longValue).sum() < caughtUp) {
            taken.merge(ChairmanAssignment.next(targets, taken), 1L, Long::sum);
        }

        assertThat(farthest(targets, taken)).isZero();
    }

    /** How far the farthest party is from its share, times the sum of the weights. */
    private static long farthest(SortedMap<String, Integer> targets, Map<String, Long> taken) {
        long items = taken.values().stream().mapToLong(Long::longValue).sum();
        return targets.entrySet().stream()
                .mapToLong(target ->
                        Math.abs(items * target.getValue() - taken.getOrDefault(target.getKey(), 0L) * sum(targets)))
                .max()
                .orElseThrow();
    }

    private static long sum(SortedMap<String, Integer> targets) {
        return targets.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static String inFractions(SortedMap<String, Integer> targets, Map<String, Long> taken) {
        long items = taken.values().stream().mapToLong(Long::longValue).sum() + 1;
        Fraction least = new Fraction(1, 2L * targets.size() - 2);
        List<String> first = new ArrayList<>();
        Fraction earliest = new Fraction(0, 1);
        for (Map.Entry<String, Integer> target : targets.entrySet()) {
            Fraction share = new Fraction(target.getValue(), sum(targets));
            Fraction lacks =
                    share.times(new Fraction(items, 1)).minus(new Fraction(taken.getOrDefault(target.getKey(), 0L), 1));
            Fraction deadline = new Fraction(1, 1).minus(least).minus(lacks).over(share);
            if (lacks.compareTo(least) >= 0 && (first.isEmpty() || deadline.compareTo(earliest) < 0)) {
                first = List.of(target.getKey());
                earliest = deadline;
            }
        }
        return first.get(0);
    }

    /** Of which the lower part is more than zero. */
    private record Fraction(BigInteger upper, BigInteger lower) implements Comparable<Fraction> {
        Fraction(long upper, long lower) {
            this(BigInteger.valueOf(upper), BigInteger.valueOf(lower));
        }

        Fraction times(Fraction other) {
            return new Fraction(upper.multiply(other.upper), lower.multiply(other.lower));
        }

        Fraction over(Fraction other) {
            return new Fraction(upper.multiply(other.lower), lower.multiply(other.upper));
        }

        Fraction minus(Fraction other) {
            return new Fraction(
                    upper.multiply(other.lower).subtract(other.upper.multiply(lower)), lower.multiply(other.lower));
        }

        @Override
        public int compareTo(Fraction other) {
            return upper.multiply(other.lower).compareTo(other.upper.multiply(lower));
        }
    }

    @Provide
    Arbitrary<SortedMap<String, Integer>> targets() {
        return named(Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 1_000_000))
                .list()
                .ofMinSize(2)
                .ofMaxSize(20));
    }

    @Provide
    Arbitrary<SortedMap<String, Integer>> smallTargets() {
        return named(Arbitraries.integers().between(1, 8).list().ofMinSize(2).ofMaxSize(5));
    }

    private static Arbitrary<SortedMap<String, Integer>> named(Arbitrary<List<Integer>> weights) {
        return weights.map(all -> {
            SortedMap<String, Integer> targets = new TreeMap<>();
            for (int i = 0; i < all.size(); i++) {
                targets.put("p" + (char) ('a' + i), all.get(i));
            }
            return targets;
        });
    }
}
