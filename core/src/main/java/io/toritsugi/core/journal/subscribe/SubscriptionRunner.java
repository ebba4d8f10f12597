package io.toritsugi.core.journal.subscribe;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a subscription on an executor of the host; starts no thread.
 *
 * <p>The host calls {@link #wake} after an append, and whenever {@link #nextDeadline} has come; a timer that looks once a
 * second will do for that. A task on the executor gives one page and hands in the next one if there is more, so that many
 * subscriptions share few threads, and a slow subscriber keeps one thread busy and nobody waiting. There is at most one task
 * of a runner at a time, in the executor's queue or running.
 *
 * <p>What a subscriber throws ends in the {@link Subscription#state} of the subscription; an {@link Error} reaches the
 * executor as well. Thread-safe: every method may be called from everywhere, from the subscriber too.
 *
 * @since 0.1
 */
public final class SubscriptionRunner implements AutoCloseable {
    private final Subscription subscription;
    private final Executor executor;
    private final InstantSource clock;

    private final Object lock = new Object();
    private boolean handedIn;
    private boolean woken;
    private boolean closed;
    private @Nullable Thread inside;
    private @Nullable Instant due;

    private SubscriptionRunner(Subscription subscription, Executor executor, InstantSource clock) {
        this.subscription = Objects.requireNonNull(subscription, "SubscriptionRunner.subscription");
        this.executor = Objects.requireNonNull(executor, "SubscriptionRunner.executor");
        this.clock = Objects.requireNonNull(clock, "SubscriptionRunner.clock");
    }

    /**
     * {@return a runner that sleeps until it is woken}
     *
     * @param subscription what it runs; nobody else should poll it
     * @param executor where it runs; one that runs tasks in the calling thread will do
     * @param clock says what time it is; asked once for each page
     */
    public static SubscriptionRunner of(Subscription subscription, Executor executor, InstantSource clock) {
        return new SubscriptionRunner(subscription, executor, clock);
    }

    /**
     * Says that there may be something to do: something was appended, a deadline has come, or the subscription was resumed.
     * Whatever was appended before this call is given, in a task that waits, runs or is handed in now, unless something fails.
     *
     * @return false if it is closed, or if the executor has refused a task: then {@link #nextDeadline} says when to call again
     */
    public boolean wake() {
        synchronized (lock) {
            if (closed) {
                return false;
            }
            if (handedIn) {
                woken = true;
                return true;
            }
            handedIn = true;
        }
        return handIn();
    }

    /**
     * {@return when to wake it though nothing was appended: when a retry is due, or after the first wait of the policy if the
     * executor refused a task or another call was under way; empty if there is no need to}
     */
    public Optional<Instant> nextDeadline() {
        synchronized (lock) {
            if (closed || handedIn) {
                return Optional.empty();
            }
            return due == null ? subscription.nextDeadline() : Optional.of(due);
        }
    }

    /**
     * Ends it for good. Waits for the page that is being given, if there is one, unless called by its subscriber; when this
     * returns, no further page will be given. Leaves an interrupted thread interrupted.
     */
    @Override
    public void close() {
        boolean interrupted = false;
        synchronized (lock) {
            closed = true;
            while (inside != null && inside != Thread.currentThread()) {
                try {
                    lock.wait();
                } catch (InterruptedException stillWaiting) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean handIn() {
        Task task;
        do {
            task = new Task(Thread.currentThread());
            boolean taken = false;
            try {
                executor.execute(task);
                taken = true;
            } catch (RejectedExecutionException refused) {
                postpone();
                return false;
            } finally {
                task.handedIn = true;
                if (!taken) {
                    release();
                }
            }
        } while (task.skipped && givePage());
        return true;
    }

    private boolean givePage() {
        synchronized (lock) {
            due = null;
            woken = false;
            if (closed) {
                handedIn = false;
                return false;
            }
            inside = Thread.currentThread();
        }
        boolean more = false;
        boolean ended = false;
        try {
            SubscriptionState state = subscription.poll(clock.instant());
            more = state instanceof SubscriptionState.MoreToCome;
            if (state instanceof SubscriptionState.Busy) {
                postpone();
            }
            ended = true;
        } finally {
            synchronized (lock) {
                handedIn = ended && !closed && (more || woken);
                more = handedIn;
                inside = null;
                lock.notifyAll();
            }
        }
        return more;
    }

    private void postpone() {
        Instant until = RetryPolicy.after(
                clock.instant(), subscription.settings().retry().first());
        synchronized (lock) {
            due = until;
        }
    }

    private void release() {
        synchronized (lock) {
            handedIn = false;
        }
    }

    /** Gives one page, but not on the stack of whoever hands it in: with such an executor the pages would pile up there. */
    private final class Task implements Runnable {
        private final Thread giver;
        private boolean handedIn;
        private boolean skipped;

        Task(Thread giver) {
            this.giver = giver;
        }

        @Override
        public void run() {
            // The giver alone reads and writes these two: another thread sees that it is another one.
            if (giver == Thread.currentThread() && !handedIn) {
                skipped = true;
            } else if (givePage()) {
                handIn();
            }
        }
    }
}
