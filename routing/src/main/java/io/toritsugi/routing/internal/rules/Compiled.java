package io.toritsugi.routing.internal.rules;

import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.routing.RoutingRejection;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.catalog.StrategyProblem;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.LastingKey;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A configuration, ready to be asked. Immutable but for what it remembers of agents; thread-safe. */
public final class Compiled {
    private final RoutingConfiguration configuration;
    private final FloorMachine floor;
    private final Permissions permissions;
    private final Map<QueueId, QueueRules> queues;
    private final Map<AgentId, AgentFacts> agents = new ConcurrentHashMap<>();
    private final ChosenOrder<?> between;
    private final List<Shares> shares;
    private final Map<String, Integer> skills = new HashMap<>();
    private final SortedMap<String, Function<AgentView, LastingKey>> lastingRankers = new TreeMap<>();

    private Compiled(
            RoutingConfiguration configuration,
            Permissions permissions,
            Map<QueueId, QueueRules> queues,
            ChosenOrder<?> between) {
        this.configuration = configuration;
        this.permissions = permissions;
        this.floor = FloorMachine.of(configuration.floor(), permissions);
        this.queues = Map.copyOf(queues);
        this.between = between;
        this.shares = configuration.queues().stream()
                .flatMap(queue -> queue.shares().stream())
                .toList();
        configuration.agents().forEach(entry -> {
            agents.put(entry.agent(), AgentFacts.of(entry));
            entry.skills().keySet().forEach(skill -> skills.merge(skill.value(), 1, Integer::sum));
        });
        queues.values()
                .forEach(held -> held.ranker()
                        .lastingKey()
                        .ifPresent(key -> lastingRankers.put(
                                StrategyMemory.Key.ranker(held).strategy(), key)));
    }

    /** {@return a configuration, or all that keeps it from holding, in English} */
    public static Validation<List<String>, Compiled> of(
            RoutingConfiguration configuration,
            Permissions permissions,
            Strategies strategies,
            HolidayCalendars holidays) {
        List<StrategyProblem> problems = new ArrayList<>();
        List<String> calendars = configuration.queues().stream()
                .flatMap(queue -> unknownHolidays(queue, holidays).stream())
                .toList();
        Map<QueueId, QueueRules> queues = new HashMap<>();
        for (Queue queue : configuration.queues()) {
            Validation<List<StrategyProblem>, AgentRanker<?>> ranker = strategies.ranker(queue.ranker());
            Validation<List<StrategyProblem>, InteractionOrder<?>> order = strategies.order(queue.order());
            Optional<Validation<List<StrategyProblem>, ChosenAssigner<?>>> assigner = queue.batch()
                    .map(batch -> strategies
                            .assigner(batch.assigner())
                            .map(chosen -> ChosenAssigner.of(chosen, batch.steps())));
            if (calendars.isEmpty()
                    && ranker.isValid()
                    && order.isValid()
                    && assigner.filter(Validation::isInvalid).isEmpty()) {
                queues.put(
                        queue.id(),
                        new QueueRules(
                                queue,
                                queue.circle(),
                                ChosenRanker.of(ranker.get()),
                                ChosenOrder.of(order.get()),
                                assigner.isPresent() ? assigner.get().get() : null,
                                queue.hours()
                                        .map(hours -> BusinessCalendar.of(hours, holidays))
                                        .orElse(null)));
            }
            assigner.filter(Validation::isInvalid).ifPresent(wrong -> problems.addAll(wrong.getError()));
            problems.addAll(ranker.isValid() ? List.of() : ranker.getError());
            problems.addAll(order.isValid() ? List.of() : order.getError());
        }
        Validation<List<StrategyProblem>, InteractionOrder<?>> between = strategies.order(configuration.between());
        problems.addAll(between.isValid() ? List.of() : between.getError());
        return problems.isEmpty() && calendars.isEmpty()
                ? Validation.valid(new Compiled(configuration, permissions, queues, ChosenOrder.of(between.get())))
                : Validation.invalid(Stream.concat(
                                problems.stream().map(problem -> problem.toText(Locale.ENGLISH)), calendars.stream())
                        .toList());
    }

    private static List<String> unknownHolidays(Queue queue, HolidayCalendars holidays) {
        return queue.hours().map(BusinessHours::holidays).orElse(Set.of()).stream()
                .filter(id -> holidays.find(id).isEmpty())
                .sorted()
                .map(id -> "the holidays of queue " + queue.id() + " must be among " + holidays.ids() + ", was \"" + id
                        + "\"")
                .toList();
    }

    public RoutingConfiguration configuration() {
        return configuration;
    }

    public FloorMachine floor() {
        return floor;
    }

    public Permissions permissions() {
        return permissions;
    }

    public ChosenOrder<?> between() {
        return between;
    }

    @Nullable
    public QueueRules queue(QueueId queue) {
        return queues.get(queue);
    }

    /** {@return how the work of its queues is shared out; unmodifiable} */
    public List<Shares> shares() {
        return shares;
    }

    /** {@return how many agents have each skill; unmodifiable} */
    public Map<String, Integer> skills() {
        return Collections.unmodifiableMap(skills);
    }

    /** {@return the keys of those rankers of its queues that have lasting ones, by the text of the strategy; unmodifiable} */
    public SortedMap<String, Function<AgentView, LastingKey>> lastingRankers() {
        return Collections.unmodifiableSortedMap(lastingRankers);
    }

    /** {@return how long before the end of a shift its queues cease to offer visits} */
    public SortedSet<Duration> leadsBeforeShiftEnd() {
        return configuration.queues().stream()
                .flatMap(queue -> queue.offers().beforeShiftEnd().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public AgentFacts agent(AgentId agent) {
        return agents.computeIfAbsent(agent, id -> AgentFacts.of(RosterEntry.of(id)));
    }

    /** The configurations of a router, by version. */
    public interface Lookup {
        /** {@return a configuration; null if it is not known} */
        @Nullable
        Compiled find(@Nullable String version);

        /** {@return why a version cannot hold; empty if it can} */
        Optional<RoutingRejection> problemOf(String version);

        /** {@return how long before the end of his shift an agent is offered no visit of a queue, by a configuration} */
        default Optional<Duration> leadBeforeShiftEnd(@Nullable String version, QueueId queue) {
            @Nullable Compiled compiled = find(version);
            @Nullable QueueRules held = compiled == null ? null : compiled.queue(queue);
            return held == null ? Optional.empty() : held.queue().offers().beforeShiftEnd();
        }

        /** {@return what holds for a visit; null if nobody knows} */
        default @Nullable QueueRules rulesOf(Waiting waiting) {
            Compiled compiled = find(waiting.version());
            return compiled == null ? null : compiled.queue(waiting.queue());
        }

        /** {@return when something next happens by itself to a visit; empty if nothing will} */
        default Optional<Instant> nextDue(Waiting waiting) {
            QueueRules rules = rulesOf(waiting);
            return rules == null ? Optional.empty() : rules.nextDue(waiting);
        }
    }
}
