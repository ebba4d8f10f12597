package io.toritsugi.core.journal.subscribe;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.SnapshotStore;
import io.toritsugi.core.journal.subscribe.SubscriptionFailure.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives a subscriber the events of a tenant, from a position on and then as they come, and remembers how far he has come.
 *
 * <p>The host calls {@link #poll} whenever it likes, or lets a {@link SubscriptionRunner} do so on its executor; each call
 * gives at most one page and ends. What is in memory at any time is at most one page, by default 256 events, however far the
 * subscriber lags behind.
 *
 * <p>A page is acknowledged when {@link Subscriber#receive} has returned and its last position was saved in the store, as
 * the {@link #acknowledgement} of that position; this happens after every page. Nothing acknowledged is ever given again, and
 * nothing is left out. If the process dies after {@code receive} and before the position is saved, the page is given again by
 * the next one: at least once. If just the saving fails, it alone is tried again.
 *
 * <p>A subscriber whose effect must happen exactly once saves the acknowledgement of his last event himself, together with
 * the effect, in one transaction of a store that is given to {@link #of(SubscriptionSettings, Journal, TenantId, Subscriber,
 * SnapshotStore)}. The store is asked at the start and after every failure, so what he has saved is not given again, even if
 * he throws afterwards.
 *
 * <p>What fails is tried again by the {@link RetryPolicy}, and then stops the subscription until it is resumed. Where the
 * journal or the store fails for a reason that waiting does not mend ({@code RETIRED}, {@code DAMAGED},
 * {@code UNKNOWN_FORMAT}, {@code FENCED}, {@code CLOSED}), it stops at once. In particular, one that lags behind the
 * retention of its journal stops and leaves nothing out by itself. An {@link Error} counts as a failure like any other, and
 * is thrown on when that is noted. A subscriber who was interrupted leaves his thread interrupted.
 *
 * <p>A subscription never goes back. To begin elsewhere, let this one go, delete the snapshot that {@link #acknowledgement}
 * names, and make a new one that starts there.
 *
 * <p>Thread-safe: of two calls at once one does nothing, so the subscriber never sees two threads. But of one name of one
 * tenant only one subscription should live, in all processes: two of them would both give what the other has not yet
 * acknowledged.
 *
 * @since 0.1
 */
public final class Subscription {
    private static final String PREFIX = "subscription/";
    private static final String FORMAT = "subscription/1";
    private static final long UNKNOWN = -1;

    private final SubscriptionSettings settings;
    private final Journal journal;
    private final TenantId tenant;
    private final Subscriber subscriber;
    private final SnapshotStore store;

    // Whoever has set this may change the rest.
    private final AtomicBoolean busy = new AtomicBoolean();
    private boolean loaded;
    private int failures;
    private long received = UNKNOWN;
    private volatile long acknowledged = UNKNOWN;
    private volatile SubscriptionState state = new SubscriptionState.MoreToCome();

    private Subscription(
            SubscriptionSettings settings,
            Journal journal,
            TenantId tenant,
            Subscriber subscriber,
            SnapshotStore store) {
        this.settings = Objects.requireNonNull(settings, "Subscription.settings");
        this.journal = Objects.requireNonNull(journal, "Subscription.journal");
        this.tenant = Objects.requireNonNull(tenant, "Subscription.tenant");
        this.subscriber = Objects.requireNonNull(subscriber, "Subscription.subscriber");
        this.store = Objects.requireNonNull(store, "Subscription.store");
    }

    /**
     * {@return a subscription that keeps how far it has come in the journal itself} Nothing is read before the first call.
     *
     * @param settings its name and how it works
     * @param journal whose events it gives
     * @param tenant whose events
     * @param subscriber who takes them
     */
    public static Subscription of(
            SubscriptionSettings settings, Journal journal, TenantId tenant, Subscriber subscriber) {
        return of(settings, journal, tenant, subscriber, journal);
    }

    /**
     * {@return a subscription that keeps how far it has come in a store} Nothing is read before the first call.
     *
     * @param settings its name and how it works
     * @param journal whose events it gives
     * @param tenant whose events
     * @param subscriber who takes them
     * @param store where its acknowledgements are kept
     */
    public static Subscription of(
            SubscriptionSettings settings,
            Journal journal,
            TenantId tenant,
            Subscriber subscriber,
            SnapshotStore store) {
        return new Subscription(settings, journal, tenant, subscriber, store);
    }

    /**
     * {@return what a store keeps when the events up to a position are acknowledged}
     *
     * @param name the name of the subscription
     * @param position the position of the last of them: 0 or more
     * @throws IllegalArgumentException if {@code position} is negative
     */
    public static Snapshot acknowledgement(String name, long position) {
        return new Snapshot(PREFIX + name, position, FORMAT, "");
    }

    /**
     * Gives the next page, if there is one and nothing is being waited for.
     *
     * @param now the time
     * @return how it stands now
     */
    public SubscriptionState poll(Instant now) {
        Objects.requireNonNull(now, "now");
        if (!busy.compareAndSet(false, true)) {
            return new SubscriptionState.Busy();
        }
        try {
            if (!rests(now)) {
                state = next(now);
            }
            return state;
        } finally {
            busy.set(false);
        }
    }

    /**
     * Lets a subscription that has stopped, or is waiting, try again at the next call, with as many attempts as at first.
     *
     * @param now the time
     * @return whether it will; false if it neither had stopped nor was waiting, or if another call is just trying
     */
    public boolean resume(Instant now) {
        Objects.requireNonNull(now, "now");
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        try {
            Optional<SubscriptionFailure> failure = lastFailure();
            failure.ifPresent(last -> {
                failures = 0;
                state = new SubscriptionState.Waiting(now, last);
            });
            return failure.isPresent();
        } finally {
            busy.set(false);
        }
    }

    /** {@return how it stood after the last call that has ended} */
    public SubscriptionState state() {
        return state;
    }

    /** {@return when to call again though nothing was appended: when a retry is due; empty if none will be} */
    public Optional<Instant> nextDeadline() {
        return state instanceof SubscriptionState.Waiting waiting ? Optional.of(waiting.until()) : Optional.empty();
    }

    /** {@return what failed last; empty if all went well since} */
    public Optional<SubscriptionFailure> lastFailure() {
        SubscriptionState now = state;
        if (now instanceof SubscriptionState.Waiting waiting) {
            return Optional.of(waiting.failure());
        }
        return now instanceof SubscriptionState.Stopped stopped ? Optional.of(stopped.failure()) : Optional.empty();
    }

    /** {@return the position up to which everything is acknowledged; empty as long as the store was not asked} */
    public OptionalLong position() {
        long position = acknowledged;
        return position == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(position);
    }

    SubscriptionSettings settings() {
        return settings;
    }

    private boolean rests(Instant now) {
        if (state instanceof SubscriptionState.Waiting waiting) {
            // More than the longest wait is left only after the clock was set back.
            Duration left = Duration.between(now, waiting.until());
            return left.compareTo(Duration.ZERO) > 0
                    && left.compareTo(settings.retry().longest()) <= 0;
        }
        return state instanceof SubscriptionState.Stopped;
    }

    private SubscriptionState next(Instant now) {
        Step step = Step.LOAD;
        try {
            if (!loaded) {
                load();
                loaded = true;
            }
            step = Step.SAVE;
            save();
            step = Step.READ;
            List<RecordedEvent> page = journal.readAll(tenant, acknowledged, settings.pageSize());
            if (!page.isEmpty()) {
                step = Step.RECEIVE;
                subscriber.receive(page);
                received = page.get(page.size() - 1).position();
                step = Step.SAVE;
                save();
            }
            failures = 0;
            return page.size() < settings.pageSize()
                    ? new SubscriptionState.CaughtUp()
                    : new SubscriptionState.MoreToCome();
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return failed(step, failure, now);
        } catch (Error failure) {
            state = failed(step, failure, now);
            throw failure;
        }
    }

    private void load() {
        Optional<Snapshot> kept = store.loadSnapshot(tenant, PREFIX + settings.name());
        if (kept.isPresent()) {
            acknowledged = Math.max(acknowledged, checked(kept.get()).at());
        } else if (acknowledged == UNKNOWN) {
            // Saved before anything is given: retention must not move a beginning that was once decided.
            received = settings.startAfter().orElseGet(() -> journal.retired(tenant));
        }
    }

    private void save() {
        if (received <= acknowledged) {
            return;
        }
        if (store.saveSnapshot(tenant, acknowledgement(settings.name(), received))) {
            acknowledged = received;
            failures = 0;
            return;
        }
        load();
        if (acknowledged < received) {
            throw new IllegalStateException("SnapshotStore.saveSnapshot refused position " + received
                    + " of subscription " + settings.name() + ", but has no later one");
        }
    }

    private Snapshot checked(Snapshot kept) {
        if (!kept.format().equals(FORMAT)) {
            throw JournalFailure.of(
                    JournalFailure.Reason.UNKNOWN_FORMAT,
                    "snapshot " + kept.name(),
                    "must have the format " + FORMAT + ", has " + kept.format(),
                    null);
        }
        return kept;
    }

    private SubscriptionState failed(Step step, Throwable cause, Instant now) {
        loaded = false;
        failures++;
        SubscriptionFailure failure = new SubscriptionFailure(step, cause, failures, now);
        if (failures >= settings.retry().attempts() || isLasting(step, cause)) {
            return new SubscriptionState.Stopped(failure);
        }
        Duration wait = settings.retry().waitAfter(failures);
        return new SubscriptionState.Waiting(RetryPolicy.after(now, wait), failure);
    }

    private static boolean isLasting(Step step, Throwable cause) {
        // What a subscriber throws says something of a journal of his own, perhaps, and nothing of this one.
        return step != Step.RECEIVE
                && cause instanceof JournalFailure failure
                && switch (failure.reason()) {
                    case RETIRED, DAMAGED, UNKNOWN_FORMAT, FENCED, CLOSED -> true;
                    case DISK_FULL, READ_ONLY, UNAVAILABLE, LOCKED, CONTENTION -> false;
                };
    }
}
