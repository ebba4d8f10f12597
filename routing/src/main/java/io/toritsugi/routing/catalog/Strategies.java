package io.toritsugi.routing.catalog;

import io.toritsugi.routing.batch.Greedy;
import io.toritsugi.routing.batch.MinimumCost;
import io.toritsugi.routing.catalog.StrategyProblem.Reason;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.order.CMu;
import io.toritsugi.routing.order.LeastSlack;
import io.toritsugi.routing.order.LongestQueue;
import io.toritsugi.routing.order.PriorityAge;
import io.toritsugi.routing.order.WeightedWait;
import io.toritsugi.routing.ranker.BestSkill;
import io.toritsugi.routing.ranker.FillFirst;
import io.toritsugi.routing.ranker.LeastActive;
import io.toritsugi.routing.ranker.LeastLoaded;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.ranker.MostAvailable;
import io.toritsugi.routing.ranker.RankWeight;
import io.toritsugi.routing.ranker.SpecialistFirst;
import io.toritsugi.routing.ranker.turn.FewestContacts;
import io.toritsugi.routing.ranker.turn.LeastTalkTime;
import io.toritsugi.routing.ranker.turn.RandomDraw;
import io.toritsugi.routing.ranker.turn.RoundRobin;
import io.toritsugi.routing.ranker.turn.TopDown;
import io.toritsugi.routing.ranker.turn.WeightedRandom;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.SettingRefused;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StrategySettings;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The strategies that a configuration can name: those that come with the SDK, and a host's own.
 *
 * <p>Each of them is an {@link AgentRanker}, an {@link InteractionOrder} or a {@link BatchAssigner}; those of the SDK have nothing that others cannot have. Two of
 * different kinds may have one id. Immutable; as thread-safe as the strategies.
 *
 * @since 0.1
 */
public final class Strategies {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final SortedMap<String, AgentRanker<?>> rankers;
    private final SortedMap<String, InteractionOrder<?>> orders;
    private final SortedMap<String, BatchAssigner<?>> assigners;

    private Strategies(
            Collection<? extends AgentRanker<?>> rankers,
            Collection<? extends InteractionOrder<?>> orders,
            Collection<? extends BatchAssigner<?>> assigners) {
        this.rankers = byId("AgentRanker", shippedRankers(), rankers, AgentRanker::id);
        this.orders = byId("InteractionOrder", shippedOrders(), orders, InteractionOrder::id);
        this.assigners = byId("BatchAssigner", shippedAssigners(), assigners, BatchAssigner::id);
    }

    /** {@return the strategies that come with the SDK} */
    public static Strategies shipped() {
        return of(List.of(), List.of(), List.of());
    }

    /**
     * {@return these strategies, and those that come with the SDK}
     *
     * @param rankers the host's own rankers
     * @param orders the host's own orders
     * @throws IllegalArgumentException if an id is not 1 to 64 lower-case letters, digits and hyphens, or two of one kind have one id; the message names the
     *     classes
     */
    public static Strategies of(
            Collection<? extends AgentRanker<?>> rankers, Collection<? extends InteractionOrder<?>> orders) {
        return of(rankers, orders, List.of());
    }

    /**
     * {@return these strategies, and those that come with the SDK}
     *
     * @param rankers the host's own rankers
     * @param orders the host's own orders
     * @param assigners the host's own batch assigners
     * @throws IllegalArgumentException if an id is not 1 to 64 lower-case letters, digits and hyphens, or two of one kind have one id; the message names the
     *     classes
     */
    public static Strategies of(
            Collection<? extends AgentRanker<?>> rankers,
            Collection<? extends InteractionOrder<?>> orders,
            Collection<? extends BatchAssigner<?>> assigners) {
        return new Strategies(rankers, orders, assigners);
    }

    /**
     * {@return the strategies that are found as services, and those that come with the SDK}
     *
     * @param loader the class loader in which services are looked for, once
     * @throws IllegalArgumentException as {@link #of} says
     * @throws java.util.ServiceConfigurationError if a service cannot be loaded
     */
    public static Strategies discover(ClassLoader loader) {
        List<AgentRanker<?>> rankers = new ArrayList<>();
        ServiceLoader.load(AgentRanker.class, loader).forEach(rankers::add);
        List<InteractionOrder<?>> orders = new ArrayList<>();
        ServiceLoader.load(InteractionOrder.class, loader).forEach(orders::add);
        List<BatchAssigner<?>> assigners = new ArrayList<>();
        ServiceLoader.load(BatchAssigner.class, loader).forEach(assigners::add);
        return of(rankers, orders, assigners);
    }

