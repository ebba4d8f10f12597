package io.toritsugi.routing.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Watches how an assigner looks at the agents of a batch: how many pairs, and how often. */
final class Watched {
    /** How often an assigner may ask something of an agent for each step that it was granted. */
    private static final long QUESTIONS_A_STEP = 100;

    private final WorkBudget budget;
    private long pairs;
    private long questions;

    Watched(WorkBudget budget) {
        this.budget = budget;
    }

    List<Candidates> watched(List<Candidates> batch) {
        return batch.stream()
                .map(each -> new Candidates(
                        each.routable(),
                        each.agents().stream().<AgentView>map(Seen::new).toList()))
                .toList();
    }

    /** An agent of one visit. */
    private final class Seen implements AgentView {
        private final AgentView agent;
        private boolean looked;

        private Seen(AgentView agent) {
            this.agent = agent;
        }

        private AgentView asked() {
            pairs += looked ? 0 : 1;
            looked = true;
            questions++;
            long granted = budget.spent();
            assertTrue(
                    pairs <= granted, () -> "it looked at " + pairs + " pairs, and was granted " + granted + " steps");
            assertTrue(
                    questions <= QUESTIONS_A_STEP * granted,
                    () -> "it asked something of agents " + questions + " times, and was granted " + granted
                            + " steps");
            return agent;
        }

        @Override
        public AgentId id() {
            return asked().id();
        }

        @Override
        public Agent state() {
            return asked().state();
        }

        @Override
        public RosterEntry entry() {
            return asked().entry();
        }

        @Override
        public Membership membership() {
            return asked().membership();
        }

        @Override
        public Optional<Instant> lastAt(AgentMoment moment) {
            return asked().lastAt(moment);
        }

        /** {@return the agent, for messages} */
        @Override
        public String toString() {
            return agent.toString();
        }
    }
}
