package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.created;
import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static io.toritsugi.kpi.collect.Kpis.assertValue;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A definition may count some units alone, beside another that counts all. */
class PopulationTest {
    private static final Bilingual NAME = new Bilingual("Some", "一部");

    /**
     * Three contacts: a from outside is answered by ann after 10 s and goes on to queue NE, where ben answers after 30 s; b from
     * outside gives up in PS; c goes out, ann talks 60 s.
     */
    private static final List<ContactHistory> DAY = List.of(
            inbound("a")
                    .queued(0, "v1", "PS")
                    .answered(10, "l1", "ann", "v1")
                    .queued(70, "v2", "NE")
                    .answered(100, "l2", "ben", "v2")
                    .legEnded(100, "l1")
                    .legEnded(130, "l2")
                    .ended(130),
            inbound("b").gaveUp(20),
            created("c", ContactHistory.SEVEN, Direction.OUTBOUND, "OUT", 0)
                    .connected(5, "l", "ann")
                    .legEnded(65, "l")
                    .ended(65));

    @Test
    void byAFactOfTheContact() {
        KpiDefinition all = definition("contacts.handled");
        KpiDefinition some = all.within("inbound", NAME, condition("contact.direction = 'inbound'"));

        KpiGroup total = total(all, some);

        assertValue(total, "contacts.handled", "2");
        assertValue(total, "contacts.handled.inbound", "1");
    }

    @Test
    void byTheQueueOfTheUnitAndNotOfTheContact() {
        KpiDefinition inNe = definition("asa").within("ne", NAME, condition("unit.queue = 'NE'"));
        KpiDefinition lastInNe = definition("asa").within("last-ne", NAME, condition("contact.queue = 'NE'"));

        KpiGroup total = total(inNe, lastInNe);

        assertRatio(total, "asa.ne", "30", "1");
        assertRatio(total, "asa.last-ne", "40", "2");
    }

    @Test
    void twoConditionsHoldTogether() {
        KpiDefinition annIn = definition("talk-time.mean")
                .within("ann", NAME, condition("unit.agent = 'ann'"))
                .within("inbound", NAME, condition("contact.direction = 'inbound'"));

        assertRatio(total(annIn), "talk-time.mean.ann.inbound", "90", "1");
    }

    @Test
    void whatIsNotKnownIsNotInIt() {
        KpiDefinition vip = definition("answer-rate").within("vip", NAME, condition("contact.segment = 'vip'"));
        KpiDefinition notVip = definition("answer-rate").within("rest", NAME, condition("not contact.segment = 'vip'"));

        KpiGroup total = total(vip, notVip);

        assertUndefined(total, "answer-rate.vip");
        assertUndefined(total, "answer-rate.rest");
    }

    private static KpiGroup total(KpiDefinition... definitions) {
        KpiCollector collector = KpiCollector.of(Kpis.SETTINGS, KpiCatalogue.of(List.of(definitions)), List.of());
        DAY.forEach(history -> collector.acceptAll(history.events()));
        return collector.result().groups().get(0);
    }

    private static KpiDefinition definition(String id) {
        return StandardDefinitions.catalogue().find(id).orElseThrow();
    }

    private static Condition condition(String text) {
        return Condition.parse(text).fold(problems -> Condition.never(), parsed -> parsed);
    }
}
