package io.toritsugi.routing;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.internal.command.Recovery;
import io.toritsugi.routing.internal.command.RoutingPlan;
import io.toritsugi.routing.internal.decide.RoutingDecision;
import io.toritsugi.routing.internal.decide.Settling;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.fold.DomainFold;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.snapshot.RoutingSnapshots;
import io.toritsugi.routing.internal.why.WhyNot;
import io.toritsugi.routing.internal.why.WhyOffered;
import io.toritsugi.routing.internal.why.WhyWaiting;
import io.vavr.control.Either;
import io.vavr.control.Validation;
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
 * and windows of queues by queue, then cool-downs and ends of shifts by agent, then visits in the order of arrival, then what was parked. Thread-safe if its strategies and configurations are: it keeps nothing but
 * configurations that it has read, what conditions see of agents, and what it decided last; so it is fastest where it has one domain
 * to itself.
 *
 * @since 0.1
 */
public final class Router implements Decider<RoutingDomain, RouterCommand, Rejection> {
    private final Configurations configurations;
    private final Permissions permissions;
    private final Strategies strategies;
    private final HolidayCalendars holidays;
    private final Map<String, Validation<RoutingRejection, Compiled>> compiled = new ConcurrentHashMap<>();
    private final Compiled.Lookup rules = new Known();
    private final DomainFold fold = new DomainFold(rules);

    /** What was decided last: whoever folds its events gets the domains that were made then. */
    private volatile @Nullable Decided decided;

    private Router(
            Configurations configurations, Permissions permissions, Strategies strategies, HolidayCalendars holidays) {
        this.configurations = configurations;
        this.permissions = permissions;
        this.strategies = strategies;
        this.holidays = holidays;
    }

    /**
     * {@return a router whose queues know the holidays of {@link HolidayCalendars#standard}}
     *
     * @param configurations the configurations that can hold
     * @param permissions who may do what; {@link Permissions#everything} for a host that has checked before
     * @param strategies the strategies that configurations can name
     */
    public static Router of(Configurations configurations, Permissions permissions, Strategies strategies) {
        return of(configurations, permissions, strategies, HolidayCalendars.standard());
    }

    /**
     * {@return a router}
     *
     * @param configurations the configurations that can hold
     * @param permissions who may do what; {@link Permissions#everything} for a host that has checked before
     * @param strategies the strategies that configurations can name
     * @param holidays the calendars of holidays that the hours of queues can name; to replay a domain, those that it was decided with
     */
    public static Router of(
            Configurations configurations, Permissions permissions, Strategies strategies, HolidayCalendars holidays) {
        return new Router(
                Objects.requireNonNull(configurations, "Router.configurations"),
                Objects.requireNonNull(permissions, "Router.permissions"),
                Objects.requireNonNull(strategies, "Router.strategies"),
                Objects.requireNonNull(holidays, "Router.holidays"));
    }

    Compiled.Lookup rules() {
        return rules;
    }

    @Override
    public RoutingDomain initial() {
        return DomainState.EMPTY;
    }

    @Override
    public Either<Rejection, List<Dated>> decide(RoutingDomain state, RouterCommand command, Instant now) {
        DomainState domain = (DomainState) state;
        Instant at = domain.last() != null && now.isBefore(domain.last()) ? domain.last() : now;
        @Nullable Decided before = decided;
        RoutingDecision decision =
                new RoutingDecision(rules, fold, domain, at, before != null && before.settled(domain));
        boolean recovering = command instanceof RouterCommand.Recover;
        if (recovering) {
            Recovery.revokeOffers(decision);
        }
        decision.fireWhatIsDue(!recovering);
        RoutingPlan.carryOut(decision, command);
        // What does not fall due while an offer is accepted may be overdue once that is undone.
        decision.fireWhatIsDue(true);
        Settling.settle(decision, true);
        Either<Rejection, List<Dated>> result = decision.result();
        result.peek(events -> decided = new Decided(domain, events, decision.states()));
        return result;
    }

    @Override
    public RoutingDomain evolve(RoutingDomain state, Dated event) {
        @Nullable Decided before = decided;
        @Nullable DomainState known = before == null ? null : before.find((DomainState) state, event);
        return known == null ? fold.fold((DomainState) state, event) : known;
    }

    @Override
    public Optional<Instant> nextDeadline(RoutingDomain state) {
        return RoutingDecision.nextDeadline((DomainState) state, fold);
    }

