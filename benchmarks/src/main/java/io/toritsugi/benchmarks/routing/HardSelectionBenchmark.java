package io.toritsugi.benchmarks.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
 * What does it cost to find the agent who is idle longest where agents and contacts are as they suit an index least?
 *
 * <p>{@code index} asks the index of the router; {@code linear} scans arrays. All agents are free. Each takes the next of 4,096 contacts; both find the same
 * agents.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler HardSelectionBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HardSelectionBenchmark {
    private static final int CONTACTS = 1 << 12;
    private static final int SKILLS = 50;
    private static final int LEVELS = 100;
    private static final long SCATTERED = 7919;

    /** What agents have, and contacts ask for. */
    public enum Case {
        /** All have one skill, at levels from 1 to 100, and all ask for it. */
        ONE_SKILL,
        /** Hardly two have the same: eight skills of 50 at levels from 1 to 100, two of which are asked for at any level. */
        UNIQUE,
        /** Half of the agents have the skills with even numbers, the other half those with odd ones, and one of each is asked for. */
        NOBODY
    }

    /** How many agents there are. */
    @Param({"1000", "10000"})
    public int agents;

    /** What agents have, and contacts ask for. */
    @Param
    public Case hard = Case.ONE_SKILL;

    private IndexedAgents free = IndexedAgents.askedFor(List.of());
    private final int[] wishes = new int[4 * CONTACTS];
    private byte[] levels = {};
    private long[] idleSince = {};
    private int next;

    /** Makes the benchmark; called by JMH. */
    public HardSelectionBenchmark() {}

    /** Makes the agents and contacts, and sees to it that both find the same. */
    @Setup
    public void prepare() {
        SplittableRandom dice = new SplittableRandom(1);
        List<Map<Integer, Integer>> asked = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            SortedMap<Integer, Integer> wish = wish(dice);
            wishes[4 * i] = wish.firstKey();
            wishes[4 * i + 1] = wish.getOrDefault(wish.firstKey(), 0);
            wishes[4 * i + 2] = wish.lastKey();
            wishes[4 * i + 3] = wish.getOrDefault(wish.lastKey(), 0);
            asked.add(wish);
        }
        free = IndexedAgents.askedFor(asked);
        levels = new byte[agents * SKILLS];
        idleSince = LongStream.range(0, agents)
                .map(agent -> agent * SCATTERED % agents)
                .toArray();
        List<Integer> inOrder = IntStream.range(0, agents)
                .boxed()
                .sorted(Comparator.comparingLong(agent -> idleSince[agent]))
                .toList();
        for (int agent : inOrder) {
            SortedMap<Integer, Integer> own = own(agent, dice);
            own.forEach((skill, level) -> levels[agent * SKILLS + skill] = level.byteValue());
            free.seat(new IndexedAgents.Someone(agent, idleSince[agent]), own);
        }
        check();
    }

    private SortedMap<Integer, Integer> own(int agent, SplittableRandom dice) {
        SortedMap<Integer, Integer> own = new TreeMap<>();
        int many = hard == Case.ONE_SKILL ? 1 : 8;
        while (own.size() < many) {
            int skill = switch (hard) {
                case ONE_SKILL -> 0;
                case UNIQUE -> dice.nextInt(SKILLS);
                case NOBODY -> 2 * dice.nextInt(SKILLS / 2) + agent % 2;
            };
            own.put(skill, 1 + dice.nextInt(LEVELS));
        }
        return own;
    }

    private SortedMap<Integer, Integer> wish(SplittableRandom dice) {
        SortedMap<Integer, Integer> wish = new TreeMap<>();
        switch (hard) {
            case ONE_SKILL -> wish.put(0, 1 + dice.nextInt(LEVELS));
            case UNIQUE -> {
                wish.put(dice.nextInt(SKILLS), 1 + dice.nextInt(LEVELS));
                wish.put(dice.nextInt(SKILLS), 1 + dice.nextInt(LEVELS));
            }
            case NOBODY -> {
                wish.put(2 * dice.nextInt(SKILLS / 2), 1);
                wish.put(2 * dice.nextInt(SKILLS / 2) + 1, 1);
            }
        }
        return wish;
    }

    private void check() {
        for (int i = 0; i < CONTACTS; i += 19) {
            next = i;
            int expected = linear();
            next = i;
            if (index() != expected) {
                throw new IllegalStateException("Both must find the same agent, differ for contact " + i);
            }
        }
    }

    private int contact() {
        return next++ & (CONTACTS - 1);
    }

    /** {@return the agent by the index of the router} */
    @Benchmark
    public int index() {
        return free.first(contact());
    }

    /** {@return the agent by a look at all arrays} */
    @Benchmark
    public int linear() {
        int wish = 4 * contact();
        int found = IndexedAgents.NOBODY;
        long since = Long.MAX_VALUE;
        for (int agent = 0; agent < agents; agent++) {
            int row = agent * SKILLS;
            if (idleSince[agent] < since
                    && levels[row + wishes[wish]] >= wishes[wish + 1]
                    && levels[row + wishes[wish + 2]] >= wishes[wish + 3]) {
                found = agent;
                since = idleSince[agent];
            }
        }
        return found;
    }
}
