package io.toritsugi.routing.internal.why;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.explain.AgentObstacle;
import io.toritsugi.routing.explain.Obstacle;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.PartyTurns;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.Moments;
import io.toritsugi.routing.internal.waiting.Excluded;
import io.toritsugi.routing.internal.waiting.Hold;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.share.PartyTurn;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Ineligibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What stands against agents for one visit: nothing exactly where {@link Seen} has a candidate. */
final class Obstacles {
    private final DomainState state;
    private final Waiting waiting;
    private final Seen seen;
    private final Eligibility eligibility;
    private final Facts facts;
    private final Optional<Channel> channel;
    private final @Nullable PartyTurn turn;
    private final Optional<Duration> lead;

    Obstacles(DomainState state, Compiled.Lookup rules, Waiting waiting, QueueRules held) {
        this.state = state;
        this.waiting = waiting;
        this.seen = new Seen(state, rules);
        this.eligibility = held.eligibility(waiting);
        this.facts = seen.facts(waiting);
        this.channel = seen.channel(waiting);
        this.turn = new PartyTurns(state, rules).of(waiting);
        this.lead = rules.leadBeforeShiftEnd(state.configured(), waiting.queue());
    }

    /** {@return until when the visit waits for the party whose turn it is, where that ends} */
    private Optional<Instant> shareUntil() {
        return waiting.holds().get(HoldReason.SHARE).toJavaOptional().map(Hold::until);
    }

    /** {@return an agent as he is seen for the visit; null if no open stage admits him} */
    @Nullable
    AgentSeen admitted(Agent agent) {
        return seen.admitted(agent, waiting, eligibility, facts);
    }

    static boolean isLoggedIn(Agent agent) {
        return agent.status() != AgentStatus.LOGGED_OUT;
    }

    Optional<AgentObstacle> named(AgentId agent) {
        return of(agent)
                .map(obstacle ->
                        AgentObstacle.builder().agent(agent).obstacle(obstacle).build());
    }

    Optional<Obstacle> of(AgentId id) {
        Agent agent = state.floor().agent(id);
        Optional<Ineligibility> notAdmitted = eligibility.whyNot(seen.known(id), agent.queues(), facts);
        if (notAdmitted.isPresent()) {
            return notAdmitted.map(Obstacle::of);
        }
        if (waiting.open().containsValue(id)) {
            return Optional.of(Obstacle.builder().kind(Obstacle.Kind.OFFERED).build());
        }
        Optional<AgentRule> broken = AgentMachine.brokenByOffer(agent, channel, OptionalInt.empty());
        if (broken.isPresent()) {
            return broken.map(Obstacle::of);
        }
        Excluded excluded = waiting.exclusions().get(id).getOrNull();
        if (excluded != null) {
            return Optional.of(Obstacle.builder()
                    .kind(Obstacle.Kind.EXCLUDED)
                    .exclusion(excluded.kind())
                    .until(Optional.ofNullable(excluded.until()))
                    .build());
        }
        Moments moments = state.momentsOf(id);
        if (moments.coolUntil() != null) {
            return Optional.of(Obstacle.builder()
                    .kind(Obstacle.Kind.COOL_DOWN)
                    .until(moments.coolUntil())
                    .build());
        }
        if (!moments.stays(lead)) {
            return Optional.of(Obstacle.builder().kind(Obstacle.Kind.SHIFT_ENDS).build());
        }
        return turn == null || seen.isHis(turn, id)
                ? Optional.empty()
                : Optional.of(Obstacle.builder()
                        .kind(Obstacle.Kind.SHARE)
                        .turn(turn.party())
                        .until(shareUntil())
                        .build());
    }
}
