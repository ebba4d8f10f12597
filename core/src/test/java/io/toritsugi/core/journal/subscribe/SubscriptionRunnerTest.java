package io.toritsugi.core.journal.subscribe;

import static io.toritsugi.core.journal.subscribe.FaultyJournal.NINE;
import static io.toritsugi.core.journal.subscribe.FaultyJournal.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.journal.subscribe.SubscriptionState.CaughtUp;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Stopped;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SubscriptionRunnerTest {
    private static final SubscriptionSettings SETTINGS = SubscriptionSettings.builder()
            .name("billing")
            .pageSize(2)
            .retry(new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(5)))
            .build();

    private final FaultyJournal journal = new FaultyJournal();
    private final Recorder subscriber = new Recorder();
    private final Subscription subscription = Subscription.of(SETTINGS, journal, TENANT, subscriber);
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private Instant now = NINE;
    private final SubscriptionRunner runner = SubscriptionRunner.of(subscription, queue::add, () -> now);

    @Test
    void nothingRunsBeforeItIsWoken() {
        journal.append(1);
        runner.nextDeadline();

        assertThat(queue).isEmpty();
    }

    @Test
    void eachTaskGivesOnePageAndLeavesItsThreadToOthers() {
        journal.append(5);
        runner.wake();

        for (int pages = 1; pages <= 3; pages++) {
            assertThat(queue).hasSize(1);
            queue.remove().run();
            assertThat(subscriber.given).hasSize(pages);
        }
        assertThat(queue).isEmpty();
        assertThat(subscriber.taken).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void anyNumberOfWakesIsOneTask() {
        journal.append(1);
        for (int i = 0; i < 3; i++) {
            assertThat(runner.wake()).isTrue();
        }

        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(queue).isEmpty();
    }

    @Test
    void aWakeWhileAPageIsGivenIsNotLost() {
        SubscriptionRunner[] self = new SubscriptionRunner[1];
        List<Long> taken = new ArrayList<>();
        Subscriber appending = events -> {
            events.forEach(event -> taken.add(event.position()));
            if (taken.size() == 1) {
                journal.append(1);
                assertThat(self[0].wake()).isTrue();
                assertThat(queue).isEmpty();
            }
        };
        self[0] = SubscriptionRunner.of(Subscription.of(SETTINGS, journal, TENANT, appending), queue::add, () -> now);
        journal.append(1);
        self[0].wake();
        runAll();

        assertThat(taken).containsExactly(1L, 2L);
    }

    @Test
    void itIsWokenAgainWhenARetryIsDue() {
        journal.append(1);
        subscriber.failure = new IllegalStateException("broken");
        runner.wake();
        assertThat(runner.nextDeadline()).isEmpty();
        runAll();

        assertThat(runner.nextDeadline()).hasValue(NINE.plusSeconds(1));
        runner.wake();
        runAll();
        assertThat(subscriber.given).hasSize(1);

        now = NINE.plusSeconds(1);
        subscriber.failure = null;
        runner.wake();
        runAll();
        assertThat(subscriber.taken).containsExactly(1L);
        assertThat(runner.nextDeadline()).isEmpty();
    }

    @Test
    void aRefusalOfTheExecutorLeavesItWakeable() {
        boolean[] full = {true};
        Executor executor = task -> {
            if (full[0]) {
                throw new RejectedExecutionException("full");
            }
            queue.add(task);
        };
        SubscriptionRunner refused = SubscriptionRunner.of(subscription, executor, () -> now);
        journal.append(3);

        assertThat(refused.wake()).isFalse();
        assertThat(refused.nextDeadline()).hasValue(NINE.plusSeconds(1));
        full[0] = false;
        assertThat(refused.wake()).isTrue();
        assertThat(refused.nextDeadline()).isEmpty();
        full[0] = true;
        queue.remove().run();
        assertThat(subscriber.taken).containsExactly(1L, 2L);
        assertThat(refused.nextDeadline()).hasValue(NINE.plusSeconds(1));
        full[0] = false;
        refused.wake();
        runAll();
        assertThat(subscriber.taken).containsExactly(1L, 2L, 3L);
        assertThat(refused.nextDeadline()).isEmpty();
    }

    @Test
    void anExecutorThatBreaksLeavesItWakeableToo() {
        IllegalStateException broken = new IllegalStateException("broken executor");
        boolean[] breaks = {true};
        Executor executor = task -> {
            if (breaks[0]) {
                throw broken;
            }
            queue.add(task);
        };
        SubscriptionRunner over = SubscriptionRunner.of(subscription, executor, () -> now);
        journal.append(1);

        assertThatThrownBy(over::wake).isSameAs(broken);
        breaks[0] = false;
        over.wake();
        runAll();
        assertThat(subscriber.taken).containsExactly(1L);
    }

    @Test
    void anExecutorMayRunTasksInTheCallingThread() {
        journal.append(20_001);

        SubscriptionRunner.of(subscription, Runnable::run, () -> now).wake();

        assertThat(subscriber.taken).hasSize(20_001);
        assertThat(subscription.state()).isEqualTo(new CaughtUp());
    }

    @Test
    void anErrorReachesTheExecutorAndIsTriedAgain() {
        journal.append(1);
        subscriber.failure = new AssertionError("bug");
        runner.wake();

        assertThatThrownBy(queue.remove()::run).isSameAs(subscriber.failure);
        assertThat(subscription.state()).isInstanceOf(Waiting.class);
        assertThat(runner.nextDeadline()).hasValue(NINE.plusSeconds(1));

        now = NINE.plusSeconds(1);
        subscriber.failure = null;
        runner.wake();
        runAll();
        assertThat(subscriber.taken).containsExactly(1L);
    }

    @Test
    void oneThatHasStoppedGoesOnWhenItIsResumedAndWoken() {
        journal.append(1);
        journal.retire(1);
        journal.append(1);
        Subscription behind = Subscription.of(
                SubscriptionSettings.builder()
                        .name("billing")
                        .pageSize(2)
                        .startAfter(0)
                        .build(),
                journal,
                TENANT,
                subscriber);
        SubscriptionRunner over = SubscriptionRunner.of(behind, queue::add, () -> now);
        over.wake();
        runAll();
        assertThat(behind.state()).isInstanceOf(Stopped.class);
        assertThat(over.nextDeadline()).isEmpty();

        journal.retire(0);
        behind.resume(now);
        assertThat(over.nextDeadline()).hasValue(now);
        over.wake();
        runAll();
        assertThat(subscriber.taken).containsExactly(1L, 2L);
    }

    @Test
    void itComesAgainLaterWhereSomebodyElseIsPolling() {
        journal.append(1);
        List<Instant> deadlines = new ArrayList<>();
        SubscriptionRunner[] over = new SubscriptionRunner[1];
        Subscription polled = Subscription.of(SETTINGS, journal, TENANT, events -> {
            over[0].wake();
            runAll();
            deadlines.add(over[0].nextDeadline().orElseThrow());
        });
        over[0] = SubscriptionRunner.of(polled, queue::add, () -> now);

        polled.poll(now);

        assertThat(deadlines).containsExactly(NINE.plusSeconds(1));
    }

    @Test
    void noPageIsGivenAfterItWasClosed() {
        journal.append(5);
        runner.wake();
        queue.remove().run();
        runner.close();
        assertThat(runner.nextDeadline()).isEmpty();

        runAll();
        assertThat(runner.wake()).isFalse();
        assertThat(queue).isEmpty();
        assertThat(subscriber.taken).containsExactly(1L, 2L);
    }

    @Test
    void theSubscriberItselfMayCloseIt() {
        List<Long> taken = new ArrayList<>();
        SubscriptionRunner[] self = new SubscriptionRunner[1];
        self[0] = SubscriptionRunner.of(
                Subscription.of(SETTINGS, journal, TENANT, events -> {
                    events.forEach(event -> taken.add(event.position()));
                    self[0].close();
                }),
                queue::add,
                () -> now);
        journal.append(5);
        self[0].wake();
        queue.remove().run();

        assertThat(queue).isEmpty();
        assertThat(taken).containsExactly(1L, 2L);
        assertThat(journal.saved("billing")).isEqualTo(2);
    }

    @Test
    void closingWaitsForThePageThatIsBeingGiven() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Long> taken = new ArrayList<>();
        Subscription slow = Subscription.of(SETTINGS, journal, TENANT, events -> {
            inside.countDown();
            assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
            events.forEach(event -> taken.add(event.position()));
        });
        SubscriptionRunner over = SubscriptionRunner.of(slow, task -> new Thread(task).start(), () -> now);
        journal.append(5);
        over.wake();
        assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
        boolean[] interrupted = {false};
        Thread closing = new Thread(() -> {
            Thread.currentThread().interrupt();
            over.close();
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        closing.start();
        closing.join(50);
        assertThat(closing.isAlive()).isTrue();

        goOn.countDown();
        closing.join(60_000);
        assertThat(closing.isAlive()).isFalse();
        assertThat(interrupted[0]).isTrue();
        assertThat(taken).containsExactly(1L, 2L);
        assertThat(journal.saved("billing")).isEqualTo(2);
    }

    private void runAll() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
