package io.toritsugi.kpi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A board that follows the day: who waits now, and groups of time that leave when they are final. */
class LiveTest {
    private static final QueueId LOANS = QueueId.of("loans");
    private static final QueueId SALES = QueueId.of("sales");

    private static Instant at(int seconds) {
        return ContactHistory.SEVEN.plusSeconds(seconds);
    }

    @Test
    void aGaugeTellsWhoWaitsAndHowLongTheFirstHasWaited() {
        KpiCollector collector = Kpis.collector();
        collector.acceptAll(ContactHistory.inbound("a").queued(10, "v", "sales").events());
        collector.acceptAll(ContactHistory.inbound("b").queued(30, "v", "sales").events());
        collector.acceptAll(ContactHistory.inbound("c").queued(40, "v", "loans").events());
        collector.acceptAll(ContactHistory.inbound("d")
                .waited(0, 20, "v", "sales", DequeueCause.ABANDONED)
                .ended(20)
                .events());

        assertThat(collector.waiting(at(60)))
                .isEqualTo(Map.of(
                        SALES, new QueueGauge(2, Optional.of(Duration.ofSeconds(50))),
                        LOANS, new QueueGauge(1, Optional.of(Duration.ofSeconds(20)))));
        assertThat(collector.waiting(at(20)).get(LOANS)).isEqualTo(new QueueGauge(1, Optional.of(Duration.ZERO)));
    }

    /** The plain twin looks at each visit of the log: it has begun, and has not ended. */
    @Property
    void gaugesAgreeWithTheLogAtEveryEvent(@ForAll Random random) {
        List<Dated> log = day(random, 12);
        KpiCollector collector = Kpis.collector();
        for (int told = 0; told < log.size(); told++) {
            collector.accept(log.get(told));
            List<Dated> soFar = log.subList(0, told + 1);
            Instant now = log.get(told).occurredAt();
            int waiting = WaitingTwin.waiting(soFar);

            assertThat(collector.waiting(now).values().stream()
                            .mapToInt(QueueGauge::waiting)
                            .sum())
                    .isEqualTo(waiting);
            assertThat(collector.waiting(now).values().stream()
                            .flatMap(gauge -> gauge.longestWait().stream())
                            .max(Comparator.naturalOrder()))
                    .isEqualTo(WaitingTwin.longest(soFar, now));
        }
    }

    /** Taken while the day goes on or read at its end: each group is there once, with the same figures. */
    @Property
    void whatIsTakenAndWhatIsLeftIsWhatNobodyTakes(@ForAll Random random) {
        List<Dated> log = day(random, 30);
        KpiCollector takes = collector();
        KpiCollector keeps = collector();
        List<KpiGroup> taken = new ArrayList<>();
        for (Dated event : log) {
            takes.accept(event);
            keeps.accept(event);
            if (random.nextInt(5) == 0) {
                takes.completeUntil(event.occurredAt());
                keeps.completeUntil(event.occurredAt());
                taken.addAll(takes.takeFinal());
            }
        }
        takes.complete();
        keeps.complete();
        Set<KpiGroup> all = new LinkedHashSet<>(taken);
        all.addAll(takes.result().groups());

        assertThat(taken)
                .doesNotHaveDuplicates()
                .allSatisfy(group -> assertThat(group.dimensions()).isNotEmpty());
        assertThat(all).isEqualTo(Set.copyOf(keeps.result().groups()));
    }

    @Test
    void whatIsNotCompleteIsNotTaken() {
        KpiCollector collector = collector();
        collector.acceptAll(ContactHistory.inbound("a")
                .waited(0, 10, "v", "sales", DequeueCause.ABANDONED)
                .ended(10)
                .events());
        collector.acceptAll(ContactHistory.inbound("b").queued(20, "v", "sales").events());
        collector.completeUntil(at(3_600));

        assertThat(collector.takeFinal()).isEmpty();
    }

    private static KpiCollector collector() {
        return KpiCollector.of(
                Kpis.SETTINGS,
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.INTERVAL), Grouping.by(Dimension.QUEUE, Dimension.INTERVAL)),
                3);
    }

    /** Contacts of a few hours, told in order of time; some give up, and some are answered. */
    private static List<Dated> day(Random random, int contacts) {
        List<Dated> log = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            ContactHistory contact = ContactHistory.inbound("c" + i, at(random.nextInt(4 * 3_600)));
            String queue = random.nextBoolean() ? "sales" : "loans";
            int wait = random.nextInt(600);
            if (random.nextBoolean()) {
                contact.waited(5, 5 + wait, "v", queue, DequeueCause.ABANDONED).ended(5 + wait);
            } else {
                int end = 5 + wait + random.nextInt(3_000);
                contact.queued(5, "v", queue)
                        .answered(5 + wait, "l", "ann", "v")
                        .legEnded(end, "l")
                        .ended(end);
            }
            log.addAll(contact.events());
        }
        log.sort(Comparator.comparing(Dated::occurredAt));
        return log;
    }
}
