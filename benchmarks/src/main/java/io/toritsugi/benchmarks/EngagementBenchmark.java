package io.toritsugi.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does one step of an engagement cost, from the offer to the end of the wrap-up?
 *
 * <p>An operation is one step: offered, accepted, connected, held, resumed, ended into wrap-up, done. {@code agentMachine}
 * makes the event, decides it by all rules of an agent (session, table, capacity, deadlines), and folds what was decided;
 * {@code stateless4j} fires a trigger of a state machine of that library with the same six states, which knows nothing else;
 * {@code bareSwitch} is the least that any program must do. {@code refused} is a step that the rules refuse, and
 * {@code stateless4jRefused} is what the library makes of that.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler Engagement</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EngagementBenchmark {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    private final AgentMachine machine = AgentMachine.of(AgentSettings.standard());
    private Agent ready = machine.initial();
    private Agent onContact = machine.initial();

    /** Makes the benchmark; called by JMH. */
    public EngagementBenchmark() {}

    /** Logs the agent in. */
    @Setup
    public void logIn() {
        ready = machine.replay(
                machine.initial(),
                machine.decide(
                                machine.initial(),
                                new AgentCommand.LogIn(EngagementScript.AGENT, Optional.empty()),
                                START)
                        .get());
        onContact = step(
                step(step(ready, EngagementScript.offered()), EngagementScript.accepted()),
                EngagementScript.connected());
    }

    /** {@return the agent after a whole engagement, each step decided and folded} */
    @Benchmark
    @OperationsPerInvocation(EngagementScript.STEPS)
    public Agent agentMachine() {
        Agent agent = step(ready, EngagementScript.offered());
        agent = step(agent, EngagementScript.accepted());
        agent = step(agent, EngagementScript.connected());
        agent = step(agent, EngagementScript.held());
        agent = step(agent, EngagementScript.resumed());
        agent = step(agent, EngagementScript.ended());
        return step(agent, EngagementScript.done());
    }

    /** {@return the state after a whole engagement, each step a trigger} */
    @Benchmark
    @OperationsPerInvocation(EngagementScript.STEPS)
    public StatelessEngagement.State stateless4j() {
        StateMachine<StatelessEngagement.State, StatelessEngagement.Trigger> engagement = StatelessEngagement.start();
        for (StatelessEngagement.Trigger trigger : StatelessEngagement.LIFE) {
            engagement.fire(trigger);
        }
        return engagement.getState();
    }

    /** {@return the engagement after the same steps, by a switch over a record} */
    @Benchmark
    @OperationsPerInvocation(EngagementScript.STEPS)
    public BareEngagement bareSwitch() {
        BareEngagement engagement = BareEngagement.START;
        for (StatelessEngagement.Trigger trigger : StatelessEngagement.LIFE) {
            engagement = engagement.after(trigger, START);
        }
        return engagement;
    }

    /**
     * Makes the events and nothing else.
     *
     * @param hole where they go
     */
    @Benchmark
    @OperationsPerInvocation(EngagementScript.STEPS)
    public void eventsAlone(Blackhole hole) {
        hole.consume(EngagementScript.offered());
        hole.consume(EngagementScript.accepted());
        hole.consume(EngagementScript.connected());
        hole.consume(EngagementScript.held());
        hole.consume(EngagementScript.resumed());
        hole.consume(EngagementScript.ended());
        hole.consume(EngagementScript.done());
    }

    /** {@return the refusal of a second offer to an agent who is busy} */
    @Benchmark
    public Either<AgentRejection, List<Dated>> refused() {
        return decide(onContact, EngagementScript.offeredAgain());
    }

    /** {@return what is caught when a trigger is fired that the state does not permit} */
    @Benchmark
    public RuntimeException stateless4jRefused() {
        try {
            StatelessEngagement.start().fire(StatelessEngagement.Trigger.RESUME);
            throw new IllegalStateException("a trigger was fired that the state does not permit");
        } catch (RuntimeException refusal) {
            return refusal;
        }
    }

    private Agent step(Agent agent, ContactEvent event) {
        Agent next = agent;
        for (Dated decided : decide(agent, event).get()) {
            next = machine.evolve(next, decided);
        }
        return next;
    }

    private Either<AgentRejection, List<Dated>> decide(Agent agent, ContactEvent event) {
        return machine.decide(
                agent, new AgentCommand.Contact(EngagementScript.AGENT, event, EngagementScript.WRAP_UP), START);
    }
}
