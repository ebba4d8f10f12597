package io.toritsugi.kpi.collect;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.measure.UnitSource;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.unit.KpiOddity;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Collects KPIs from the events of contacts, one at a time and from any source.
 *
 * <p>A contact is folded by {@link ContactMachine} while it lasts, and counts with what of it is over. When nothing of it is
 * open any more it has closed, and waits for latecomers, such as after-call work that begins after the contact has ended,
 * until as many other contacts have closed as {@link #DEFAULT_LATE_CONTACTS} says; then it is added up for good and
 * forgotten. What is said of it later begins an unknown contact, and shows up among the oddities.
 *
 * <p>Until a contact is forgotten, its events may be told out of order and more than once: an event whose id was told before
 * is left out and counted as an oddity, and recorded events of one stream stand by their versions. An event that
 * {@linkplain Attributed#corrects() corrects} another one of its contact takes its place, as if the other had never been told;
 * of several corrections the last holds. Events without an id, or of several streams, are taken as they come.
 *
 * <p>Total: no sequence of events makes it fail. The order between the events of different contacts does not matter, as long
 * as none is that late. Events that are not about contacts are passed over, and so, among recorded events, are simulated
 * ones; an event without an origin, a bare {@link Dated}, is taken for what the settings want.
 *
 * <p>Memory: the events of the open and the lately closed contacts, and for every group, and every pair of population and
 * attribution that the definitions have, a {@code GroupTotals}. An event of an unknown contact that never ends stays open as
 * well. Not thread-safe.
 *
 * @since 0.1
 */
public final class KpiCollector {
    /** How many closed contacts wait for latecomers unless said. */
    public static final int DEFAULT_LATE_CONTACTS = 10_000;

    private static final Facts NO_FACTS = name -> Optional.empty();

    private final ContactCounter counter;
    private final KpiCatalogue catalogue;
    private final List<Grouping> groupings;
    private final int lateContacts;
    private KpiCells settled;
    private UnsettledContacts contacts = new UnsettledContacts();
    private Instant watermark = Instant.MIN;

    private KpiCollector(ContactCounter counter, KpiCatalogue catalogue, List<Grouping> groupings, int lateContacts) {
        this.counter = counter;
        this.catalogue = catalogue;
        this.groupings = withTotal(groupings);
        this.lateContacts = lateContacts;
        this.settled = new KpiCells(catalogue, this.groupings, counter);
    }

    /**
     * {@return a collector that has seen nothing yet}
     *
     * @param settings what holds for all numbers
     * @param catalogue which KPIs, in which order
     * @param groupings by what to group, in order; the total comes first, whether or not it is named
     */
    public static KpiCollector of(KpiSettings settings, KpiCatalogue catalogue, List<Grouping> groupings) {
        return of(settings, catalogue, groupings, DEFAULT_LATE_CONTACTS);
    }

    /**
     * {@return a collector that has seen nothing yet}
     *
     * @param settings what holds for all numbers
     * @param catalogue which KPIs, in which order
     * @param groupings by what to group, in order; the total comes first, whether or not it is named
     * @param lateContacts how many closed contacts wait for latecomers; zero or more
     * @throws IllegalArgumentException if {@code lateContacts} is negative
     */
    public static KpiCollector of(
            KpiSettings settings, KpiCatalogue catalogue, List<Grouping> groupings, int lateContacts) {
        return of(settings, catalogue, groupings, lateContacts, List.of());
    }

    /**
     * {@return a collector that has seen nothing yet}
     *
     * @param settings what holds for all numbers
     * @param catalogue which KPIs, in which order
     * @param groupings by what to group, in order; the total comes first, whether or not it is named
     * @param lateContacts how many closed contacts wait for latecomers; zero or more
     * @param sources what the host counts of contacts beside the units of the SDK
     * @throws IllegalArgumentException if {@code lateContacts} is negative, or two sources have one measure
     */
    public static KpiCollector of(
            KpiSettings settings,
            KpiCatalogue catalogue,
            List<Grouping> groupings,
            int lateContacts,
            List<UnitSource> sources) {
        return of(settings, catalogue, groupings, lateContacts, sources, OpeningTimes.none());
    }

    /**
     * {@return a collector that has seen nothing yet}
     *
     * @param settings what holds for all numbers
     * @param catalogue which KPIs, in which order
     * @param groupings by what to group, in order; the total comes first, whether or not it is named
     * @param lateContacts how many closed contacts wait for latecomers; zero or more
     * @param sources what the host counts of contacts beside the units of the SDK
     * @param opening what business time is counted by, and which contacts came outside hours
     * @throws IllegalArgumentException if {@code lateContacts} is negative, or two sources have one measure
     */
    public static KpiCollector of(
            KpiSettings settings,
            KpiCatalogue catalogue,
            List<Grouping> groupings,
            int lateContacts,
            List<UnitSource> sources,
            OpeningTimes opening) {
        if (lateContacts < 0) {
            throw new IllegalArgumentException("KpiCollector.lateContacts must be zero or more, was " + lateContacts);
        }
        return new KpiCollector(new ContactCounter(settings, sources, opening), catalogue, groupings, lateContacts);
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
        if (!(event.event() instanceof ContactEvent told)) {
            return;
        }
        RoutableId id = told.routable();
        Optional<KpiOddity> leftOut = leftOut(counter.settings(), event, id);
        if (leftOut.isPresent() || isOver(event.occurredAt())) {
            settled.odd(leftOut.orElse(KpiOddity.BEHIND_WATERMARK).key(), 1);
            return;
        }
        if (!contacts.take(id, event)) {
            settled.odd(KpiOddity.DUPLICATE.key(), 1);
        }
        contacts.settleBeyond(lateContacts, settled::add);
    }

    /** Whether everything of an instant has been told. */
    private boolean isOver(Instant instant) {
        return instant.isBefore(watermark) || watermark.equals(Instant.MAX);
    }

    /** Why an event about a contact counts in no figure; empty if it counts. */
    static Optional<KpiOddity> leftOut(KpiSettings settings, Dated event, RoutableId id) {
        if (event instanceof Attributed attributed
                && settings.simulated() != (attributed.origin() == Origin.SIMULATED)) {
            return Optional.of(KpiOddity.OTHER_ORIGIN);
        }
        return id.kind() == RoutableId.Kind.WORK_ITEM ? Optional.of(KpiOddity.WORK_ITEM_EVENT) : Optional.empty();
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
     * Counts a unit of which no contact event tells: time of agents, an answer to a survey, or what other systems of the host
     * know, such as costs.
     *
     * <p>It counts once for every time that it is given, for good. It is told when it is over: a unit of which a moment or a
     * stretch lies before the instant of {@link #completeUntil} is left out and counted as an oddity.
     *
     * @param unit what it adds, and where it belongs
     */
    public void count(UnitFacts unit) {
        if (isOver(unit.earliest())) {
            settled.odd(KpiOddity.BEHIND_WATERMARK.key(), 1);
        } else {
            settled.add(unit, NO_FACTS);
        }
    }

    /**
     * Says that nothing that happened earlier will be told any more: figures of a time that is over become final, as soon as
     * none of their contacts is open.
     *
     * <p>Contacts that closed five minutes earlier wait for latecomers no longer: what begins on them still later, such as a
     * reopening, is lost to them. What is told nevertheless is left out and counted as an
     * oddity, so a final figure never changes.
     *
     * @param until up to when everything has been told, exclusive; earlier than before changes nothing
     */
    public void completeUntil(Instant until) {
        if (!until.isAfter(watermark)) {
            return;
        }
        watermark = until;
        contacts.settleOver(until, settled::add);
    }

    /** Says that everything has been told: what is not over now stays open, and is censored in every figure. */
    public void complete() {
        completeUntil(Instant.MAX);
    }

    /** {@return how many contacts are known that have not closed} */
    public int openContacts() {
        return contacts.lastingCount();
    }

    /**
     * {@return what has been collected so far; open contacts count with what of them is over, and may change it still} Costs
     * a pass over all groups and all contacts that are not forgotten.
     */
    public KpiResults result() {
        KpiCells cells = settled.copy();
        contacts.waiting().forEach(cells::add);
        contacts.lasting().forEach(cells::add);
        return new KpiResults(counter.settings(), catalogue, cells, finality());
    }

    /**
     * {@return what has been collected, when everything has been told; this collector has forgotten it then, and leaves out what is told
     * it later} The end of a batch: where {@link #complete} and {@link #result} would copy every group, this hands them over.
     */
    public KpiResults finish() {
        complete();
        contacts.waiting().forEach(settled::add);
        contacts.lasting().forEach(settled::add);
        KpiResults results = new KpiResults(counter.settings(), catalogue, settled, finality());
        settled = new KpiCells(catalogue, groupings, counter);
        contacts = new UnsettledContacts();
        return results;
    }

    private Finality finality() {
        return new Finality(
                new ContactStarts(contacts.lasting(), settled.timeKeys()),
                new ContactStarts(contacts.waiting(), settled.timeKeys()),
                watermark);
    }

    /**
     * {@return the groups whose time is over and whose figures will not change any more, grouping by grouping, each in the order of
     * its values; this collector has forgotten them then} So a host writes them to where they are kept, and the memory of a collector
     * grows with the time that is not complete, and not with all time. The total, and groups of no time or of an hour or weekday,
     * are never among them.
     */
    public List<KpiGroup> takeFinal() {
        return KpiResults.takeFinal(catalogue, settled, finality());
    }

    /**
     * {@return who waits at an instant, by queue, in their order; queues in which nobody waits are left out} It tells what the
     * events told so far say, so it is asked about the instant of the latest of them, or a later one. Costs a pass over the
     * contacts that last.
     *
     * @param now the instant
     */
    public SortedMap<QueueId, QueueGauge> waiting(Instant now) {
        return QueueGauge.of(contacts.lasting(), now);
    }

    /**
     * {@return what has been added up for good, and until when everything has been told, in a compact binary form} Collectors
     * that know the same give equal bytes, on every machine and whatever the order of the contacts. With the events of
     * {@link #unsettled}, it is all that this collector knows.
     */
    public byte[] settled() {
        return CellsForm.write(settled, watermark);
    }

    /** {@return the events of the contacts that are not added up for good: those that last, then those that wait for latecomers} */
    public List<Dated> unsettled() {
        return contacts.events();
    }

    /**
     * Takes in what another collector has collected of other contacts, perhaps on another machine, as {@link
     * #merge(KpiCollector)} does.
     *
     * @param settled what {@link #settled} gave there
     * @param unsettled what {@link #unsettled} gave there
     * @throws IllegalArgumentException if it is of other settings or groupings, of definitions with other populations or
     *     attributions, of a later version, or damaged, or if both know a contact that is not forgotten; this one is unchanged
     *     then
     */
    public void merge(byte[] settled, Iterable<? extends Dated> unsettled) {
        KpiCollector other = new KpiCollector(counter, catalogue, groupings, Integer.MAX_VALUE);
        Instant toldUntil = CellsForm.read(settled, other.settled);
        other.acceptAll(unsettled);
        other.watermark = toldUntil;
        merge(other);
    }

    /**
     * Takes in what another collector has collected of other contacts.
     *
     * <p>It does not matter how contacts were divided between collectors, nor in which order these are merged.
     *
     * <p>Everything has been told until the earlier of both.
     *
     * @param other the other one, of equal settings, definitions, groupings and measures of sources; unchanged
     * @throws IllegalArgumentException if it is of others, or if both know a contact that is not forgotten; this one is
     *     unchanged then
     */
    public void merge(KpiCollector other) {
        if (!counter.settings().equals(other.counter.settings())
                || !catalogue.equals(other.catalogue)
                || !groupings.equals(other.groupings)
                || !counter.measures().equals(other.counter.measures())) {
            throw new IllegalArgumentException(
                    "KpiCollector.merge must be given a collector of equal settings, definitions,"
                            + " groupings and measures of sources");
        }
        if (contacts.shares(other.contacts)) {
            throw new IllegalArgumentException(
                    "KpiCollector.merge must be given a collector of other contacts, but both know one");
        }
        watermark = watermark.isBefore(other.watermark) ? watermark : other.watermark;
        settled.merge(other.settled);
        contacts.merge(other.contacts);
        contacts.settleBeyond(lateContacts, settled::add);
    }
}
