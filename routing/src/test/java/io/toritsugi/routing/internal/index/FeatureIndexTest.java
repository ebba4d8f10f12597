package io.toritsugi.routing.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** An index against a plain map that is searched from one end to the other. */
class FeatureIndexTest {
    private static final int FEATURES = 5;
    private static final int LATER_FEATURE = FEATURES - 1;

    private static final FeatureNumbers<Integer> NUMBERS = new FeatureNumbers<>();

    private record Thing(int key, int rank, Set<Integer> features) {
        static final Comparator<Thing> ORDER = Comparator.comparingInt(Thing::rank);
        static final Comparator<Thing> BY_KEY = Comparator.comparingInt(Thing::key);
    }

    private record Step(boolean comes, Thing thing) {}

    private static FeatureIndex<Integer, Integer, Thing> empty(int features) {
        FeatureIndex<Integer, Integer, Thing> index = FeatureIndex.inOrder(Thing.ORDER, NUMBERS);
        for (int feature = 0; feature < features; feature++) {
            index = index.knowing(feature, thing -> false);
        }
        return index;
    }

    private static FeatureIndex<Integer, Integer, Thing> after(FeatureIndex<Integer, Integer, Thing> index, Step step) {
        return step.comes()
                ? index.with(step.thing().key(), step.thing(), step.thing().features())
                : index.without(step.thing().key());
    }

    @Property
    void itFindsWhatALinearSearchFinds(@ForAll("steps") List<Step> steps, @ForAll("features") Set<Integer> asked) {
        FeatureIndex<Integer, Integer, Thing> index = empty(LATER_FEATURE);
        Map<Integer, Thing> plain = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            index = after(index, step);
            if (step.comes()) {
                plain.put(step.thing().key(), step.thing());
            } else {
                plain.remove(step.thing().key());
            }
            if (i == steps.size() / 2) {
                index = index.knowing(LATER_FEATURE, thing -> thing.features().contains(LATER_FEATURE));
            }
        }

        index = index.knowing(LATER_FEATURE, thing -> thing.features().contains(LATER_FEATURE));

        List<Thing> expected = plain.values().stream()
                .filter(thing -> thing.features().containsAll(asked))
                .sorted(Thing.ORDER.thenComparing(Thing.BY_KEY))
                .toList();
        Matches<Thing> matches = index.having(NUMBERS.all(asked));
        List<Thing> found = new ArrayList<>();
        matches.forEach(found::add);
        assertThat(found).isSortedAccordingTo(Thing.ORDER).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(matches.count()).isEqualTo(expected.size());
        for (int odd = 0; odd < 2; odd++) {
            int parity = odd;
            assertThat(matches.first(thing -> thing.key() % 2 == parity, Thing.BY_KEY))
                    .isEqualTo(expected.stream()
                            .filter(thing -> thing.key() % 2 == parity)
                            .findFirst()
                            .orElse(null));
        }
        assertThat(index.size()).isEqualTo(plain.size());
        for (int key = 0; key < 60; key++) {
            assertThat(index.find(key)).isEqualTo(plain.get(key));
            assertThat(index.featuresOf(key))
                    .isEqualTo(plain.containsKey(key) ? plain.get(key).features() : null);
        }
    }

    @Property
    void whatWasBeforeIsNotChanged(@ForAll("steps") List<Step> steps, @ForAll("steps") List<Step> more) {
        FeatureIndex<Integer, Integer, Thing> before = empty(FEATURES);
        for (Step step : steps) {
            before = after(before, step);
        }
        List<Thing> then = new ArrayList<>();
        before.having(NUMBERS.all(Set.of())).forEach(then::add);
        FeatureIndex<Integer, Integer, Thing> index = before;
        for (Step step : more) {
            index = after(index, step);
        }

        List<Thing> now = new ArrayList<>();
        before.having(NUMBERS.all(Set.of())).forEach(now::add);
        assertThat(now).isEqualTo(then);
    }

    @Example
    void thousandsThatComeInAnyOrderAndGoAreFound() {
        FeatureIndex<Integer, Integer, Thing> index = empty(FEATURES);
        int things = 20_000;
        for (int i = 0; i < things; i++) {
            int scattered = (int) (i * 7919L % things);
            Thing thing = new Thing(i, i % 3 == 0 ? scattered : things + i, Set.of(i % FEATURES));
            index = index.with(i, thing, thing.features());
            if (i >= 3_000) {
                index = index.without(i - 3_000);
            }
        }

        List<Thing> found = new ArrayList<>();
        index.having(NUMBERS.all(Set.of(2))).forEach(found::add);
        assertThat(found).hasSize(3_000 / FEATURES).isSortedAccordingTo(Thing.ORDER);
        assertThat(index.having(NUMBERS.all(List.of(1, 2))).count()).isZero();
        assertThat(index.having(NUMBERS.all(List.of(1, 2))).first(thing -> true, Thing.BY_KEY))
                .isNull();
    }

    @Example
    void whatItDoesNotKnowCannotBeAskedFor() {
        assertThatThrownBy(() -> empty(1).having(NUMBERS.all(Set.of(7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The index must know it, does not: [7]");
    }

    @Example
    void whatIsNumberedOtherwiseCannotBeAskedFor() {
        assertThatThrownBy(() -> empty(1).having(new FeatureNumbers<Integer>().all(Set.of(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Asked must be numbered as the index is, is otherwise");
    }

    @Example
    void indexesThatShareNumbersAreAskedAlike() {
        FeatureIndex<Integer, Integer, Thing> other = FeatureIndex.inOrder(Thing.ORDER, NUMBERS);
        Thing thing = new Thing(1, 1, Set.of(4));
        other = other.knowing(4, each -> false).with(1, thing, thing.features());
        assertThat(other.having(NUMBERS.all(Set.of(4))).count()).isEqualTo(1);
        assertThat(other.knows(3)).isFalse();
    }

    @Provide
    Arbitrary<Set<Integer>> features() {
        return Arbitraries.integers().between(0, FEATURES - 1).set().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Thing> things = Combinators.combine(
                        Arbitraries.integers().between(0, 59),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, FEATURES - 1).set())
                .as((key, rank, features) -> new Thing(key, rank, new HashSet<>(features)));
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        things)
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }
}
