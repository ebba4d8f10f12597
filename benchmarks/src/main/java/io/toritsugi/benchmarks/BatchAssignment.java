package io.toritsugi.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import io.toritsugi.routing.batch.internal.CostMatrix;
import io.toritsugi.routing.batch.internal.LeastCost;
import io.toritsugi.routing.strategy.WorkBudget;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
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
 * What does it cost to assign as many agents as visits at least cost, exactly?
 *
 * <p>{@code leastCost} is the solver of the assigner {@code minimum-cost}, from its matrix; {@code orTools} is the push-relabel solver of OR-tools, native code by
 * cost scaling, from its arcs: to add them, through JNI, is a part of it; {@code orToolsSolved} leaves that out as far as it can be, by solving again what is there;
 * {@code jGraphT} is Kuhn and Munkres, from its graph, up to 200 visits and only where everybody may take everything. All are compared before: the cost is
 * the same. Of 5000, only the sparse forms are meant: give {@code -p}.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler BatchAssignment
 * java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler BatchAssignment -p form=SPARSE,SPARSE_STRUCTURED -p size=5000</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BatchAssignment {
    private static final int MOST_FOR_JGRAPHT = 200;

    static {
        Loader.loadNativeLibraries();
    }

    /** What costs look like. */
    @Param
    CostForm form = CostForm.UNIFORM;

    /** How many visits, and agents. */
    @Param({"200", "1000"})
    int size = MOST_FOR_JGRAPHT;

    private BatchCosts costs = BatchCosts.of(CostForm.UNIFORM, 1);
    private CostMatrix matrix = costs.matrix();
    private LinearSumAssignment filled = new LinearSumAssignment();
    private Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    private final Set<Integer> visits = new LinkedHashSet<>();
    private final Set<Integer> agents = new LinkedHashSet<>();

    /** Makes the benchmark; called by JMH. */
    public BatchAssignment() {}

    /** Makes the costs, and makes sure that all find an assignment of the same cost. */
    @Setup
    public void check() {
        costs = BatchCosts.of(form, size);
        matrix = costs.matrix();
        filled = filled();
        long least = costs.sum(leastCost());
        if (orTools() != least || orToolsSolved() != least) {
            throw new IllegalStateException("OR-tools finds another cost than " + least + ": " + orTools());
        }
        if (isForJGraphT()) {
            fillGraph();
            if (jGraphT() != least) {
                throw new IllegalStateException("JGraphT finds another cost than " + least + ": " + jGraphT());
            }
        }
    }

    /** {@return the agent of each visit} */
    @Benchmark
    public int[] leastCost() {
        return LeastCost.assign(matrix, WorkBudget.unlimited()).orElseThrow();
    }

    /** {@return the cost, from arcs that are added one by one} */
    @Benchmark
    public long orTools() {
        LinearSumAssignment assignment = filled();
        assignment.solve();
        return assignment.getOptimalCost();
    }

    /** {@return the cost, of arcs that are there} */
    @Benchmark
    public long orToolsSolved() {
        filled.solve();
        return filled.getOptimalCost();
    }

    /** {@return the cost, from a graph; 0 where it is not asked} */
    @Benchmark
    public long jGraphT() {
        return isForJGraphT()
                ? Math.round(new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, visits, agents)
                        .getMatching()
                        .getWeight())
                : 0;
    }

    private boolean isForJGraphT() {
        return size <= MOST_FOR_JGRAPHT && !form.isSparse();
    }

    private LinearSumAssignment filled() {
        LinearSumAssignment assignment = new LinearSumAssignment();
        for (int i = 0; i < costs.size(); i++) {
            for (int k = 0; k < costs.agents()[i].length; k++) {
                assignment.addArcWithCost(i, costs.agents()[i][k], costs.costs()[i][k]);
            }
        }
        return assignment;
    }

    private void fillGraph() {
        graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int i = 0; i < size; i++) {
            visits.add(i);
            agents.add(size + i);
            graph.addVertex(i);
            graph.addVertex(size + i);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                graph.setEdgeWeight(graph.addEdge(i, size + j), (double) costs.costs()[i][j]);
            }
        }
    }
}
