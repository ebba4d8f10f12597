package io.toritsugi.kpi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.kpi.measure.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However events come, and whatever they correct, figures are those of what holds. */
class CorrectionsLawsTest {
    /** Contacts whose events are drawn at random, as a journal has them. */
    @Provide
    static Arbitrary<List<ContactHistory>> garbage() {
        return KpiCollectorLawsTest.garbage();
    }

    @Property
    void recordedEventsMayComeInAnyOrderAndMoreThanOnce(
            @ForAll("garbage") List<ContactHistory> contacts, @ForAll Random random) {
        KpiCollector inOrder = Kpis.collector(Dimension.INTERVAL);
        KpiCollector mixed = Kpis.collector(Dimension.INTERVAL);
        for (ContactHistory contact : contacts) {
            List<RecordedEvent> told = CorrectionsTest.recorded(contact.events());
            inOrder.acceptAll(told);
            List<RecordedEvent> shuffled = new ArrayList<>(told);
            told.stream().filter(event -> random.nextBoolean()).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            mixed.acceptAll(shuffled);
        }

        assertThat(mixed.result().groups()).isEqualTo(inOrder.result().groups());
    }

    /** Corrections are added at random, of events and of corrections; the twin replaces in a list. */
    @Property
    void whateverIsCorrectedInWhateverOrderOnlyWhatHoldsCounts(
            @ForAll("garbage") List<ContactHistory> contacts, @ForAll Random random) {
        KpiCollector holding = Kpis.collector(Dimension.QUEUE);
        KpiCollector correcting = Kpis.collector(Dimension.QUEUE);
        for (ContactHistory contact : contacts) {
            List<Dated> holds = new ArrayList<>(contact.events());
            List<Dated> told = new ArrayList<>(CorrectionsTest.recorded(contact.events()));
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < holds.size(); i++) {
                places.add(i);
            }
            for (int more = random.nextInt(4); more > 0 && !holds.isEmpty(); more--) {
                int corrected = random.nextInt(told.size());
                Dated right =
                        contact.events().get(random.nextInt(contact.events().size()));
                told.add(CorrectionsTest.correction(right, corrected + 1, told.size() + 1));
                places.add(places.get(corrected));
                holds.set(places.get(corrected), right);
            }
            holding.acceptAll(holds);
            Collections.shuffle(told, random);
            correcting.acceptAll(told);
        }

        assertThat(correcting.result().groups()).isEqualTo(holding.result().groups());
    }
}