    /** {@return the ids of all rankers, in order; unmodifiable} */
    public SortedSet<String> rankers() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(rankers.keySet()));
    }

    /** {@return the ids of all orders, in order; unmodifiable} */
    public SortedSet<String> orders() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(orders.keySet()));
    }

    /** {@return the ids of all batch assigners, in order; unmodifiable} */
    public SortedSet<String> assigners() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(assigners.keySet()));
    }

    /**
     * Makes the ranker that a configuration names.
     *
     * @param ref its id and what is set
     * @return the ranker with its settings, or all problems, at least one
     */
    public Validation<List<StrategyProblem>, AgentRanker<?>> ranker(StrategyRef ref) {
        return configured(ref, rankers, Reason.UNKNOWN_RANKER, AgentRanker::configured, AgentRanker::codec);
    }

    /**
     * Makes the order that a configuration names.
     *
     * @param ref its id and what is set
     * @return the order with its settings, or all problems, at least one
     */
    public Validation<List<StrategyProblem>, InteractionOrder<?>> order(StrategyRef ref) {
        return configured(ref, orders, Reason.UNKNOWN_ORDER, InteractionOrder::configured, InteractionOrder::codec);
    }

    /**
     * Makes the batch assigner that a configuration names.
     *
     * @param ref its id and what is set
     * @return the assigner with its settings, or all problems, at least one
     */
    public Validation<List<StrategyProblem>, BatchAssigner<?>> assigner(StrategyRef ref) {
        return configured(ref, assigners, Reason.UNKNOWN_ASSIGNER, BatchAssigner::configured, BatchAssigner::codec);
    }

    private static <T> Validation<List<StrategyProblem>, T> configured(
            StrategyRef ref,
            SortedMap<String, T> all,
            Reason unknown,
            BiFunction<T, StrategySettings, T> how,
            Function<T, StateCodec<?>> codec) {
        @Nullable T strategy = all.get(ref.id());
        return strategy == null
                ? Validation.invalid(
                        List.of(new StrategyProblem(unknown, ref.id(), "", "", String.join(", ", all.keySet()))))
                : configured(strategy, ref, how, codec);
    }

    /** A strategy refuses the first setting that it does not take: what it refused is left out, and it is asked again. */
    private static <T> Validation<List<StrategyProblem>, T> configured(
            T strategy, StrategyRef ref, BiFunction<T, StrategySettings, T> how, Function<T, StateCodec<?>> codec) {
        SortedMap<String, String> settings = new TreeMap<>(ref.settings());
        List<StrategyProblem> problems = new ArrayList<>();
        while (true) {
            try {
                @Nullable T made = how.apply(strategy, new StrategySettings(ref.id(), settings));
                if (made == null || codec.apply(made).initial() == null) {
                    problems.add(failed(ref, "null"));
                }
                return made != null && problems.isEmpty()
                        ? Validation.valid(made)
                        : Validation.invalid(List.copyOf(problems));
            } catch (SettingRefused refused) {
                problems.add(new StrategyProblem(
                        refused.known() ? Reason.NOT_ALLOWED : Reason.UNKNOWN_SETTING,
                        ref.id(),
                        refused.setting(),
                        refused.value(),
                        refused.allowed()));
                if (settings.remove(refused.setting()) == null) {
                    return Validation.invalid(List.copyOf(problems));
                }
            } catch (RuntimeException thrown) {
                problems.add(failed(ref, thrown.getClass().getName()));
                return Validation.invalid(List.copyOf(problems));
            }
        }
    }

    private static StrategyProblem failed(StrategyRef ref, String found) {
        return new StrategyProblem(Reason.FAILED, ref.id(), "", found, "");
    }

    private static <T> SortedMap<String, T> byId(
            String type, List<T> shipped, Collection<? extends T> own, Function<T, String> idOf) {
        SortedMap<String, T> byId = new TreeMap<>();
        List<T> all = new ArrayList<>(shipped);
        all.addAll(own);
        for (T strategy : all) {
            @Nullable String id = idOf.apply(strategy);
            if (id == null || !ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        type + ".id must be 1 to 64 lower-case letters, digits and hyphens, was \"" + id + "\" of "
                                + nameOf(strategy));
            }
            @Nullable T other = byId.putIfAbsent(id, strategy);
            if (other != null) {
                throw new IllegalArgumentException(type + ".id must be unique, was \"" + id + "\" of " + nameOf(other)
                        + " and of " + nameOf(strategy));
            }
        }
        return byId;
    }

    private static String nameOf(Object strategy) {
        return strategy.getClass().getName();
    }

    private static List<AgentRanker<?>> shippedRankers() {
        return List.of(
                new LongestIdle(),
                new LeastLoaded(),
                new LeastActive(),
                new MostAvailable(),
                new FillFirst(),
                new BestSkill(),
                new SpecialistFirst(),
                new RankWeight(),
                new RoundRobin(),
                new TopDown(),
                new FewestContacts(),
                new LeastTalkTime(),
                new RandomDraw(),
                new WeightedRandom());
    }

    private static List<InteractionOrder<?>> shippedOrders() {
        return List.of(new PriorityAge(), new LeastSlack(), new LongestQueue(), new WeightedWait(), new CMu());
    }

    private static List<BatchAssigner<?>> shippedAssigners() {
        return List.of(new MinimumCost(), new Greedy());
    }
}
