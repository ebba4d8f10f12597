package io.toritsugi.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Any centre, and any commands. */
final class RandomInputs {
    private RandomInputs() {}

    static Arbitrary<List<RandomCommand>> commands() {
        Arbitrary<Integer> gap = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 9)),
                Tuple.of(1, Arbitraries.integers().between(0, 90)));
        return Combinators.combine(
                        Arbitraries.of(kinds()),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 99),
                        gap)
                .as(RandomCommand::new)
                .list()
                .ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(RandomInputs::begun);
    }

    /** What keeps a centre at work comes more often than what brings it to rest. */
    static List<Integer> kinds() {
        List<Integer> kinds = new ArrayList<>();
        for (int kind = 0; kind < RandomCommand.KINDS; kind++) {
            kinds.addAll(Collections.nCopies(RandomCommand.BRINGS_TO_REST.contains(kind) ? 1 : 3, kind));
        }
        return kinds;
    }

    /** Agents serve queues and are logged in before anything comes. */
    static List<RandomCommand> begun(List<RandomCommand> steps) {
        List<RandomCommand> all = new ArrayList<>();
        for (int who = 0; who < 3; who++) {
            for (int queue = 0; queue < 3; queue++) {
                if (who != queue) {
                    all.add(new RandomCommand(6, who, 0, queue, 0));
                }
            }
            all.add(new RandomCommand(0, who, 0, 1, 1));
        }
        all.addAll(steps);
        return all;
    }

    static Arbitrary<RandomCentre> centres() {
        Arbitrary<RandomCentre.Kinds> kinds = Combinators.combine(
                        Arbitraries.integers().between(0, RandomCentre.STAGES - 1),
                        Arbitraries.integers().between(0, RandomCentre.OFFERS - 1),
                        Arbitraries.integers().between(0, RandomCentre.LIMITS - 1),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(false, false, true),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, RandomCentre.HOLDS - 1))))
                .as(RandomCentre.Kinds::new);
        return Combinators.combine(
                        kinds.list().ofSize(3),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, RandomCentre.FLOORS - 1))
                .as(RandomCentre::new);
    }

    static RandomCentre centre(Random random) {
        List<RandomCentre.Kinds> kinds = Stream.generate(() -> new RandomCentre.Kinds(
                        random.nextInt(RandomCentre.STAGES),
                        random.nextInt(RandomCentre.OFFERS),
                        random.nextInt(RandomCentre.LIMITS),
                        random.nextInt(4) == 0,
                        random.nextInt(3) == 0,
                        Math.max(0, random.nextInt(3 * RandomCentre.HOLDS) - 2 * RandomCentre.HOLDS)))
                .limit(3)
                .toList();
        return new RandomCentre(kinds, random.nextBoolean(), random.nextBoolean(), random.nextInt(RandomCentre.FLOORS));
    }
}
