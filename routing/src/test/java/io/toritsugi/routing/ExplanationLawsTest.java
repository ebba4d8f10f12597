package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.RandomHistory.Step;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.AgentObstacle;
import io.toritsugi.routing.explain.DecidedBy;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.explain.RankedAgent;
import io.toritsugi.routing.explain.Verdict;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.explain.WaitingReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplanationLawsTest {
    @Property
    void everyOfferIsReproducedFromTheEventsBeforeIt(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);

        for (Dated dated : history.events) {
            if (dated.event() instanceof Offered offered) {
                OfferExplanation why = history.router
                        .explain(history.router.initial(), history.events, offered.offer())
                        .orElseThrow();
                assertThat(why.reproduced()).isTrue();
                assertThat(why.at()).isEqualTo(dated.occurredAt());
                assertThat(why.candidates()).isEqualTo(offered.candidates().orElseThrow());
                assertThat(why.ranking().get(0).agent()).isEqualTo(offered.agent());
                assertThat(why.ranking().get(0).key()).isEqualTo(offered.rankingKey());
                assertThat(why.deciding().isPresent()).isEqualTo(why.candidates() > 1);
                assertThat(why.deciding().filter(one -> one.decidedBy() == DecidedBy.OFFERED_BEFORE))
                        .isEmpty();
            }
        }
    }

    @Property
    void nobodyWaitsWithoutAReasonAfterADecision(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        for (Step step : steps) {
            history.take(step);
            for (WaitingVisit visit : history.domain.waiting()) {
                WaitingExplanation why = history.router
                        .whyWaiting(history.domain, visit.visit(), history.now)
                        .orElseThrow();
                assertThat(why.reason()).isNotEqualTo(WaitingReason.CONFIGURATION_UNKNOWN);
                assertThat(why.reason()).as(why::toString).isNotEqualTo(WaitingReason.NEXT_DECISION);
                assertThat(why.position() == 0).isEqualTo(visit.acceptedOffer().isPresent());
            }
        }
    }

    @Property
    void thePlacesInAQueueAreThoseFromOneOn(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);

        List<WaitingExplanation> all = history.domain.waiting().stream()
                .filter(visit -> visit.acceptedOffer().isEmpty())
                .map(visit -> history.router
                        .whyWaiting(history.domain, visit.visit(), history.now)
                        .orElseThrow())
                .toList();
        for (WaitingExplanation one : all) {
            List<Integer> places = all.stream()
                    .filter(other ->
                            other.queue().equals(one.queue()) && other.version().equals(one.version()))
                    .map(WaitingExplanation::position)
                    .toList();
            assertThat(places).doesNotHaveDuplicates();
            assertThat(one.position()).isBetween(1, one.waiting());
        }
    }

    @Property
    void bothQuestionsNameTheSameObstacles(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);

        for (WaitingVisit visit : history.domain.waiting()) {
            WaitingExplanation waiting = history.router
                    .whyWaiting(history.domain, visit.visit(), history.now)
                    .orElseThrow();
            List<AgentId> without = new ArrayList<>();
            for (AgentId agent : RandomHistory.AGENTS) {
                AgentExplanation why = history.router
                        .whyNot(history.domain, agent, visit.visit(), history.now)
                        .orElseThrow();
                if (why.verdict() != Verdict.OBSTACLE) {
                    without.add(agent);
                }
                Optional<AgentObstacle> named = waiting.obstacles().stream()
                        .filter(one -> one.agent().equals(agent))
                        .findFirst();
                named.ifPresent(one -> assertThat(why.obstacle()).hasValue(one.obstacle()));
            }
            assertThat(without).hasSize(waiting.free());
        }
    }

    @Property
    void everybodyWhoIsThereIsEitherRankedOrHasAnObstacle(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);

        RoutingDomain before = history.router.initial();
        for (Dated dated : history.events) {
            if (dated.event() instanceof Offered offered) {
                OfferExplanation why = history.router
                        .explain(before, List.of(dated), offered.offer())
                        .orElseThrow();
                List<AgentId> told = Stream.concat(
                                why.ranking().stream().map(RankedAgent::agent),
                                why.obstacles().stream().map(AgentObstacle::agent))
                        .toList();
                assertThat(told)
                        .containsExactlyInAnyOrderElementsOf(before.floor().agents().stream()
                                .filter(agent -> agent.status() != AgentStatus.LOGGED_OUT)
                                .map(agent -> agent.id().orElseThrow())
                                .toList());
            }
            before = history.router.evolve(before, dated);
        }
    }

    @Property
    void theRankingIsByTheRankOfTheStageFirst(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);

        for (Dated dated : history.events) {
            if (dated.event() instanceof Offered offered) {
                List<Integer> ranks = history
                        .router
                        .explain(history.router.initial(), history.events, offered.offer())
                        .orElseThrow()
                        .ranking()
                        .stream()
                        .map(RankedAgent::stageRank)
                        .toList();
                assertThat(IntStream.range(1, ranks.size())).allMatch(i -> ranks.get(i - 1) <= ranks.get(i));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomHistory.steps();
    }
}
