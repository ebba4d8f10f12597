package io.toritsugi.kpi.collect;

import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.DistinctCustomers;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.Stretch;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.unit.ContactUnits;
import io.toritsugi.kpi.unit.KpiOddity;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What contacts add up to, by cohort and group: adding and merging do not depend on order. */
final class KpiCells {
    private static final List<Moment> MOMENTS = List.of(Moment.values());

    private final List<Grouping> groupings;
    private final ContactCounter counter;
    private final TimeKeys timeKeys;
    private final Map<Cohort, List<GroupCells>> cohorts = new LinkedHashMap<>();
    private final Map<String, Long> oddities = new TreeMap<>();
    private boolean customersMatter;

    /** Cells for the cohorts of these definitions and these groupings, the first of which is the total. */
    KpiCells(KpiCatalogue catalogue, List<Grouping> groupings, ContactCounter counter) {
        this(groupings, counter);
        cohort(Cohort.EVERYONE_BY_ENTRY);
        for (KpiDefinition definition : catalogue.definitions()) {
            cohort(Cohort.of(definition));
            cohort(Cohort.numeratorOf(definition));
        }
    }

    private KpiCells(List<Grouping> groupings, ContactCounter counter) {
        this.groupings = groupings;
        this.counter = counter;
        this.timeKeys = new TimeKeys(counter.settings());
    }

    private List<GroupCells> cohort(Cohort cohort) {
        customersMatter |= !cohort.customersOf().isEmpty();
        return cohorts.computeIfAbsent(
                cohort,
                made -> groupings.stream()
                        .map(grouping -> new GroupCells(grouping, timeKeys))
                        .toList());
    }

    /** Counts a contact with what of it is over. */
    void add(RunningContact contact) {
        ContactUnits counted = counter.of(contact);
        Facts facts = new LazyFacts(contact.view());
        Optional<Long> customer =
                customersMatter ? contact.view().customer().map(DistinctCustomers::fingerprint) : Optional.empty();
        counted.units().forEach(unit -> add(unit, facts, customer));
        counted.oddities().forEach(this::odd);
    }

    /** Counts a unit, of nobody's contact, wherever it belongs. */
    void add(UnitFacts unit, Facts facts) {
        add(unit, facts, Optional.empty());
    }

    private void add(UnitFacts unit, Facts facts, Optional<Long> customer) {
        cohorts.forEach((cohort, cells) -> {
            if (cohort.has(unit, facts)) {
                add(cohort.attribution(), unit, cells);
                if (customer.isPresent()) {
                    addCustomer(customer.get(), cohort, unit, cells);
                }
            }
        });
    }

    /** A customer belongs where the measure does. */
    private static void addCustomer(long customer, Cohort cohort, UnitFacts unit, List<GroupCells> cells) {
        for (Measure measure : cohort.customersOf()) {
            if (unit.value(measure) > 0) {
                Moment moment = cohort.attribution().moment().orElse(measure.moment());
                find(cells, unit, unit.at(moment), cell -> cell.customers().add(measure, customer));
            }
        }
    }

    private void add(Attribution attribution, UnitFacts unit, List<GroupCells> cells) {
        Optional<Moment> moment = attribution.moment();
        if (moment.isPresent()) {
            Optional<Instant> at = unit.at(moment.get());
            find(cells, unit, at, cell -> cell.add(unit));
        } else if (attribution == Attribution.EVENT) {
            for (Moment each : MOMENTS) {
                if (unit.adds(each)) {
                    find(cells, unit, unit.at(each), cell -> cell.add(unit, each));
                }
            }
        } else {
            for (Stretch stretch : unit.stretches()) {
                clip(unit, stretch, cells);
            }
        }
    }

    private void clip(UnitFacts unit, Stretch stretch, List<GroupCells> cells) {
        Set<KpiCell> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        if (stretch.start().isPresent() && timeKeys.canCut(stretch.millis())) {
            timeKeys.cut(
                    stretch.start().get(),
                    stretch.millis(),
                    (from, millis) -> find(
                            cells, unit, Optional.of(from), cell -> addPart(cell, stretch.measure(), millis, reached)));
        } else {
            if (stretch.start().isPresent()) {
                odd(KpiOddity.TOO_LONG_TO_SPLIT.key(), 1);
            }
            find(cells, unit, Optional.empty(), cell -> addPart(cell, stretch.measure(), stretch.millis(), reached));
        }
    }

    /** A stretch counts once in a group, however many of its parts are there. */
    private static void addPart(KpiCell cell, Measure measure, long millis, Set<KpiCell> reached) {
        cell.add(measure, millis);
        if (reached.add(cell)) {
            cell.countStretch(measure);
        }
    }

    private static void find(List<GroupCells> cells, UnitFacts unit, Optional<Instant> at, Consumer<KpiCell> what) {
        for (GroupCells grouped : cells) {
            grouped.find(unit, at).ifPresent(what);
        }
    }

    void odd(String kind, long times) {
        oddities.merge(kind, times, Long::sum);
    }

    void merge(KpiCells other) {
        other.cohorts.forEach((cohort, theirs) -> {
            List<GroupCells> mine = cohort(cohort);
            for (int i = 0; i < mine.size(); i++) {
                mine.get(i).merge(theirs.get(i));
            }
        });
        other.oddities.forEach(this::odd);
    }

    KpiCells copy() {
        KpiCells copy = new KpiCells(groupings, counter);
        copy.merge(this);
        return copy;
    }

    /** {@return the groups of a grouping, by its place, of any cohort, in the order in which they are listed} */
    List<List<String>> groups(int grouping) {
        Set<List<String>> keys = new TreeSet<>(GroupCells.order(groupings.get(grouping)));
        cohorts.values().forEach(cells -> keys.addAll(cells.get(grouping).keys()));
        if (groupings.get(grouping).equals(Grouping.TOTAL)) {
            keys.add(List.of());
        }
        return List.copyOf(keys);
    }

    /** {@return those of them whose time is over at an instant, in the same order} */
    List<List<String>> groupsOver(int grouping, Instant until) {
        Set<List<String>> keys = new TreeSet<>(GroupCells.order(groupings.get(grouping)));
        cohorts.values().forEach(cells -> keys.addAll(cells.get(grouping).keysOver(until)));
        return List.copyOf(keys);
    }

    /** {@return a group in a cohort; an empty cell if it has no unit there} */
    KpiCell cell(Cohort cohort, int grouping, List<String> values) {
        return cohort(cohort).get(grouping).find(values).orElseGet(() -> new KpiCell(end(grouping, values)));
    }

    void remove(int grouping, List<String> values) {
        cohorts.values().forEach(cells -> cells.get(grouping).remove(values));
    }

    private Instant end(int grouping, List<String> values) {
        return cohorts.values().stream()
                .flatMap(cells -> cells.get(grouping).find(values).stream())
                .map(KpiCell::end)
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** {@return for each cohort its cells by grouping; the cohorts in the order of the definitions that first had them} */
    List<List<GroupCells>> cohorts() {
        return List.copyOf(cohorts.values());
    }

    /** {@return what the cells stand for: equal where cells may be merged} */
    String meaning() {
        List<String> own =
                counter.measures().stream().map(HostMeasure::text).sorted().toList();
        return counter.settings() + " " + groupings + " " + cohorts.keySet() + " " + own;
    }

    TimeKeys timeKeys() {
        return timeKeys;
    }

    List<Grouping> groupings() {
        return groupings;
    }

    Map<String, Long> oddities() {
        return new TreeMap<>(oddities);
    }
}
