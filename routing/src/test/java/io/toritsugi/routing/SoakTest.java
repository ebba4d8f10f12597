package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Domains that work for days: whatever comes, the laws hold, and in the end nothing is left of it. */
class SoakTest {
    private static final long SEED = 2026;
    private static final int LIFE = 5_000;
    private static final int PER_TRY = 200;
    private static final int PER_TRY_OF_A_CAMPAIGN = 1_000;
    private static final int EVERY = 50;
    private static final int PATIENCE = 400;

    /** Contacts of a time of their own come every so many commands, and go four times later. */
    private static final int TIME = 40;

    private static final int TIMES = 4;

    @Test
    void aDomainThatIsEmptiedHoldsAsLittleAsItBeganWithWhateverItWentThrough() {
        int tries = Integer.getInteger("toritsugi.tries", 100);
        int commands = tries * (tries > 1000 ? PER_TRY_OF_A_CAMPAIGN : PER_TRY);
        for (int life = 0; life < commands / LIFE; life++) {
            live(SEED + life);
        }
    }

    @Test
    void ofAFailureWhatItTakesIsTold() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            numbers.add(i);
        }

        assertThat(Shortest.failing(numbers, some -> some.contains(17) && some.contains(333), PATIENCE))
                .containsExactly(17, 333);
        assertThat(Shortest.failing(numbers, some -> true, PATIENCE)).isEmpty();
        assertThat(Shortest.failing(numbers, some -> some.size() == 500, PATIENCE))
                .hasSize(500);
    }

    private static void live(long seed) {
        Random random = new Random(seed);
        RandomCentre one = centre(random);
        RandomCentre two = centre(random);
        List<RandomCommand> steps = steps(random);
        Optional<Throwable> problem = problem(one, two, steps, EVERY);
        if (problem.isPresent()) {
            List<RandomCommand> shortest =
                    Shortest.failing(steps, fewer -> problem(one, two, fewer, 1).isPresent(), PATIENCE);
            throw new AssertionFailedError(
                    "seed " + seed + ", " + one + ", " + two + ", " + shortest.size() + " commands: " + shortest,
                    problem(one, two, shortest, 1).or(() -> problem).get());
        }
    }

    private static Optional<Throwable> problem(
            RandomCentre one, RandomCentre two, List<RandomCommand> steps, int every) {
        try {
            new Life(one, two, every).through(steps).empty().holdsAsLittleAsItBeganWith();
            return Optional.empty();
        } catch (AssertionError | RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    private static RandomCentre centre(Random random) {
        RandomCentre centre = RandomInputs.centre(random);
        return new RandomCentre(
                centre.queues().stream()
                        .limit(random.nextInt(4) == 0 ? 2 : 3)
                        .map(kinds -> kinds.rankedBy(random.nextInt(RandomCentre.RANKERS.size())))
                        .toList(),
                centre.live(),
                centre.newestFirst(),
                centre.floor());
    }

    private static List<RandomCommand> steps(Random random) {
        List<Integer> kinds = RandomInputs.kinds();
        List<RandomCommand> steps = new ArrayList<>();
        while (steps.size() < LIFE) {
            int time = steps.size() / TIME;
            if (steps.size() % TIME < RandomCommand.CONTACTS && time >= TIMES) {
                int gone = 2 * RandomCommand.CONTACTS * (time - TIMES) + steps.size() % TIME;
                steps.add(new RandomCommand(RandomCommand.GOES, 0, gone, 0, 1));
            } else {
                int of = Math.max(0, time - random.nextInt(TIMES));
                steps.add(new RandomCommand(
                        kinds.get(random.nextInt(kinds.size())),
                        random.nextInt(3),
                        2 * RandomCommand.CONTACTS * of + random.nextInt(2 * RandomCommand.CONTACTS),
                        random.nextInt(100),
                        random.nextInt(10) == 0 ? random.nextInt(90) : random.nextInt(10)));
            }
        }
        return RandomInputs.begun(steps);
    }
}
