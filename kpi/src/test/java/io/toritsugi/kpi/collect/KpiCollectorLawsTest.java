package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.SEVEN;
import static io.toritsugi.kpi.collect.ContactHistory.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Collectors on any events at all: what happened to contacts, in order or not, and at any time. */
class KpiCollectorLawsTest {
    private static final int CONTACTS = 6;

    /** Contacts whose events are drawn at random: begun or not, in any order, at times before and after each other. */
    @Provide
    static Arbitrary<List<ContactHistory>> garbage() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            List<ContactHistory> contacts = new ArrayList<>();
            for (int i = 0; i < CONTACTS; i++) {
                contacts.add(garbled("i" + i, random));
            }
            return contacts;
        });
    }

    private static ContactHistory garbled(String id, Random random) {
        Instant start = random.nextInt(10) == 0
                ? List.of(Instant.MIN, Instant.MAX, Instant.EPOCH).get(random.nextInt(3))
                : SEVEN.plusSeconds(random.nextInt(7200));
        boolean early = start.equals(Instant.MAX);
        boolean late = start.equals(Instant.MIN);
        ContactHistory contact = random.nextInt(4) == 0
                ? ContactHistory.neverCreated(id)
                : created(id, start, oneOf(Direction.values(), random), "Q" + random.nextInt(2), random.nextInt(3));
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            double at = random.nextInt(300) - 50;
            happens(contact, early ? -Math.abs(at) : late ? Math.abs(at) : at, random);
        }
        return contact;
    }

    private static void happens(ContactHistory contact, double at, Random random) {
        String visit = "v" + random.nextInt(2);
        String leg = "l" + random.nextInt(2);
        String agent = "a" + random.nextInt(2);
        switch (random.nextInt(12)) {
            case 0 -> contact.queued(at, visit, "Q" + random.nextInt(2));
            case 1 -> contact.dequeued(at, visit, oneOf(DequeueCause.values(), random));
            case 2 -> contact.connected(at, leg, agent);
            case 3 -> contact.answered(at, leg, agent, visit);
            case 4 -> contact.legEnded(at, leg);
            case 5 -> contact.held(at, at, leg);
            case 6 -> contact.wrapUpStarted(at, leg, agent);
            case 7 -> contact.wrapUpEnded(at, leg, agent);
            case 8 -> contact.wrapUpPaused(at, leg, agent, random.nextInt(1, 60), at, at);
            case 9 -> contact.wrapUpResumed(at, leg, agent);
            case 10 -> contact.menu(at, at, oneOf(SelfServiceOutcome.values(), random));
            default -> contact.ended(at);
        }
    }

    private static <T> T oneOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @Property
    void contactsMayBeDividedBetweenCollectorsInAnyWayAndMergedInAnyOrder(
            @ForAll("garbage") List<ContactHistory> contacts, @ForAll Random random) {
        List<KpiCollector> parts = List.of(collector(), collector(), collector());
        contacts.forEach(contact -> parts.get(random.nextInt(3)).acceptAll(contact.events()));
        KpiCollector leftFirst = collector();
        parts.forEach(leftFirst::merge);
        KpiCollector rightFirst = collector();
        parts.get(2).merge(parts.get(1));
        parts.get(2).merge(parts.get(0));
        rightFirst.merge(parts.get(2));

        assertSame(leftFirst, one(contacts));
        assertSame(rightFirst, one(contacts));
    }

    @Property
    void theOrderBetweenContactsDoesNotMatter(@ForAll("garbage") List<ContactHistory> contacts, @ForAll Random random) {
        KpiCollector mixed = collector();
        List<List<Dated>> left = new ArrayList<>();
        contacts.forEach(contact -> left.add(new ArrayList<>(contact.events())));
        left.removeIf(List::isEmpty);
        while (!left.isEmpty()) {
            mixed.accept(left.get(random.nextInt(left.size())).remove(0));
            left.removeIf(List::isEmpty);
        }

        assertSame(mixed, one(contacts));
    }

    @Property
    void nothingIsCountedOutOfThinAir(@ForAll("garbage") List<ContactHistory> contacts) {
        KpiResults results = one(contacts).result();

        assertThat(results.groups().get(0).values())
                .allSatisfy((id, value) -> value.value()
                        .ifPresent(number -> assertThat(number).as(id).isNotNegative()));
        assertThat(results.groups()
                        .get(0)
                        .find("contacts.arrived")
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .isLessThanOrEqualTo(BigDecimal.valueOf(CONTACTS));
    }

    @Property
    void finishingGivesWhatCompletingDoesAndForgetsIt(@ForAll("garbage") List<ContactHistory> contacts) {
        KpiCollector completed = one(contacts);
        completed.complete();
        KpiCollector finished = one(contacts);
        KpiResults results = finished.finish();

        assertThat(results.groups()).isEqualTo(completed.result().groups());
        assertThat(results.distributions()).isEqualTo(completed.result().distributions());
        assertThat(results.oddities()).isEqualTo(completed.result().oddities());
        finished.acceptAll(contacts.get(0).events());
        assertThat(finished.result().groups()).hasSize(1);
        assertThat(finished.openContacts()).isZero();
    }

    @Property
    void aContactOfWhichNothingIsSaidLateMayBeForgottenAtOnce(
            @ForAll @IntRange(max = 20) int contacts, @ForAll @IntRange(max = 3) int lateContacts) {
        KpiCollector forgetful = collector(lateContacts);
        KpiCollector patient = collector();
        for (int i = 0; i < contacts; i++) {
            List<Dated> events =
                    ContactHistory.inbound("i" + i).served(i, 60, "ann").events();
            forgetful.acceptAll(events);
            patient.acceptAll(events);
        }

        assertSame(forgetful, patient);
    }

    private static void assertSame(KpiCollector actual, KpiCollector expected) {
        assertThat(actual.result().groups()).isEqualTo(expected.result().groups());
        assertThat(actual.result().oddities()).isEqualTo(expected.result().oddities());
        assertThat(actual.result().distributions()).isEqualTo(expected.result().distributions());
        assertThat(actual.openContacts()).isEqualTo(expected.openContacts());
    }

    private static KpiCollector one(List<ContactHistory> contacts) {
        KpiCollector collector = collector();
        contacts.forEach(contact -> collector.acceptAll(contact.events()));
        return collector;
    }

    private static KpiCollector collector() {
        return collector(KpiCollector.DEFAULT_LATE_CONTACTS);
    }

    private static KpiCollector collector(int lateContacts) {
        return KpiCollector.of(
                Kpis.SETTINGS,
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.QUEUE, Dimension.INTERVAL), Grouping.by(Dimension.AGENT)),
                lateContacts);
    }
}
