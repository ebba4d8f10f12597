package io.toritsugi.routing.testkit.ranker;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A ranker with what it remembers of the queue {@code sales}, as the router would ask it. */
final class Trial<S> {
    static final QueueId SALES = QueueId.of("sales");
    static final RoutableView CALL = SampleVisit.builder("call", 1).build();

    private final AgentRanker<S> ranker;
    private S state;

    private Trial(AgentRanker<S> ranker) {
        this.ranker = ranker;
        this.state = ranker.codec().initial();
    }

    static <S> Trial<S> of(AgentRanker<S> ranker) {
        return new Trial<>(ranker);
    }

    static StrategySettings settings(AgentRanker<?> ranker, String... namesAndValues) {
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new StrategySettings(ranker.id(), values);
    }

    static Instant at(String time) {
        return Instant.parse("2026-04-01T" + time + ":00Z");
    }

    S state() {
        return state;
    }

    /** Goes on with what was written and read again. */
    void restore() {
        state = ranker.codec().read(ranker.codec().write(state));
    }

    List<String> rank(Instant now, AgentView... agents) {
        return rank(CALL, now, agents);
    }

    List<String> rank(RoutableView routable, Instant now, AgentView... agents) {
        return Arrays.stream(agents)
                .sorted(order(routable, now))
                .map(agent -> agent.id().value())
                .toList();
    }

    String first(RoutableView routable, Instant now, List<? extends AgentView> agents) {
        return agents.stream().min(order(routable, now)).orElseThrow().id().value();
    }

    int compare(AgentView a, AgentView b) {
        return ranker.compare(a, b, CALL, state, at("12:00"));
    }

    private Comparator<AgentView> order(RoutableView routable, Instant now) {
        Comparator<AgentView> byRanker = (a, b) -> ranker.compare(a, b, routable, state, now);
        return byRanker.thenComparing(AgentView::id);
    }

    void happened(Instant at, Event event, Optional<QueueId> queue, AgentView agent) {
        state = ranker.evolve(state, SALES, new EventView(at, event, queue, Optional.of(agent.membership())));
    }

    void offered(AgentView agent) {
        offered(CALL, agent, SALES);
    }

    void offered(RoutableView routable, AgentView agent, QueueId queue) {
        happened(
                at("12:00"),
                Offered.builder()
                        .routable(routable.routable())
                        .visit(routable.visit())
                        .offer(OfferId.of("offer"))
                        .agent(agent.id())
                        .build(),
                Optional.of(queue),
                agent);
    }

    void accepted(AgentView agent) {
        happened(
                at("12:00"),
                OfferAccepted.builder()
                        .routable(RoutableId.of(InteractionId.of("call")))
                        .visit(VisitId.of("call"))
                        .offer(OfferId.of("offer"))
                        .agent(agent.id())
                        .build(),
                Optional.of(SALES),
                agent);
    }

    static SampleAgent agent(String id, int position) {
        return SampleAgent.builder(id).position(position).build();
    }
}
