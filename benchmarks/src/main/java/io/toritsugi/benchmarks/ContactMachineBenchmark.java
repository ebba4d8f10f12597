package io.toritsugi.benchmarks;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import java.time.Instant;
import java.util.List;
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
 * What does one whole call cost, from its creation to the end of its last wrap-up?
 *
 * <p>An operation is the call: with one agent 12 events, and 8 more for each agent that it is passed on to.
 * {@code decideAndFold} is the live path, where each event is first decided; {@code fold} is a replay of the same events;
 * {@code plainState} is the least that any program must do, a switch over the events that sets the fields of a record, with
 * no rule, no history and no check.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler ContactMachine</pre>
 *
 * @since 0.1
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ContactMachineBenchmark {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    /** How many agents serve the call, one after another. */
    @Param({"1", "4", "16"})
    public int agents;

    private final ContactMachine machine = new ContactMachine();
    private List<ContactEvent> call = List.of();
    private List<Dated> history = List.of();

    /** Makes the benchmark; called by JMH. */
    public ContactMachineBenchmark() {}

    /** Writes the call down. */
    @Setup
    public void writeCall() {
        call = CallScript.of(agents);
        history = CallScript.dated(call, START);
    }

    /** {@return the call after each of its events was decided and folded} */
    @Benchmark
    public Interaction decideAndFold() {
        Interaction state = machine.initial();
        for (int i = 0; i < call.size(); i++) {
            Instant now = START.plusSeconds(i);
            state = machine.replay(
                    state,
                    machine.decide(state, new ContactCommand.Happened(call.get(i)), now)
                            .get());
        }
        return state;
    }

    /** {@return the call after each of its events was folded} */
    @Benchmark
    public Interaction fold() {
        return machine.replay(machine.initial(), history);
    }

    /** {@return the bare state of the call after its events} */
    @Benchmark
    public PlainCall plainState() {
        PlainCall state = PlainCall.NEW;
        for (Dated dated : history) {
            state = state.after(dated);
        }
        return state;
    }
}
