package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.connected;
import static io.toritsugi.core.agent.AgentScript.ends;
import static io.toritsugi.core.agent.AgentScript.happens;
import static io.toritsugi.core.agent.AgentScript.offered;
import static io.toritsugi.core.agent.AgentScript.wrapUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentRuns.Decision;
import io.toritsugi.core.agent.AgentRuns.Run;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ExclusiveWrapUpTest {
    @Provide
    Arbitrary<Run> runs() {
        return AgentRuns.runs();
    }

    @Property
    @Label("M23: who is in an exclusive wrap-up gets no new contact, whatever happened before")
    void whoIsInAnExclusiveWrapUpGetsNoNewContact(@ForAll("runs") Run run) {
        AgentMachine machine = run.machine();
        for (Decision decision : run.decisions()) {
            Agent agent = afterOneMoreCall(machine, decision.after());
            Statistics.collect(agent.inExclusiveWrapUp());
            if (agent.inExclusiveWrapUp()) {
                Instant now = agent.lastEventAt().orElseThrow();
                assertThat(List.of(offered("new"), connected("new")))
                        .allMatch(contact ->
                                machine.decide(agent, happens(contact), now).isLeft());
            }
        }
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    /** Runs alone seldom end in a wrap-up: this leads there from wherever they are, if a call gets through. */
    private static Agent afterOneMoreCall(AgentMachine machine, Agent before) {
        Agent agent = before;
        for (AgentCommand step : List.of(happens(connected("more")), ends("more", wrapUp(100)))) {
            Instant now = agent.lastEventAt().orElseThrow();
            agent = machine.replay(agent, machine.decide(agent, step, now).getOrElse(List.of()));
        }
        return agent;
    }
}
