package io.toritsugi.kpi.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.kpi.collect.Contribution;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiExplainer;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.measure.UnitSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UnitSource} must do, as tests: the laws by which its figures can be merged, corrected and explained.
 *
 * <p>An author of one implements this and inherits its tests.
 *
 * @since 0.1
 */
public interface UnitSourceContract {
    /** {@return a new source} */
    UnitSource source();

    /**
     * {@return contacts, each as its events in order of time} Two or more, all of them created, and together such that the source
     * adds to each of its measures.
     */
    List<List<Dated>> contacts();

    /** It says what it adds to, and always the same. */
    @Test
    default void namesItsMeasures() {
        UnitSource source = source();

        assertFalse(source.measures().isEmpty(), "measures() must not be empty");
        assertEquals(source.measures(), source.measures());
        assertEquals(source.measures(), source().measures());
    }

    /** It adds to the measures that it names, and to no other. */
    @Test
    default void addsToItsMeasures() {
        Set<Measure> added = new LinkedHashSet<>();
        contacts().forEach(events -> units(events).forEach(unit -> added.addAll(unit.measures())));

        assertEquals(Set.copyOf(source().measures()), Set.copyOf(added));
    }

    /** Of a contact it is asked while it lasts, and fails at no point of it, nor when its events come the other way round. */
    @Test
    default void failsForNoContactOfWhichLittleIsKnown() {
        for (List<Dated> events : contacts()) {
            List<Dated> backwards = new ArrayList<>(events);
            Collections.reverse(backwards);
            for (List<Dated> order : List.of(events, backwards)) {
                for (int known = 0; known <= order.size(); known++) {
                    Interaction contact = contact(order.subList(0, known));
                    assertDoesNotThrow(() -> source().unitsOf(contact));
                }
            }
        }
    }

    /** It answers the same whenever it is asked, whatever it was asked before. */
    @Test
    default void answersTheSameEveryTime() {
        UnitSource asked = source();
        for (List<Dated> events : contacts()) {
            Interaction contact = contact(events);
            GroupTotals first = totals(asked.unitsOf(contact));

            assertEquals(first, totals(asked.unitsOf(contact)));
            assertEquals(first, totals(source().unitsOf(contact)));
        }
    }

    /** What it adds can be taken back, and is then as if it never had been. */
    @Test
    default void whatIsTakenBackNeverWas() {
        for (List<Dated> events : contacts()) {
            GroupTotals all = new GroupTotals();
            contacts().forEach(each -> all.merge(totals(units(each))));
            all.subtract(totals(units(events)));
            GroupTotals others = new GroupTotals();
            contacts().stream().filter(each -> !each.equals(events)).forEach(each -> others.merge(totals(units(each))));

            assertEquals(others, all);
        }
    }

    /** Figures do not depend on the order of contacts, nor on how they are divided between collectors. */
    @Test
    default void figuresOfPartsAreThoseOfTheWhole() {
        List<List<Dated>> contacts = contacts();
        assertTrue(contacts.size() >= 2, "contacts() must have two or more");
        KpiCollector whole = SourceFigures.collector(source());
        contacts.forEach(whole::acceptAll);
        KpiCollector first = SourceFigures.collector(source());
        first.acceptAll(contacts.get(contacts.size() - 1));
        KpiCollector rest = SourceFigures.collector(source());
        contacts.subList(0, contacts.size() - 1).forEach(rest::acceptAll);
        first.merge(rest.settled(), rest.unsettled());

        assertEquals(whole.result().groups(), first.result().groups());
        assertEquals(Map.of(), whole.result().oddities(), "a source must not fail, nor contacts() be odd");
    }

    /** Whoever asks which contacts are behind a figure gets those that add up to it. */
    @Test
    default void contactsAddUpToTheirFigure() {
        List<Dated> all = contacts().stream().flatMap(List::stream).toList();
        KpiCollector collector = SourceFigures.collector(source());
        collector.acceptAll(all);
        KpiExplainer explainer = KpiExplainer.reading(SourceFigures.SETTINGS, List.of(source()), all);
        for (HostMeasure measure : source().measures()) {
            KpiDefinition sum = SourceFigures.sum(measure);
            BigDecimal explained = explainer.explain(sum, Map.of()).stream()
                    .map(Contribution::value)
                    .map(value -> value.value().orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal collected = collector
                    .result()
                    .groups()
                    .get(0)
                    .find(sum.id())
                    .orElseThrow()
                    .value()
                    .orElseThrow();

            assertEquals(0, explained.compareTo(collected), measure + " is " + collected + ", explained " + explained);
        }
    }

    private List<UnitFacts> units(List<Dated> events) {
        return source().unitsOf(contact(events));
    }

    private static GroupTotals totals(List<UnitFacts> units) {
        GroupTotals totals = new GroupTotals();
        units.forEach(totals::add);
        return totals;
    }

    private static Interaction contact(List<Dated> events) {
        ContactMachine machine = new ContactMachine();
        Interaction contact = machine.initial();
        for (Dated event : events) {
            contact = machine.evolve(contact, event);
        }
        return contact;
    }
}
