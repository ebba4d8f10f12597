package io.toritsugi.routing.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** An index against a plain set that is searched from one end to the other. */
class WishIndexTest {
    private static final int SUBJECTS = 5;

    private record Wished(int thing, Map<Integer, Integer> wish) {
        Grades grades() {
            return Grades.of(wish);
        }

        boolean isFulfilledBy(Map<Integer, Integer> own) {
            return wish.entrySet().stream().allMatch(each -> own.getOrDefault(each.getKey(), 0) >= each.getValue());
        }
    }

    private record Step(boolean comes, Wished wished) {}

    private static WishIndex<Integer> after(WishIndex<Integer> index, Step step) {
        return step.comes()
                ? index.with(step.wished().grades(), step.wished().thing())
                : index.without(step.wished().grades(), step.wished().thing());
    }

    @Property
    void itFindsWhatALinearSearchFinds(
            @ForAll("steps") List<Step> steps,
            @ForAll("grades") Map<Integer, Integer> own,
            @ForAll("things") int other) {
        WishIndex<Integer> index = WishIndex.empty();
        Set<Wished> plain = new HashSet<>();
        for (Step step : steps) {
            index = after(index, step);
            if (step.comes()) {
                plain.add(step.wished());
            } else {
                plain.remove(step.wished());
            }

            Grades grades = Grades.of(own);
            TreeSet<Integer> expected = new TreeSet<>();
            plain.stream().filter(wished -> wished.isFulfilledBy(own)).forEach(wished -> expected.add(wished.thing()));
            List<Integer> found = new ArrayList<>();
            index.forEach(grades, found::add);
            assertThat(new TreeSet<>(found)).isEqualTo(expected);
            assertThat(index.isEmpty()).isEqualTo(plain.isEmpty());
            for (int odd = 0; odd < 2; odd++) {
                int parity = odd;
                Predicate<Integer> accepted = thing -> thing % 2 == parity;
                @Nullable
                Integer first = expected.stream().filter(accepted).findFirst().orElse(null);
                assertThat(index.first(grades, null, accepted)).isEqualTo(first);
                assertThat(index.first(grades, other, accepted))
                        .isEqualTo(first == null ? other : Math.min(other, first));
            }
        }
    }

    @Property
    void whatWasBeforeIsNotChanged(
            @ForAll("steps") List<Step> steps,
            @ForAll("steps") List<Step> more,
            @ForAll("grades") Map<Integer, Integer> own) {
        WishIndex<Integer> before = WishIndex.empty();
        for (Step step : steps) {
            before = after(before, step);
        }
        List<Integer> then = new ArrayList<>();
        before.forEach(Grades.of(own), then::add);
        WishIndex<Integer> index = before;
        for (Step step : more) {
            index = after(index, step);
        }

        List<Integer> now = new ArrayList<>();
        before.forEach(Grades.of(own), now::add);
        assertThat(now).isEqualTo(then);
    }

    @Example
    void ofThousandsWhomNobodyServesItLooksAtHardlyAny() {
        WishIndex<Integer> index = WishIndex.empty();
        for (int thing = 0; thing < 10_000; thing++) {
            index = index.with(Grades.of(Map.of(thing % 100, 1, 100 + thing % 7, 1 + thing % 5)), thing);
        }
        index = index.with(Grades.of(Map.of(1000, 3)), 10_000);

        List<Integer> lookedAt = new ArrayList<>();
        Integer first = index.first(Grades.of(Map.of(50, 1, 1000, 3)), null, lookedAt::add);
        assertThat(first).isEqualTo(10_000);
        assertThat(lookedAt).containsExactly(10_000);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Wished> wished = Combinators.combine(things(), grades()).as(Wished::new);
        return Combinators.combine(Arbitraries.of(true, true, false), wished)
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> things() {
        return Arbitraries.integers().between(0, 30);
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> grades() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, SUBJECTS - 1),
                        Arbitraries.integers().between(1, 3))
                .ofMaxSize(3);
    }
}
