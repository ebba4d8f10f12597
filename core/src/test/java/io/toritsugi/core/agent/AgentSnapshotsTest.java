package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentRuns.Decision;
import io.toritsugi.core.agent.AgentRuns.Run;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.journal.SnapshotCopies;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgentSnapshotsTest {
    @Provide
    Arbitrary<Run> runs() {
        return AgentRuns.runs();
    }

    @Provide
    Arbitrary<List<Dated>> observations() {
        return AgentRuns.observations();
    }

    @Property
    void whatIsReadIsWhatWasWritten(@ForAll("runs") Run run) {
        for (Decision decision : run.decisions()) {
            Agent read = SnapshotCopies.copy(AgentMachine::snapshots, decision.after());

            assertThat(read).isEqualTo(decision.after());
            assertThat(run.machine().nextDeadline(read)).isEqualTo(run.machine().nextDeadline(decision.after()));
        }
    }

    @Property
    void whatWasObservedIsReadAsItWas(@ForAll("observations") List<Dated> observations) {
        AgentMachine machine = AgentMachine.of(AgentSettings.standard());
        Agent agent = Agent.of(ANN);
        for (Dated observation : observations) {
            agent = machine.evolve(agent, observation);
            assertThat(SnapshotCopies.copy(AgentMachine::snapshots, agent)).isEqualTo(agent);
        }
    }

    @Example
    void nobodyIsReadAsNobody() {
        assertThat(SnapshotCopies.copy(AgentMachine::snapshots, Agent.unknown()))
                .isEqualTo(Agent.unknown());
    }
}
