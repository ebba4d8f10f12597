package io.toritsugi.routing;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides who serves what, and when: the single writer of one routing domain.
 *
 * <p>Whoever can take something that waits is offered it at once, so that after every decision nobody who waits could be offered
 * to anybody, but for those whom a stage or a hold keeps from it. A domain is what its events fold to:
 * {@link io.toritsugi.core.journal.StreamOwner} loads it from any journal, decides, appends and publishes.
 *
 * <p>Each queue has its order, and from its order no visit is left out: of each queue the first visit that somebody can take, of
 * these the first by the order between queues, and for it the best agent by the rank of his stage, the ranker of the queue and his id. The
 * other way round, an agent who becomes free gets the same.
 *
 * <p>What is due happens first, in the order of its instants; at one instant what core decides of agents and contacts, then hours
 * of queues by queue, then cool-downs by agent, then visits in the order of arrival. Thread-safe: it keeps nothing but configurations that it has read.
 *
 * @since 0.1
 */
public final class Router implements Decider<RoutingDomain, RouterCommand, Rejection> {
    private final Configurations configurations;
    private final Permissions permissions;
    private final StrategySource strategies;
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();
    private final Compiled.Lookup rules = this::find;
    private final DomainFold fold = new DomainFold(rules);

    private Router(Configurations configurations, Permissions permissions, StrategySource strategies) {
        this.configurations = configurations;
        this.permissions = permissions;
        this.strategies = strategies;
    }

    static Router of(Configurations configurations, Permissions permissions, StrategySource strategies) {
        return new Router(
                Objects.requireNonNull(configurations, "Router.configurations"),
                Objects.requireNonNull(permissions, "Router.permissions"),
                Objects.requireNonNull(strategies, "Router.strategies"));
    }

    @Override
    public RoutingDomain initial() {
        return DomainState.EMPTY;
    }

    @Override
    public Either<Rejection, List<Dated>> decide(RoutingDomain state, RouterCommand command, Instant now) {
        DomainState domain = (DomainState) state;
        Instant at = domain.last() != null && now.isBefore(domain.last()) ? domain.last() : now;
        RoutingDecision decision = new RoutingDecision(rules, fold, domain, at);
        boolean recovering = command instanceof RouterCommand.Recover;
        if (recovering) {
            Recovery.revokeOffers(decision);
        }
        decision.fireWhatIsDue(!recovering);
        RoutingPlan.carryOut(decision, command);
        // What does not fall due while an offer is accepted may be overdue once that is undone.
        decision.fireWhatIsDue(true);
        Settling.settle(decision, true);
        return decision.result();
    }

    @Override
    public RoutingDomain evolve(RoutingDomain state, Dated event) {
        return fold.fold((DomainState) state, event);
    }

    @Override
    public Optional<Instant> nextDeadline(RoutingDomain state) {
        return RoutingDecision.nextDeadline((DomainState) state, fold);
    }

    private @Nullable Compiled find(@Nullable String version) {
        if (version == null) {
            return null;
        }
        Compiled known = compiled.get(version);
        if (known != null) {
            return known;
        }
        Optional<RoutingConfiguration> found = configurations.find(version);
        found.ifPresent(
                configuration -> compiled.putIfAbsent(version, new Compiled(configuration, permissions, strategies)));
        return compiled.get(version);
    }
}
