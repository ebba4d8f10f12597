package io.toritsugi.core.agent;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an agent can do and what becomes of him: the one owner of his state.
 *
 * <p>A command that would break an {@link AgentRule} is refused with that rule. An observation is folded whatever it says: what
 * can be understood of it is, and the rule that it breaks is counted in {@link Agent#oddities}. What happens to a leg of
 * his that was not seen to begin, says that he has it. What names another agent changes nothing else; what names nobody is about
 * him if he has the leg, or has just ended it, and otherwise changes nothing at all.
 *
 * <p>Five things happen by themselves, each at exactly its instant: an offer lapses, the clock of a wrap-up that was paused runs
 * on, a wrap-up reaches its limit, the lease of his tool is over, and a time for which he is not ready is up. What follows from something stands in the same decision: with
 * the end of a leg its wrap-up begins, and with the end of his last work the status that was pending applies.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class AgentMachine implements Decider<Agent, AgentCommand, AgentRejection> {
    private final AgentSettings settings;

    private AgentMachine(AgentSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return a machine with these settings}
     *
     * @param settings what holds for its agents
     */
    public static AgentMachine of(AgentSettings settings) {
        return new AgentMachine(Objects.requireNonNull(settings, "AgentMachine.settings"));
    }

    /**
     * {@return what keeps agents as snapshots, in the format {@code toritsugi.agent/1}}
     *
     * @param json how they are written; nothing of an agent is marked as personal data
     */
    public static SnapshotCodec<Agent> snapshots(ProtectedJson json) {
        return new AgentSnapshots(Objects.requireNonNull(json, "AgentMachine.snapshots"));
    }

    /**
     * {@return the agent whose state an event changes; empty if it changes none, or does not say whose}
     *
     * @param event any event
     */
    public static Optional<AgentId> agentOf(Event event) {
        return Optional.ofNullable(AgentFold.agentOf(event));
    }

    /**
     * {@return whether an event may change the state of an agent: it names him, or it names nobody and is about a leg, which may
     * be his}
     *
     * @param agent the agent
     * @param event any event
     */
    public static boolean mayChange(AgentId agent, Event event) {
        @Nullable AgentId named = AgentFold.agentOf(event);
        return named == null
                ? EngagementStep.of(event) != null || WrapUpClock.legOf(event) != null
                : named.equals(agent);
    }

    /**
     * {@return the rule that an offer to an agent would break just now; empty if he can be offered it} What an offer has beside its
     * medium and units, does not matter for this.
     *
     * @param agent the agent
     * @param channel the medium, where known
     * @param units the units that it would hold, 0 to 100; empty: what his capacity says for the medium
     */
    public static Optional<AgentRule> brokenByOffer(Agent agent, Optional<Channel> channel, OptionalInt units) {
        return Optional.ofNullable(EngagementRules.offering((AgentState) agent, channel, units));
    }

    /**
     * {@return the rule that a contact would break just now which the agent takes himself, without an offer; empty if he can take it} He
     * need not be ready for it.
     *
     * @param agent the agent
     * @param channel the medium, where known
     * @param units the units that it would hold, 0 to 100; empty: what his capacity says for the medium
     */
    public static Optional<AgentRule> brokenByTaking(Agent agent, Optional<Channel> channel, OptionalInt units) {
        return Optional.ofNullable(EngagementRules.taking((AgentState) agent, channel, units));
    }

    @Override
    public Agent initial() {
        return Agent.unknown();
    }

    @Override
    public Either<AgentRejection, List<Dated>> decide(Agent state, AgentCommand command, Instant now) {
        AgentState agent = (AgentState) state;
        Instant at = agent.last() != null && now.isBefore(agent.last()) ? agent.last() : now;
        if (command instanceof AgentCommand.Contact contact) {
            @Nullable StepTaken taken = StepTaken.by(contact.event());
            if (taken != null && PlainStep.is(agent, contact, taken, at)) {
                return PlainStep.decide(agent, contact, taken, at);
            }
        }
        AgentDecision decision = new AgentDecision(settings, command.agent(), agent, at);
        if (agent.knownId() != null && !agent.knownId().equals(command.agent())) {
            decision.refuse(
                    AgentRule.OTHER_AGENT,
                    command.getClass().getSimpleName(),
                    agent.knownId().value());
            return decision.result();
        }
        decision.fireWhatIsDue();
        AgentPlan.carryOut(decision, command);
        return decision.result();
    }

    @Override
    public Agent evolve(Agent state, Dated event) {
        return AgentFold.fold((AgentState) state, event.occurredAt(), event.event());
    }

    @Override
    public Optional<Instant> nextDeadline(Agent state) {
        AgentDeadlines.@Nullable Deadline first = AgentDeadlines.first((AgentState) state);
        return first == null ? Optional.empty() : Optional.of(first.at());
    }
}
