package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A router, its configurations, and what its domain went through. */
final class RandomRun {
    final Map<String, RoutingConfiguration> configurations;
    final Router router;
    final List<List<Dated>> batches = new ArrayList<>();
    final List<RouterCommand> commands = new ArrayList<>();
    final List<Instant> times = new ArrayList<>();
    final List<Either<Rejection, List<Dated>>> answers = new ArrayList<>();
    RoutingDomain domain;

    RandomRun(RandomCentre first, RandomCentre second) {
        RoutingConfiguration v1 = first.configuration("v1");
        RoutingConfiguration v2 = second.configuration("v2");
        configurations = Map.of("v1", v1, "v2", v2);
        router = Router.of(Configurations.of(v1, v2), Permissions.everything(), Plain.STRATEGIES);
        domain = router.initial();
        decide(new RouterCommand.SwapConfiguration("v1"), NINE);
    }

    RandomRun through(List<RandomCommand> steps) {
        Instant now = NINE;
        for (RandomCommand step : steps) {
            now = step.after(now);
            decide(step.in(domain, now), now);
        }
        return this;
    }

    private void decide(RouterCommand command, Instant now) {
        Either<Rejection, List<Dated>> answer = router.decide(domain, command, now);
        commands.add(command);
        times.add(now);
        answers.add(answer);
        batches.add(answer.getOrElse(List.of()));
        domain = router.replay(domain, answer.getOrElse(List.of()));
    }

    List<Dated> stream() {
        return batches.stream().flatMap(List::stream).toList();
    }

    Twin twin(RoutingDomain state, Set<AgentId> cooling, Instant now) {
        return new Twin(configurations, state, cooling, now);
    }

    /** Who is offered nothing for a while, as the events and the policies of the queues tell. */
    static final class Cooling {
        final Set<AgentId> agents = new HashSet<>();
        private final Map<String, RoutingConfiguration> configurations;

        Cooling(Map<String, RoutingConfiguration> configurations) {
            this.configurations = configurations;
        }

        void after(RoutingDomain before, Event event) {
            if (event instanceof OfferUnreachable e) {
                add(before, e.visit(), e.agent(), OfferPolicy::unreachable);
            } else if (event instanceof OfferDeclined e) {
                add(before, e.visit(), e.agent(), OfferPolicy::declined);
            } else if (event instanceof OfferExpired e) {
                add(before, e.visit(), e.agent(), OfferPolicy::expired);
            } else if (event instanceof CoolDownEnded e) {
                agents.remove(e.agent());
            }
        }

        private void add(RoutingDomain before, VisitId visit, AgentId agent, Function<OfferPolicy, OfferRule> rule) {
            before.findWaiting(visit)
                    .flatMap(waiting -> Objects.requireNonNull(configurations.get(waiting.version()))
                            .findQueue(waiting.queue()))
                    .map(Queue::offers)
                    .map(rule)
                    .flatMap(OfferRule::coolDown)
                    .ifPresent(time -> agents.add(agent));
        }
    }

    /** Is shown the domain before an event. */
    interface EachEvent {
        void see(RoutingDomain before, Dated dated, Cooling cooling);
    }

    void eachEvent(EachEvent event, Consumer<Twin> rest) {
        RoutingDomain domain = router.initial();
        Cooling cooling = new Cooling(configurations);
        for (int i = 0; i < batches.size(); i++) {
            for (Dated dated : batches.get(i)) {
                event.see(domain, dated, cooling);
                cooling.after(domain, dated.event());
                domain = router.evolve(domain, dated);
            }
            if (answers.get(i).isRight()) {
                rest.accept(twin(domain, cooling.agents, at(domain, times.get(i))));
            }
        }
    }

    static Instant at(RoutingDomain domain, Instant now) {
        return domain.lastEventAt().filter(now::isBefore).orElse(now);
    }
}
