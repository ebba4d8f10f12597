package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.SimulatedDisk.Kind;
import io.toritsugi.core.journal.file.SimulatedDisk.Operation;
import io.toritsugi.core.journal.file.SimulatedDisk.Survival;
import io.toritsugi.core.journal.file.SimulatedDisk.Verdict;
import io.toritsugi.core.journal.file.SimulatedDisk.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Lets a journal live through a scenario until the power goes at a given point, perhaps again while it recovers, and looks
 * what is left.
 */
final class Campaign {
    static final List<Verdict> PHASES = List.of(Verdict.DIE, Verdict.DIE_WITHIN, Verdict.DIE_AFTER);
    private static final List<Survival> SURVIVALS = List.of(Survival.values());
    private static final List<Verdict> FAILURES = List.of(Verdict.FAIL, Verdict.FAIL_WITHIN, Verdict.FAIL_AFTER);
    static final int SCENARIOS = 4;
    // Has no divisor in common with the steps of a share, so that a share tries every seed.
    static final int SEEDS = 7;
    private static final int STEPS = 70;
    private static final int MOST_EARLY = 45;

    private final Predicate<Operation> ignored;

    Campaign() {
        this(operation -> false);
    }

    /**
     * Makes a campaign on a disk that forgets to do something.
     *
     * @param ignored which operations seem to be done and are not
     */
    Campaign(Predicate<Operation> ignored) {
        this.ignored = ignored;
    }

    /**
     * Where the power goes first, and what comes then.
     *
     * @param scenario what the journal is asked to do; of odd ones the segments are larger, in the last several callers append
     * @param operation the number of the operation, from 0
     * @param phase whether it dies before, within, or after it
     * @param seed decides what survives, and where the power goes next
     */
    record Point(int scenario, int operation, Verdict phase, int seed) {}

