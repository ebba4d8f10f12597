package io.toritsugi.benchmarks.routing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to find the agent who is idle longest of those who may take a contact?
 *
 * <p>{@code index} asks the index of the router; {@code linear} scans arrays, as app_queue of Asterisk would at its best; {@code objects} filters a stream
 * of objects and takes the least; {@code sqlite} asks a database in memory with one {@code SELECT ... ORDER BY}, as mod_callcenter of FreeSWITCH
 * does. Each takes the next of 65,536 contacts; all find the same agents.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler SelectionBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SelectionBenchmark {
    private static final int CONTACTS = 1 << 16;

    /** How many agents there are, one in ten of them free. */
    @Param({"1000", "10000", "100000"})
    public int agents;

    /** How many skills there are. */
    @Param({"50", "500"})
    public int skills;

    private record Someone(int id, boolean busy, long idleSince, Map<Integer, Integer> skills) {}

    private Workforce workforce = Workforce.of(1, 1, 1);
    private Wishes wishes = Wishes.of(0, 1, 1);
    private IndexedAgents free = IndexedAgents.of(workforce, 1, wishes);
    private final List<Someone> people = new ArrayList<>();
    private final List<Map<Integer, Integer>> wanted = new ArrayList<>();
    private @Nullable Connection connection;
    private final List<PreparedStatement> queries = new ArrayList<>();
    private int next;

    /** Makes the benchmark; called by JMH. */
    public SelectionBenchmark() {}

    /**
     * Makes the agents and contacts, and sees to it that all find the same.
     *
     * @throws SQLException if the database fails
     */
    @Setup
    public void prepare() throws SQLException {
        workforce = Workforce.of(agents, skills, 1);
        wishes = Wishes.of(CONTACTS, skills, 2);
        free = IndexedAgents.of(workforce, skills, wishes);
        for (int agent = 0; agent < agents; agent++) {
            people.add(new Someone(
                    agent, workforce.busy()[agent], workforce.idleSince()[agent], Map.copyOf(workforce.of(agent))));
        }
        for (int i = 0; i < CONTACTS; i++) {
            Map<Integer, Integer> each = new TreeMap<>();
            for (int k = 0; k < wishes.skills()[i].length; k++) {
                each.put(wishes.skills()[i][k], wishes.least()[i][k]);
            }
            wanted.add(each);
        }
        fillDatabase();
        check();
    }

    private void fillDatabase() throws SQLException {
        Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
        connection = database;
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE agent(id INTEGER PRIMARY KEY, busy INTEGER, idle_since INTEGER)");
            statement.execute("CREATE TABLE skill(agent INTEGER, skill INTEGER, level INTEGER,"
                    + " PRIMARY KEY(agent, skill)) WITHOUT ROWID");
        }
        try (PreparedStatement agent = database.prepareStatement("INSERT INTO agent VALUES(?, ?, ?)");
                PreparedStatement skill = database.prepareStatement("INSERT INTO skill VALUES(?, ?, ?)")) {
            for (Someone someone : people) {
                agent.setInt(1, someone.id());
                agent.setBoolean(2, someone.busy());
                agent.setLong(3, someone.idleSince());
                agent.executeUpdate();
                for (Map.Entry<Integer, Integer> own : someone.skills().entrySet()) {
                    skill.setInt(1, someone.id());
                    skill.setInt(2, own.getKey());
                    skill.setInt(3, own.getValue());
                    skill.executeUpdate();
                }
            }
        }
        database.commit();
        for (int wishesOfIt = 0; wishesOfIt <= 3; wishesOfIt++) {
            queries.add(database.prepareStatement("SELECT id FROM agent WHERE busy = 0"
                    + " AND EXISTS(SELECT 1 FROM skill WHERE agent = id AND skill = ? AND level >= ?)"
                            .repeat(wishesOfIt)
                    + " ORDER BY idle_since LIMIT 1"));
        }
    }

    private void check() throws SQLException {
        for (int i = 0; i < CONTACTS; i += agents > 10_000 ? 199 : 19) {
            next = i;
            int expected = linear();
            next = i;
            int found = index();
            next = i;
            int streamed = objects();
            next = i;
            if (found != expected || streamed != expected || sqlite() != expected) {
                throw new IllegalStateException("All must find the same agent, differ for contact " + i);
            }
        }
    }

    /** Closes the database.
     *
     * @throws SQLException if it fails
     */
    @TearDown
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
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
        int contact = contact();
        int[] wantedSkills = wishes.skills()[contact];
        int[] least = wishes.least()[contact];
        int best = IndexedAgents.NOBODY;
        long since = Long.MAX_VALUE;
        boolean[] busy = workforce.busy();
        long[] idleSince = workforce.idleSince();
        for (int agent = 0; agent < busy.length; agent++) {
            if (!busy[agent] && idleSince[agent] < since && fits(agent, wantedSkills, least)) {
                best = agent;
                since = idleSince[agent];
            }
        }
        return best;
    }

    private boolean fits(int agent, int[] wantedSkills, int[] least) {
        for (int i = 0; i < wantedSkills.length; i++) {
            if (workforce.level(agent, wantedSkills[i]) < least[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the agent by a stream of objects} */
    @Benchmark
    public int objects() {
        Map<Integer, Integer> wish = wanted.get(contact());
        return people.stream()
                .filter(someone -> !someone.busy()
                        && wish.entrySet().stream()
                                .allMatch(
                                        skill -> someone.skills().getOrDefault(skill.getKey(), 0) >= skill.getValue()))
                .min(Comparator.comparingLong(Someone::idleSince))
                .map(Someone::id)
                .orElse(IndexedAgents.NOBODY);
    }

    /**
     * {@return the agent by a query}
     *
     * @throws SQLException if the database fails
     */
    @Benchmark
    public int sqlite() throws SQLException {
        int contact = contact();
        int[] wantedSkills = wishes.skills()[contact];
        PreparedStatement query = queries.get(wantedSkills.length);
        for (int i = 0; i < wantedSkills.length; i++) {
            query.setInt(2 * i + 1, wantedSkills[i]);
            query.setInt(2 * i + 2, wishes.least()[contact][i]);
        }
        try (ResultSet result = query.executeQuery()) {
            return result.next() ? result.getInt(1) : IndexedAgents.NOBODY;
        }
    }
}
