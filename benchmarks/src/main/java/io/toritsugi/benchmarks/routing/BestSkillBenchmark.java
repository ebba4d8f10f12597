package io.toritsugi.benchmarks.routing;

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
 * What does it cost more to find the agent with the highest mean level than the one who is idle longest?
 *
 * <p>{@code longestIdle} and {@code bestSkill} ask the index of the router; the latter ranks all who may take the contact, as a ranker without lasting keys does;
 * {@code linear} ranks by a scan of arrays. Each takes the next of 65,536 contacts; the latter two find the same agents.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler BestSkillBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BestSkillBenchmark {
    private static final int CONTACTS = 1 << 16;

    /** How many agents there are, one in ten of them free. */
    @Param({"1000", "10000", "100000"})
    public int agents;

    /** How many skills there are. */
    @Param({"50", "500"})
    public int skills;

    private Workforce workforce = Workforce.of(1, 1, 1);
    private Wishes wishes = Wishes.of(0, 1, 1);
    private IndexedAgents free = IndexedAgents.of(workforce, 1, wishes);
    private int next;

    /** Makes the benchmark; called by JMH. */
    public BestSkillBenchmark() {}

    /** The best of those who were given so far. */
    private final class Best {
        private final int[] wanted;
        private int id = IndexedAgents.NOBODY;
        private int sum = -1;

        private Best(int contact) {
            wanted = wishes.skills()[contact];
        }

        /** Of those alike the first remains, for they are given in the order of idleness. */
        private void give(int agent) {
            int own = 0;
            for (int skill : wanted) {
                own += workforce.level(agent, skill);
            }
            if (own > sum) {
                id = agent;
                sum = own;
            }
        }
    }

    /** Makes the agents and contacts, and sees to it that the best is the best. */
    @Setup
    public void prepare() {
        workforce = Workforce.of(agents, skills, 1);
        wishes = Wishes.of(CONTACTS, skills, 2);
        free = IndexedAgents.of(workforce, skills, wishes);
        check();
    }

    private void check() {
        for (int i = 0; i < CONTACTS; i += agents > 10_000 ? 199 : 19) {
            next = i;
            int expected = linear();
            next = i;
            if (bestSkill() != expected) {
                throw new IllegalStateException("Both must find the same agent, differ for contact " + i);
            }
        }
    }

    private int contact() {
        return next++ & (CONTACTS - 1);
    }

    /** {@return the agent who is idle longest} */
    @Benchmark
    public int longestIdle() {
        return free.first(contact());
    }

    /** {@return the agent with the highest mean level} */
    @Benchmark
    public int bestSkill() {
        int contact = contact();
        Best best = new Best(contact);
        free.eligible(contact).forEach(someone -> best.give(someone.id()));
        return best.id;
    }

    /** {@return the agent with the highest mean level by a look at all arrays} */
    @Benchmark
    public int linear() {
        int contact = contact();
        int[] wanted = wishes.skills()[contact];
        int[] least = wishes.least()[contact];
        int found = IndexedAgents.NOBODY;
        int sum = -1;
        for (int agent = 0; agent < workforce.agents(); agent++) {
            int own = workforce.busy()[agent] ? -1 : sum(agent, wanted, least);
            boolean earlier = found != IndexedAgents.NOBODY
                    && workforce.idleSince()[agent] < workforce.idleSince()[found];
            if (own >= 0 && (own > sum || (own == sum && earlier))) {
                found = agent;
                sum = own;
            }
        }
        return found;
    }

    /** {@return the sum of the levels; -1 if one of them is too low} */
    private int sum(int agent, int[] wanted, int[] least) {
        int sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            int level = workforce.level(agent, wanted[i]);
            if (level < least[i]) {
                return -1;
            }
            sum += level;
        }
        return sum;
    }
}
