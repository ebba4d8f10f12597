package io.toritsugi.kpi.collect;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects KPIs from the events of contacts, one at a time and from any source.
 *
 * <p>A contact is folded by {@link ContactMachine} while it lasts, and counts with what of it is over. When nothing of it is
 * open any more it has closed, and waits for latecomers, such as after-call work that begins after the contact has ended,
 * until as many other contacts have closed as {@link #DEFAULT_LATE_CONTACTS} says; then it is added up for good and
 * forgotten. What is said of it later begins an unknown contact, and shows up among the oddities.
 *
 * <p>Total: no sequence of events makes it fail. The order between the events of different contacts does not matter, as long
 * as none is that late. Events that are not about contacts are passed over, and so, among recorded events, are simulated ones; an
 * event without an origin, a bare {@link Dated}, is taken for what the settings want.
 *
 * <p>Memory: what is known of the open and the lately closed contacts, and for every group about 500 bytes and 12 for each
 * histogram bin in use. An event of an unknown contact that never ends stays open as well. Not thread-safe.
 *
 * @since 0.1
 */
public final class KpiCollector {
    /** How many closed contacts wait for latecomers unless said. */
    public static final int DEFAULT_LATE_CONTACTS = 10_000;

    private final ContactMachine machine = new ContactMachine();
    private final KpiSettings settings;
    private final KpiCatalogue catalogue;
    private final List<Grouping> groupings;
    private final int lateContacts;
    private final KpiCells settled;
    private final Map<RoutableId, Interaction> open = new HashMap<>();
    private final LinkedHashMap<RoutableId, Interaction> closed = new LinkedHashMap<>();

    private KpiCollector(KpiSettings settings, KpiCatalogue catalogue, List<Grouping> groupings, int lateContacts) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.groupings = withTotal(groupings);
        this.lateContacts = lateContacts;
        this.settled = new KpiCells(this.groupings, settings);
    }

    /**
     * {@return a collector that has seen nothing yet}
     *
     * @param settings what holds for all numbers; its attribution must be {@link Attribution#ENTRY}
     * @param catalogue which KPIs, in which order; all of the same attribution
     * @param groupings by what to group, in order; the total comes first, whether or not it is named
     * @throws IllegalArgumentException if an attribution is another one
     */
    public static KpiCollector of(KpiSettings settings, KpiCatalogue catalogue, List<Grouping> groupings) {
        return of(settings, catalogue, groupings, DEFAULT_LATE_CONTACTS);
    }

    /**
     * {@return a collector that has seen nothing yet}
     *
     * @param settings what holds for all numbers; its attribution must be {@link Attribution#ENTRY}
     * @param catalogue which KPIs, in which order; all of the same attribution
     * @param groupings by what to group, in order; the total comes first, whether or not it is named
     * @param lateContacts how many closed contacts wait for latecomers; zero or more
     * @throws IllegalArgumentException if an attribution is another one, or {@code lateContacts} is negative
     */
    public static KpiCollector of(
            KpiSettings settings, KpiCatalogue catalogue, List<Grouping> groupings, int lateContacts) {
        check("KpiSettings", settings.attribution());
        for (KpiDefinition definition : catalogue.definitions()) {
            check("KpiDefinition " + definition.id(), definition.attribution());
        }
        if (lateContacts < 0) {
            throw new IllegalArgumentException("KpiCollector.lateContacts must be zero or more, was " + lateContacts);
        }
        return new KpiCollector(settings, catalogue, groupings, lateContacts);
    }

    private static void check(String what, Attribution attribution) {
        if (attribution != Attribution.ENTRY) {
            throw new IllegalArgumentException(
                    what + ".attribution must be ENTRY in a KpiCollector, was " + attribution);
        }
    }

    private static List<Grouping> withTotal(List<Grouping> groupings) {
        List<Grouping> all = new ArrayList<>();
        all.add(Grouping.TOTAL);
        groupings.stream()
                .filter(grouping -> !all.contains(grouping))
                .distinct()
                .forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * Takes in what happened.
     *
     * @param event any event
     */
    public void accept(Dated event) {
        if (!(event.event() instanceof ContactEvent contactEvent)) {
            return;
        }
        if (event instanceof Attributed told && settings.simulated() != (told.origin() == Origin.SIMULATED)) {
            settled.odd(KpiOddity.OTHER_ORIGIN.key(), 1);
            return;
        }
        RoutableId id = contactEvent.routable();
        if (id.kind() == RoutableId.Kind.WORK_ITEM) {
            settled.odd(KpiOddity.WORK_ITEM_EVENT.key(), 1);
            return;
        }
        keep(id, machine.evolve(known(id), event));
        settleOldest();
    }

    /**
     * Takes in what happened, in order.
     *
     * @param events any events
     */
    public void acceptAll(Iterable<? extends Dated> events) {
        events.forEach(this::accept);
    }

    private Interaction known(RoutableId id) {
        @Nullable Interaction lasting = open.get(id);
        if (lasting != null) {
            return lasting;
        }
        @Nullable Interaction late = closed.remove(id);
        return late != null ? late : machine.initial();
    }

    private void keep(RoutableId id, Interaction contact) {
        if (contact.closed()) {
            open.remove(id);
            closed.put(id, contact);
        } else {
            open.put(id, contact);
        }
    }

    private void settleOldest() {
        Iterator<Interaction> oldest = closed.values().iterator();
        while (closed.size() > lateContacts) {
            settled.add(ContactUnits.of(oldest.next(), settings));
            oldest.remove();
        }
    }

    /** {@return how many contacts are known that have not closed} */
    public int openContacts() {
        return open.size();
    }

    /**
     * {@return what has been collected so far; open contacts count with what of them is over, and may change it still} Costs
     * a pass over all groups and all contacts that are not forgotten.
     */
    public KpiResults result() {
        KpiCells cells = settled.copy();
        closed.values().forEach(contact -> cells.add(ContactUnits.of(contact, settings)));
        open.values().forEach(contact -> cells.add(ContactUnits.of(contact, settings)));
        return new KpiResults(settings, catalogue, cells);
    }

    /**
     * Takes in what another collector has collected of other contacts.
     *
     * <p>It does not matter how contacts were divided between collectors, nor in which order these are merged.
     *
     * @param other the other one, of equal settings, definitions and groupings; unchanged
     * @throws IllegalArgumentException if it is of others, or if both know a contact that is not forgotten; this one is
     *     unchanged then
     */
    public void merge(KpiCollector other) {
        if (!settings.equals(other.settings)
                || !catalogue.equals(other.catalogue)
                || !groupings.equals(other.groupings)) {
            throw new IllegalArgumentException(
                    "KpiCollector.merge must be given a collector of equal settings, definitions and groupings");
        }
        if (other.open.keySet().stream().anyMatch(this::knows)
                || other.closed.keySet().stream().anyMatch(this::knows)) {
            throw new IllegalArgumentException(
                    "KpiCollector.merge must be given a collector of other contacts, but both know one");
        }
        settled.merge(other.settled);
        open.putAll(other.open);
        closed.putAll(other.closed);
        settleOldest();
    }

    private boolean knows(RoutableId id) {
        return open.containsKey(id) || closed.containsKey(id);
    }
}
