package io.toritsugi.routing.testkit;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A ranker, and what it is tried with. */
final class RankerTrial<S> {
    private final AgentRanker<S> ranker;
    private final AgentRankerContract suite;

    private RankerTrial(AgentRanker<S> ranker, AgentRankerContract suite) {
        this.ranker = ranker;
        this.suite = suite;
    }

    static <S> RankerTrial<S> of(AgentRanker<S> ranker, AgentRankerContract suite) {
        return new RankerTrial<>(ranker, suite);
    }

    void assertTotalPreorders() {
        List<S> states = statesOf(ranker).some();
        for (RoutableView visit : suite.visits()) {
            for (S state : states) {
                for (Instant now : States.times(suite.events())) {
                    signs(ranker, suite.agents(), visit, state, now).assertTotalPreorder();
                }
            }
        }
    }

    void assertKeysAgree() {
        for (RoutableView visit : suite.visits()) {
            ranker.agentKey().ifPresent(keys -> assertAgree(keys, visit));
            ranker.agentKey(visit).ifPresent(keys -> assertAgree(keys, visit));
        }
    }

    private void assertAgree(Function<AgentView, LastingKey> keys, RoutableView visit) {
        Signs byKey = Signs.of(suite.agents(), (a, b) -> keys.apply(a).compareTo(keys.apply(b)));
        for (S state : statesOf(ranker).some()) {
            for (Instant now : States.times(suite.events())) {
                signs(ranker, suite.agents(), visit, state, now).assertSame(byKey, "its keys say otherwise");
            }
        }
    }

    void assertSameEveryTime(AgentRanker<?> another) {
        AgentRanker<S> other = alike(another);
        List<AgentView> agents = suite.agents();
        S state = statesOf(ranker).last();
        Instant now = States.times(suite.events()).get(0);
        List<RoutableView> visits = suite.visits();
        List<Signs> first = visits.stream()
                .map(visit -> signs(ranker, agents, visit, state, now))
                .toList();
        for (int i = visits.size() - 1; i >= 0; i--) {
            Signs again = signs(ranker, agents, visits.get(i), state, now);
            first.get(i).assertSame(again, "asked again it says otherwise");
            Signs others = signs(other, States.reversed(agents), visits.get(i), state, now);
            signs(ranker, States.reversed(agents), visits.get(i), state, now)
                    .assertSame(others, "another one says otherwise");
        }
    }

    void assertSameStates(AgentRanker<?> another) {
        statesOf(ranker).assertSame(statesOf(alike(another)), ranker.codec());
    }

    void assertRoundTrips(AgentRanker<?> another) {
        Codecs.assertRoundTrips(
                ranker.codec(), alike(another).codec(), statesOf(ranker).all());
    }

    private States<S> statesOf(AgentRanker<S> which) {
        return States.of(which.codec(), suite.events(), (state, event) -> which.evolve(state, suite.queue(), event));
    }

    private Signs signs(AgentRanker<S> which, List<AgentView> agents, RoutableView visit, S state, Instant now) {
        return Signs.of(agents, (a, b) -> which.compare(a, b, visit, state, now));
    }

    // Both come from one method of the suite.
    @SuppressWarnings("unchecked")
    private AgentRanker<S> alike(AgentRanker<?> another) {
        return (AgentRanker<S>) another;
    }
}
