package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.kpi.definition.KpiSettings;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds out from events how agents spend their time, one event at a time and from any source.
 *
 * <p>Each agent is folded by {@link AgentMachine}, and what he does is what {@link io.toritsugi.core.agent.Agent#activity} says
 * of him: a wallboard, adherence and these periods read the same events alike. So periods never overlap: who talks while he
 * wraps up another contact, talks. How many contacts he has at the same time is a part of each period.
 *
 * <p>A period is handed on when it is over. The periods of an agent come in order, without gap, from his first event on. What
 * happens at one instant counts as one change, and gives no period of no length.
 *
 * <p>Total: no sequence of events makes it fail. Events of one agent are expected in order of time. One that comes late counts
 * from the latest instant that is known of him, be it that of a cut, and {@link #lateEvents} counts it. An event about a leg that names nobody is about
 * those who have, or had last, a part in its contact. Asserted durations move nothing, for a duration does not say when. Among
 * recorded events simulated ones are passed over, as in {@link io.toritsugi.kpi.collect.KpiCollector}.
 *
 * <p>Memory: one agent's state for each agent known. Not thread-safe.
 *
 * @since 0.1
 */
public final class AgentTimes {
    private final boolean simulated;
    private final Consumer<? super AgentPeriod> consumer;
    private final SortedMap<AgentId, AgentClock> agents = new TreeMap<>();
    private final Map<RoutableId, Set<AgentId>> partners = new HashMap<>();
    private long lateEvents;

    private AgentTimes(boolean simulated, Consumer<? super AgentPeriod> consumer) {
        this.simulated = simulated;
        this.consumer = consumer;
    }

    /**
     * {@return one that knows no agent yet}
     *
     * @param settings whether the figures are those of a simulation; the rest has no meaning here
     * @param consumer gets every period when it is over
     */
    public static AgentTimes of(KpiSettings settings, Consumer<? super AgentPeriod> consumer) {
        return new AgentTimes(settings.simulated(), Objects.requireNonNull(consumer, "AgentTimes.consumer"));
    }

    /**
     * Takes in what happened.
     *
     * @param event any event
     */
    public void accept(Dated event) {
        if (event instanceof Attributed told && simulated != (told.origin() == Origin.SIMULATED)) {
            return;
        }
        Optional<AgentId> named = AgentMachine.agentOf(event.event());
        if (named.isPresent()) {
            happened(named.get(), event);
        } else if (event.event() instanceof ContactEvent contactEvent) {
            List.copyOf(partners.getOrDefault(contactEvent.routable(), Set.of()))
                    .forEach(agent -> happened(agent, event));
        }
    }

    /**
     * Takes in what happened, in order.
     *
     * @param events any events
     */
    public void acceptAll(Iterable<? extends Dated> events) {
        events.forEach(this::accept);
    }

    /**
     * Hands on what lasts, cut off at an instant; what goes on after it, begins there anew.
     *
     * <p>So a report can be made while agents work. Sums over periods are the same however often time is cut. Of an agent of
     * whom later things are known already, nothing is cut.
     *
     * @param until the instant; exclusive
     */
    public void cutAt(Instant until) {
        agents.values().forEach(clock -> clock.cutAt(until, consumer));
    }

    /**
     * {@return what each agent does after the events told so far, in the order of their ids; unmodifiable} Those logged out are
     * among them. A gauge: neither added up over time nor averaged.
     */
    public SortedMap<AgentId, Activity> activities() {
        SortedMap<AgentId, Activity> activities = new TreeMap<>();
        agents.forEach((agent, clock) -> activities.put(agent, clock.activity()));
        return Collections.unmodifiableSortedMap(activities);
    }

    /** {@return how many events came after one of the same agent that happened later, or after a cut at a later instant} */
    public long lateEvents() {
        return lateEvents;
    }

    private void happened(AgentId agent, Dated event) {
        AgentClock clock = agents.computeIfAbsent(agent, AgentClock::new);
        Set<RoutableId> before = clock.routables();
        if (!clock.accept(event, consumer)) {
            lateEvents++;
        }
        Set<RoutableId> after = clock.routables();
        if (!before.equals(after)) {
            before.forEach(routable -> leave(routable, agent));
            after.forEach(routable ->
                    partners.computeIfAbsent(routable, key -> new TreeSet<>()).add(agent));
        }
    }

    private void leave(RoutableId routable, AgentId agent) {
        partners.computeIfPresent(routable, (key, all) -> {
            all.remove(agent);
            return all.isEmpty() ? null : all;
        });
    }
}
