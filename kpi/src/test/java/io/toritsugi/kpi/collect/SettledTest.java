package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What collectors on several machines have added up, brought together as bytes. */
class SettledTest {
    private static final List<Grouping> GROUPINGS = List.of(
            Grouping.by(Dimension.INTERVAL),
            Grouping.by(Dimension.QUEUE, Dimension.HOUR),
            Grouping.by(Dimension.AGENT));

    @Provide
    static Arbitrary<List<ContactHistory>> garbage() {
        return KpiCollectorLawsTest.garbage();
    }

    @Property
    void workersGiveTheSameFiguresAsOneCollectorAndTheSameBytesInAnyOrder(
            @ForAll("garbage") List<ContactHistory> contacts, @ForAll Random random) {
        KpiCollector one = collector();
        contacts.forEach(contact -> one.acceptAll(contact.events()));
        List<KpiCollector> workers = List.of(collector(), collector(), collector());
        contacts.forEach(contact -> workers.get(random.nextInt(3)).acceptAll(contact.events()));
        workers.forEach(KpiCollector::complete);
        KpiCollector there = collector();
        List<KpiCollector> shuffled = new ArrayList<>(workers);
        Collections.shuffle(shuffled, random);
        for (KpiCollector worker : shuffled) {
            there.merge(worker.settled(), worker.unsettled());
        }

        assertThat(there.result().groups()).isEqualTo(one.result().groups());
        assertThat(there.result().oddities()).isEqualTo(one.result().oddities());
        one.complete();
        there.complete();
        assertThat(there.settled()).isEqualTo(one.settled());
    }

    @Test
    void whatIsNotSettledGoesAsEvents() {
        List<Dated> lasting = inbound("b").queued(0, "v", "PS").events();
        KpiCollector worker = collector();
        worker.acceptAll(inbound("a").served(10, 60, "ann").events());
        worker.acceptAll(lasting);
        worker.complete();

        assertThat(worker.unsettled()).isEqualTo(lasting);
    }

    /** The worker has been told all; what is still open there began long before, and is not lost for that. */
    @Test
    void everythingHasBeenToldUntilTheEarlierOfBothAndNothingIsLost() {
        KpiCollector worker = collector();
        worker.acceptAll(inbound("a").queued(0, "v", "PS").events());
        worker.completeUntil(ContactHistory.SEVEN.plusSeconds(3600));
        KpiCollector there = collector();
        there.complete();

        there.merge(worker.settled(), worker.unsettled());

        assertThat(there.openContacts()).isOne();
        there.acceptAll(ContactHistory.neverCreated("a")
                .dequeued(3500, "v", DequeueCause.ANSWERED)
                .events());
        assertThat(there.result().oddities()).containsEntry("behind-watermark", 1L);
        there.acceptAll(ContactHistory.neverCreated("a")
                .answered(3700, "l", "ann", "v")
                .legEnded(3760, "l")
                .ended(3760)
                .events());
        Kpis.assertValue(there.result().groups().get(0), "contacts.answered", "1");
    }

    @Test
    void aContactThatBothKnowIsRefusedAndChangesNothing() {
        List<Dated> lasting = inbound("a").queued(0, "v", "PS").events();
        KpiCollector worker = collector();
        worker.acceptAll(lasting);
        KpiCollector there = collector();
        there.acceptAll(lasting);
        byte[] before = there.settled();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> there.merge(worker.settled(), worker.unsettled()))
                .withMessageContaining("both know one");
        assertThat(there.settled()).isEqualTo(before);
    }

    @Test
    void bytesOfAnotherMeaningAreRefusedAndChangeNothing() {
        KpiCollector worker = collector();
        worker.acceptAll(inbound("a").served(10, 60, "ann").events());
        worker.complete();
        KpiCollector other = KpiCollector.of(Kpis.SETTINGS, StandardDefinitions.catalogue(), List.of());
        byte[] before = other.settled();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.merge(worker.settled(), worker.unsettled()))
                .withMessage("The binary form of collected figures must be of equal settings, groupings, populations,"
                        + " attributions and measures of sources, and was of others");
        assertThat(other.settled()).isEqualTo(before);
    }

    @Test
    void bytesThatBreakOffAreRefusedAndChangeNothing() {
        KpiCollector worker = collector();
        worker.acceptAll(inbound("a").served(10, 60, "ann").events());
        worker.complete();
        byte[] whole = worker.settled();
        KpiCollector there = collector();
        byte[] before = there.settled();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatIllegalArgumentException().isThrownBy(() -> there.merge(cut, List.of()));
        }
        assertThat(there.settled()).isEqualTo(before);
    }

    private static KpiCollector collector() {
        KpiDefinition answered =
                StandardDefinitions.catalogue().find("contacts.answered").orElseThrow();
        KpiCatalogue catalogue = StandardDefinitions.catalogue()
                .plus(List.of(
                        answered.by(Attribution.EVENT),
                        answered.within(
                                "first",
                                new Bilingual("First", "一番"),
                                Condition.parse("unit.queue = 'Q0'").get())));
        return KpiCollector.of(Kpis.SETTINGS, catalogue, GROUPINGS);
    }
}
