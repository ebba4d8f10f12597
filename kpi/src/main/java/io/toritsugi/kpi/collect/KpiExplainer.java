package io.toritsugi.kpi.collect;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.UnitSource;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which contacts are behind a figure, and which make two definitions differ, by reading their events once more.
 *
 * <p>It counts each contact as {@link KpiCollector} does, alone. So it says the same as the collector about the same events,
 * as long as none of them was too late for the collector; it forgets no contact, and takes in what comes late. Events that
 * are told twice, out of order, or correct others, are taken as the collector takes them.
 *
 * <p>Memory: what is known of every contact that is read, and while it reads, their events. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class KpiExplainer {
    private final ContactCounter counter;
    private final Map<RoutableId, RunningContact> contacts;

    private KpiExplainer(ContactCounter counter, Map<RoutableId, RunningContact> contacts) {
        this.counter = counter;
        this.contacts = contacts;
    }

    /**
     * Reads events.
     *
     * @param settings what held for the figures
     * @param source the events that they were collected from, in the same order
     * @return an explainer of figures about these events
     */
    public static KpiExplainer reading(KpiSettings settings, Iterable<? extends Dated> source) {
        return reading(settings, List.of(), source);
    }

    /**
     * Reads events.
     *
     * @param settings what held for the figures
     * @param hosts what the host counted beside the units of the SDK
     * @param source the events that they were collected from, in the same order
     * @return an explainer of figures about these events
     */
    public static KpiExplainer reading(KpiSettings settings, List<UnitSource> hosts, Iterable<? extends Dated> source) {
        return reading(settings, hosts, OpeningTimes.none(), source);
    }

    /**
     * Reads events.
     *
     * @param settings what held for the figures
     * @param hosts what the host counted beside the units of the SDK
     * @param opening what business time was counted by
     * @param source the events that they were collected from, in the same order
     * @return an explainer of figures about these events
     */
    public static KpiExplainer reading(
            KpiSettings settings, List<UnitSource> hosts, OpeningTimes opening, Iterable<? extends Dated> source) {
        Map<RoutableId, ContactLog> logs = new LinkedHashMap<>();
        for (Dated event : source) {
            if (event.event() instanceof ContactEvent told
                    && KpiCollector.leftOut(settings, event, told.routable()).isEmpty()) {
                logs.computeIfAbsent(told.routable(), id -> new ContactLog()).take(event);
            }
        }
        Map<RoutableId, RunningContact> contacts = new LinkedHashMap<>();
        logs.forEach((id, log) -> contacts.put(id, log.contact()));
        return new KpiExplainer(new ContactCounter(settings, hosts, opening), contacts);
    }

    /**
     * {@return what each contact adds to a figure, in the order of their first events; those that add nothing are left out}
     *
     * @param definition of what
     * @param group which group: values by the names of dimensions, as {@link KpiGroup#dimensions} has them; empty for the total
     * @throws IllegalArgumentException if a dimension is not known
     */
    public List<Contribution> explain(KpiDefinition definition, Map<String, String> group) {
        List<Contribution> found = new ArrayList<>();
        contacts.forEach((id, contact) -> {
            KpiValue value = of(contact, definition, group);
            if (addsSomething(value)) {
                found.add(new Contribution(id, value));
            }
        });
        return List.copyOf(found);
    }

    /**
     * {@return the contacts that two definitions count differently, in the order of their first events}
     *
     * @param first a definition
     * @param second another one
     * @param group which group: values by the names of dimensions; empty for the total
     * @throws IllegalArgumentException if a dimension is not known
     */
    public List<Disagreement> reconcile(KpiDefinition first, KpiDefinition second, Map<String, String> group) {
        List<Disagreement> found = new ArrayList<>();
        contacts.forEach((id, contact) -> {
            KpiValue left = of(contact, first, group);
            KpiValue right = of(contact, second, group);
            if (!alike(left, right)) {
                found.add(new Disagreement(id, left, right));
            }
        });
        return List.copyOf(found);
    }

    private KpiValue of(RunningContact contact, KpiDefinition definition, Map<String, String> group) {
        Grouping grouping =
                new Grouping(group.keySet().stream().map(Dimension::of).toList());
        KpiCells cells = new KpiCells(KpiCatalogue.of(List.of(definition)), List.of(grouping), counter);
        cells.add(contact);
        List<String> values = List.copyOf(group.values());
        return KpiValues.of(
                definition,
                cells.cell(Cohort.numeratorOf(definition), 0, values),
                cells.cell(Cohort.of(definition), 0, values),
                Finality.Standing.FINAL);
    }

    private static boolean addsSomething(KpiValue value) {
        return value.n() != 0
                || value.value().filter(known -> known.signum() != 0).isPresent()
                || value.numerator().filter(part -> part.signum() != 0).isPresent();
    }

    private static boolean alike(KpiValue left, KpiValue right) {
        return left.n() == right.n()
                && left.value().equals(right.value())
                && part(left.numerator()).compareTo(part(right.numerator())) == 0
                && part(left.denominator()).compareTo(part(right.denominator())) == 0;
    }

    private static BigDecimal part(Optional<BigDecimal> part) {
        return part.orElse(BigDecimal.ZERO);
    }
}
