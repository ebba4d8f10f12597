package io.toritsugi.core.journal.subscribe;

import static io.toritsugi.core.journal.subscribe.FaultyJournal.NINE;
import static io.toritsugi.core.journal.subscribe.FaultyJournal.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** In whatever order an executor runs its tasks, every subscriber is given everything once, in order. */
class SubscriptionRunnerLawsTest {
    private static final int RUNNERS = 3;

    enum Deed {
        APPEND_AND_WAKE,
        WAKE,
        RUN_A_TASK,
        LET_TIME_PASS,
        FAIL_ONCE,
        REFUSE_ONCE
    }

    /** A deed and what it is done to: a runner or a task, by its number. */
    record Step(Deed deed, int which) {}

    @Property
    void everythingAppendedBeforeTheLastWakeIsGiven(@ForAll("scripts") List<Step> script) {
        World world = new World();
        script.forEach(world::take);
        world.finish();
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()), Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    /** An executor that runs its tasks in any order, and the subscribers that share it. */
    private static final class World {
        private final FaultyJournal journal = new FaultyJournal();
        private final List<Runnable> tasks = new ArrayList<>();
        private final List<List<Long>> taken = new ArrayList<>();
        private final List<SubscriptionRunner> runners = new ArrayList<>();
        private final boolean[] failing = new boolean[RUNNERS];
        private Instant now = NINE;
        private boolean refusing;
        private int appended;

        World() {
            for (int i = 0; i < RUNNERS; i++) {
                int number = i;
                taken.add(new ArrayList<>());
                SubscriptionSettings settings = SubscriptionSettings.builder()
                        .name("subscriber-" + i)
                        .pageSize(2)
                        .retry(new RetryPolicy(1_000, Duration.ofSeconds(1), Duration.ofSeconds(4)))
                        .build();
                Subscription subscription =
                        Subscription.of(settings, journal, TENANT, events -> receive(number, events));
                runners.add(SubscriptionRunner.of(subscription, this::execute, () -> now));
            }
        }

        void take(Step step) {
            int runner = step.which() % RUNNERS;
            switch (step.deed()) {
                case APPEND_AND_WAKE -> {
                    journal.append(3);
                    appended += 3;
                    runners.forEach(SubscriptionRunner::wake);
                }
                case WAKE -> runners.get(runner).wake();
                case RUN_A_TASK -> {
                    if (!tasks.isEmpty()) {
                        tasks.remove(step.which() % tasks.size()).run();
                    }
                }
                case LET_TIME_PASS -> {
                    now = now.plusSeconds(step.which());
                    wakeWhoIsDue();
                }
                case FAIL_ONCE -> failing[runner] = true;
                case REFUSE_ONCE -> refusing = true;
            }
            assertThat(tasks).as("a task for each at most").hasSizeLessThanOrEqualTo(RUNNERS);
        }

        void finish() {
            Optional<Instant> due;
            do {
                while (!tasks.isEmpty()) {
                    tasks.remove(tasks.size() - 1).run();
                }
                due = runners.stream()
                        .flatMap(runner -> runner.nextDeadline().stream())
                        .min(Instant::compareTo);
                due.ifPresent(instant -> {
                    now = instant.isAfter(now) ? instant : now;
                    wakeWhoIsDue();
                });
            } while (due.isPresent());
            List<Long> all = LongStream.rangeClosed(1, appended).boxed().toList();
            taken.forEach(one -> assertThat(one).isEqualTo(all));
        }

        private void wakeWhoIsDue() {
            runners.stream()
                    .filter(runner -> runner.nextDeadline()
                            .filter(due -> !due.isAfter(now))
                            .isPresent())
                    .forEach(SubscriptionRunner::wake);
        }

        private void execute(Runnable task) {
            if (refusing) {
                refusing = false;
                throw new RejectedExecutionException("full");
            }
            tasks.add(task);
        }

        private void receive(int number, List<RecordedEvent> events) {
            if (failing[number]) {
                failing[number] = false;
                throw new IllegalStateException("broken");
            }
            events.forEach(event -> taken.get(number).add(event.position()));
        }
    }

    @Test
    void threadsOfAPoolGiveEverythingOnceAndInOrderWhileOthersAppend() throws Exception {
        FaultyJournal journal = new FaultyJournal();
        int appenders = 4;
        int appends = 250;
        int all = appenders * appends * 2;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ExecutorService writers = Executors.newFixedThreadPool(appenders);
        try {
            List<Meter> meters =
                    IntStream.range(0, RUNNERS).mapToObj(Meter::new).toList();
            List<SubscriptionRunner> runners = meters.stream()
                    .map(meter -> SubscriptionRunner.of(
                            Subscription.of(meter.settings(), journal, TENANT, meter), pool, InstantSource.system()))
                    .toList();
            List<Future<?>> writing = IntStream.range(0, appenders)
                    .<Future<?>>mapToObj(any -> writers.submit(() -> {
                        for (int i = 0; i < appends; i++) {
                            journal.append(2);
                            runners.forEach(SubscriptionRunner::wake);
                        }
                    }))
                    .toList();
            for (Future<?> one : writing) {
                one.get(1, TimeUnit.MINUTES);
            }
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (meters.stream().anyMatch(meter -> meter.taken.size() < all) && System.nanoTime() < end) {
                Instant now = Instant.now();
                runners.stream()
                        .filter(runner -> runner.nextDeadline()
                                .filter(due -> !due.isAfter(now))
                                .isPresent())
                        .forEach(SubscriptionRunner::wake);
                Thread.sleep(1);
            }
            runners.forEach(SubscriptionRunner::close);

            List<Long> positions = LongStream.rangeClosed(1, all).boxed().toList();
            for (Meter meter : meters) {
                assertThat(List.copyOf(meter.taken)).isEqualTo(positions);
                assertThat(meter.together).hasValue(0);
                assertThat(meter.calls).isGreaterThan(50);
            }
        } finally {
            writers.shutdownNow();
            pool.shutdownNow();
        }
    }

    /** Notes what it takes, throws now and then, and counts the calls that found another one under way. */
    private static final class Meter implements Subscriber {
        private final int number;
        private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger together = new AtomicInteger();
        // Not volatile: what a call leaves behind, the next one sees.
        private int calls;

        Meter(int number) {
            this.number = number;
        }

        SubscriptionSettings settings() {
            return SubscriptionSettings.builder()
                    .name("meter-" + number)
                    .pageSize(16)
                    .retry(new RetryPolicy(1_000, Duration.ofMillis(1), Duration.ofMillis(4)))
                    .build();
        }

        @Override
        public void receive(List<RecordedEvent> events) {
            if (inside.incrementAndGet() != 1) {
                together.incrementAndGet();
            }
            try {
                calls++;
                if (calls % 13 == 0) {
                    throw new IllegalStateException("broken");
                }
                events.forEach(event -> taken.add(event.position()));
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