    /** {@return every {@code step}th of all crash points, in order} */
    static List<Point> points(int step) {
        List<Point> points = new ArrayList<>();
        int number = 0;
        for (int scenario = 0; scenario < SCENARIOS; scenario++) {
            int operations = operations(scenario);
            for (int operation = 0; operation < operations; operation++) {
                for (Verdict phase : PHASES) {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        if (number++ % step == step / 2) {
                            points.add(new Point(scenario, operation, phase, seed));
                        }
                    }
                }
            }
        }
        return points;
    }

    /** {@return how many operations a scenario takes if nothing happens} */
    static int operations(int scenario) {
        Stop count = new Stop(Integer.MAX_VALUE, Verdict.DIE, operation -> false);
        SimulatedDisk disk = new SimulatedDisk(new Random(scenario)).watchedBy(count);
        play(scenario, new Life(disk, new Ledger(), new Random(scenario), segmentBytes(scenario)));
        return Integer.MAX_VALUE - count.left;
    }

    private static void play(int scenario, Life life) {
        life.open();
        if (scenario == SCENARIOS - 1) {
            life.crowd(4, 25);
        } else {
            life.steps(STEPS);
        }
    }

    private static long segmentBytes(int scenario) {
        return scenario % 2 == 0 ? 1 << 16 : 3 << 16;
    }

    /** {@return whether the scenario came to that point; fails if a promise was broken} */
    boolean survives(Point point) {
        try {
            return passes(point);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(point + " breaks a promise: " + broken.getMessage(), broken);
        }
    }

    private boolean passes(Point point) {
        RandomGenerator random = new Random(31L * point.operation + 7L * point.scenario + 1_000_003L * point.seed);
        long segmentBytes = segmentBytes(point.scenario);
        Ledger ledger = new Ledger();
        SimulatedDisk disk = new SimulatedDisk(random);
        Stop stop = new Stop(point.operation, point.phase, ignored);
        if (point.seed % 4 == 3) {
            stop.failing(random.nextInt(Math.max(0, point.operation - 5), point.operation + 1), random);
        }
        disk.watchedBy(stop);
        Life first = new Life(disk, ledger, new Random(point.scenario), segmentBytes, Optional.of(Reason.UNAVAILABLE));
        boolean died = first.diesOf(() -> play(point.scenario, first));
        if (!died && !disk.dead()) {
            return false;
        }
        int more = point.seed < 2 ? 0 : random.nextInt(3);
        for (int i = 0; i < more; i++) {
            disk = successor(disk, point.seed, random);
            Verdict phase = PHASES.get(random.nextInt(PHASES.size()));
            disk.watchedBy(new Stop(random.nextInt(1 + random.nextInt(MOST_EARLY)), phase, ignored));
            Life life = new Life(disk, ledger, random, segmentBytes);
            life.diesOf(() -> {
                life.open();
                life.steps(12);
            });
        }
        end(successor(disk, point.seed, random), ledger, random, segmentBytes);
        return true;
    }

    private void end(SimulatedDisk found, Ledger ledger, RandomGenerator random, long segmentBytes) {
        SimulatedDisk disk = found.watchedBy(new Stop(Integer.MAX_VALUE, Verdict.DIE, ignored));
        Life reader = new Life(disk, ledger, random, segmentBytes);
        reader.diesOf(() -> {
            reader.openWithUsedToken();
            reader.open();
        });
        disk = disk.afterPowerLoss(random.nextBoolean() ? Survival.NOTHING : Survival.ANY, random);
        disk.watchedBy(new Stop(Integer.MAX_VALUE, Verdict.DIE, ignored));
        Life writer = new Life(disk, ledger, random, segmentBytes);
        Map<String, byte[]> before = new TreeMap<>();
        SimulatedDisk written = disk;
        writer.diesOf(() -> {
            writer.open();
            before.putAll(segments(written));
            writer.append();
            writer.saveSnapshot();
            writer.close();
        });
        SimulatedDisk closed = disk.afterPowerLoss(Survival.NOTHING, random);
        missesWhatIsLost(closed.afterKill(random), before, random);
        Life last = new Life(closed, ledger, random, segmentBytes);
        last.diesOf(() -> {
            last.open();
            last.close();
        });
        Ledger.check(
                last.journal().findings().stream()
                        .allMatch(finding -> finding.kind() == JournalFinding.Kind.INDEX_REBUILT),
                () -> "findings after it was closed properly: " + last.journal().findings());
    }

    private static Map<String, byte[]> segments(SimulatedDisk disk) {
        Map<String, byte[]> segments = new TreeMap<>();
        for (String name : disk.everyName()) {
            if (name.endsWith(".log")) {
                segments.put(name, disk.content(name).orElseThrow());
            }
        }
        return segments;
    }

    // The disk forgets the last append, wholly; only who knows how far the journal had come can tell.
    private static void missesWhatIsLost(SimulatedDisk disk, Map<String, byte[]> before, RandomGenerator random) {
        Map<String, byte[]> after = segments(disk);
        if (after.keySet().equals(before.keySet())) {
            before.forEach((name, content) -> {
                int from = Arrays.mismatch(content, after.getOrDefault(name, content));
                if (from >= 0) {
                    disk.lose(name, from, Integer.MAX_VALUE);
                }
            });
            Life life = new Life(disk, new Ledger(), random, segmentBytes(0));
            life.failsAsDamaged();
        }
    }

    private static SimulatedDisk successor(SimulatedDisk disk, int seed, RandomGenerator random) {
        return switch (seed) {
            case 0 -> disk.afterPowerLoss(Survival.NOTHING, random);
            case 1 -> disk.afterKill(random);
            default -> {
                int chance = random.nextInt(8);
                yield chance < 2
                        ? disk.afterKill(random)
                        : disk.afterPowerLoss(SURVIVALS.get(chance % SURVIVALS.size()), random);
            }
        };
    }

    /** Lets the process die at an operation, counted without reads. */
    private static final class Stop implements Watcher {
        private final Verdict phase;
        private final Predicate<Operation> ignored;
        private int left;
        private int failing = -1;
        private Verdict failure = Verdict.PROCEED;

        Stop(int operation, Verdict phase, Predicate<Operation> ignored) {
            this.left = operation;
            this.phase = phase;
            this.ignored = ignored;
        }

        void failing(int operation, RandomGenerator random) {
            failing = left - operation;
            failure = FAILURES.get(random.nextInt(FAILURES.size()));
        }

        @Override
        public synchronized Verdict on(Operation operation) {
            if (operation.kind() != Kind.READ) {
                left--;
                if (left == -1) {
                    return phase;
                }
                if (left == failing - 1 && failing > 0) {
                    return failure;
                }
            }
            return ignored.test(operation) ? Verdict.IGNORE : Verdict.PROCEED;
        }
    }
}