    /**
     * {@return what keeps domains as snapshots, in the format {@code toritsugi.routing/1}} Lines of JSON: the domain, who waits, when things last happened to
     * agents, what each strategy wrote of itself, and the floor as {@link io.toritsugi.core.floor.FloorMachine#snapshots} keeps it. A strategy that is gone when
     * it is read, or cannot read what it wrote, begins anew.
     *
     * @param json how they are written
     */
    public SnapshotCodec<RoutingDomain> snapshots(ProtectedJson json) {
        return new RoutingSnapshots(Objects.requireNonNull(json, "Router.snapshots"), rules);
    }

    /**
     * {@return what conditions see of a queue, by the names that begin with {@code queue.}: {@link io.toritsugi.routing.stage.RoutingFacts}}
     *
     * @param domain the domain as its events left it
     * @param queue the queue
     */
    public Facts facts(RoutingDomain domain, QueueId queue) {
        return QueueFacts.of((DomainState) domain, queue, rules);
    }

    /**
     * {@return why a visit waits; empty if it does not} Takes time in proportion to the agents of the domain and to what waits in the queue.
     *
     * @param domain the domain as its events left it
     * @param visit the visit
     * @param now the time
     */
    public Optional<WaitingExplanation> whyWaiting(RoutingDomain domain, VisitId visit, Instant now) {
        DomainState state = (DomainState) domain;
        return Optional.ofNullable(state.find(visit)).map(waiting -> new WhyWaiting(state, rules, waiting).at(now));
    }

    /**
     * {@return why an agent is not offered a visit that waits; empty if it does not wait, or its queue is not known}
     *
     * @param domain the domain as its events left it
     * @param agent the agent
     * @param visit the visit
     * @param now the time
     */
    public Optional<AgentExplanation> whyNot(RoutingDomain domain, AgentId agent, VisitId visit, Instant now) {
        DomainState state = (DomainState) domain;
        return Optional.ofNullable(state.find(visit)).flatMap(waiting -> WhyNot.of(state, rules, waiting, agent, now));
    }

    /**
     * {@return why an offer was made; empty if neither these events nor the domain before them tell of it and its visit} What was looked at then is worked out again from what happened before it. Takes
     * time in proportion to the number of events up to the offer, and to the agents of the domain.
     *
     * @param start the domain before these events: {@link #initial} for a whole stream, or what a snapshot gave
     * @param events what happened since, as the journal has it; nothing is read behind the offer
     * @param offer the offer
     */
    public Optional<OfferExplanation> explain(RoutingDomain start, Iterable<? extends Dated> events, OfferId offer) {
        DomainState state = (DomainState) start;
        for (Dated dated : events) {
            if (dated.event() instanceof Offered offered && offered.offer().equals(offer)) {
                return WhyOffered.of(state, rules, offered, dated.occurredAt());
            }
            state = fold.fold(state, dated);
        }
        return Optional.empty();
    }

    /** The configurations that were asked for, each compiled once. */
    private final class Known implements Compiled.Lookup {
        @Override
        public @Nullable Compiled find(@Nullable String version) {
            return version == null ? null : read(version).getOrNull();
        }

        @Override
        public Optional<RoutingRejection> problemOf(String version) {
            Validation<RoutingRejection, Compiled> read = read(version);
            return read.isValid() ? Optional.empty() : Optional.of(read.getError());
        }

        private Validation<RoutingRejection, Compiled> read(String version) {
            Validation<RoutingRejection, Compiled> known = compiled.get(version);
            if (known != null) {
                return known;
            }
            Optional<RoutingConfiguration> found = configurations.find(version);
            if (found.isEmpty()) {
                return Validation.invalid(new RoutingRejection(RoutingRule.VERSION_UNKNOWN, version));
            }
            compiled.putIfAbsent(version, compile(version, found.get()));
            return Objects.requireNonNull(compiled.get(version));
        }

        private Validation<RoutingRejection, Compiled> compile(String version, RoutingConfiguration configuration) {
            if (!configuration.version().equals(version)) {
                return invalid(
                        version,
                        "Configurations.find must give the version asked for, gave " + configuration.version());
            }
            Validation<List<String>, Compiled> read = Compiled.of(configuration, permissions, strategies, holidays);
            return read.isValid() ? Validation.valid(read.get()) : invalid(version, String.join("; ", read.getError()));
        }

        private Validation<RoutingRejection, Compiled> invalid(String version, String problems) {
            return Validation.invalid(
                    new RoutingRejection(RoutingRule.CONFIGURATION_INVALID, version + ": " + problems));
        }
    }
}
