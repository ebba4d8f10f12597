package io.toritsugi.benchmarks.routing;

import io.toritsugi.routing.internal.index.Grades;
import io.toritsugi.routing.internal.index.WishIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to find what an agent gets who has become free, of all who wait?
 *
 * <p>{@code index} asks the index of the router; {@code scan} looks at all who wait, in arrays, and keeps the first by the order; {@code walk} goes through
 * arrays that are sorted by the order, to the first whom he may take. Each takes the next of 16 agents; all find the same contacts.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler FreedAgentBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FreedAgentBenchmark {
    private static final int NOBODY = -1;
    private static final int LEVEL_BITS = 8;

    /** How many wait. */
    @Param({"1000", "10000", "100000"})
    public int waiting;

    /** How many skills there are. */
    @Param({"50", "500"})
    public int skills;

    /** Who waits. */
    @Param
    public Situation situation = Situation.ANYBODY;

    private record Waiter(long since, int id) implements Comparable<Waiter> {
        @Override
        public int compareTo(Waiter other) {
            return Long.compare(since, other.since);
        }
    }

    private WishIndex<Waiter> index = WishIndex.empty();
    private final List<Grades> grades = new ArrayList<>();
    private byte[][] levels = {};
    private Rows byOrder = Rows.of(List.of(), List.of());
    private Rows byArrival = byOrder;
    private int next;

    /** Makes the benchmark; called by JMH. */
    public FreedAgentBenchmark() {}

    /** Contacts in arrays: what each requires begins at its start. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Rows(int[] ids, long[] since, int[] starts, int[] wishes) {
        static Rows of(List<Waiter> waiters, List<SortedMap<Integer, Integer>> wishes) {
            int[] starts = new int[waiters.size() + 1];
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < waiters.size(); i++) {
                wishes.get(waiters.get(i).id()).forEach((skill, least) -> all.add(skill << LEVEL_BITS | least));
                starts[i + 1] = all.size();
            }
            return new Rows(
                    waiters.stream().mapToInt(Waiter::id).toArray(),
                    waiters.stream().mapToLong(Waiter::since).toArray(),
                    starts,
                    all.stream().mapToInt(Integer::intValue).toArray());
        }

        boolean fits(int row, byte[] own) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (own[wishes[i] >>> LEVEL_BITS] < (wishes[i] & ((1 << LEVEL_BITS) - 1))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Lets the contacts wait, and sees to it that all find the same for each agent. */
    @Setup
    public void prepare() {
        WaitingLine line = WaitingLine.of(situation, waiting, skills);
        List<Waiter> inOrder = new ArrayList<>();
        for (int i = 0; i < waiting; i++) {
            inOrder.add(new Waiter(1000L + i, i));
        }
        List<Waiter> arriving = new ArrayList<>(inOrder);
        SplittableRandom dice = new SplittableRandom(1);
        for (int i = waiting - 1; i > 0; i--) {
            int other = dice.nextInt(i + 1);
            arriving.set(i, arriving.set(other, arriving.get(i)));
        }
        for (Waiter waiter : arriving) {
            index = index.with(numbered(line.wishes().get(waiter.id())), waiter);
        }
        byOrder = Rows.of(inOrder, line.wishes());
        byArrival = Rows.of(arriving, line.wishes());
        levels = new byte[line.agents().size()][skills];
        for (int agent = 0; agent < levels.length; agent++) {
            byte[] own = levels[agent];
            line.agents().get(agent).forEach((skill, level) -> own[skill] = level.byteValue());
            grades.add(numbered(line.agents().get(agent)));
        }
        check();
    }

    /** Those whom fewest have are numbered first, as by the router. */
    private Grades numbered(Map<Integer, Integer> own) {
        Map<Integer, Integer> numbered = new TreeMap<>();
        own.forEach((skill, level) -> numbered.put(skills - skill, level));
        return Grades.of(numbered);
    }

    private void check() {
        for (int agent = 0; agent < levels.length; agent++) {
            next = agent;
            int expected = walk();
            next = agent;
            int scanned = scan();
            next = agent;
            if (scanned != expected || index() != expected) {
                throw new IllegalStateException("All must find the same contact, differ for agent " + agent);
            }
        }
    }

    private int agent() {
        return next++ & (levels.length - 1);
    }

    /** {@return the contact by the index of the router} */
    @Benchmark
    public int index() {
        Waiter first = index.first(grades.get(agent()), null, waiter -> true);
        return first == null ? NOBODY : first.id();
    }

    /** {@return the contact by a walk in the order} */
    @Benchmark
    public int walk() {
        byte[] own = levels[agent()];
        for (int row = 0; row < waiting; row++) {
            if (byOrder.fits(row, own)) {
                return byOrder.ids()[row];
            }
        }
        return NOBODY;
    }

    /** {@return the contact by a look at all} */
    @Benchmark
    public int scan() {
        byte[] own = levels[agent()];
        int best = NOBODY;
        long since = Long.MAX_VALUE;
        for (int row = 0; row < waiting; row++) {
            if (byArrival.since()[row] < since && byArrival.fits(row, own)) {
                best = byArrival.ids()[row];
                since = byArrival.since()[row];
            }
        }
        return best;
    }
}
