package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of several callers write for all who wait: what they append becomes safe together.
 *
 * <p>A caller who finds nobody writing leads: he writes what has gathered, hands the lead to one of those who came meanwhile,
 * and tells the others. No thread is started. A leader waits for the callers of the group before, who are likely to come
 * again, but no longer than a write takes; while they do not come, the next leaders do not wait.
 */
final class CommitQueue {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_REQUESTS = 1024;
    private static final long LONGEST_WAIT_NANOS = 1_000_000;
    private static final int MOST_SKIPPED = 64;

    // With many callers on few processors a turn comes round as soon as a write is done, and nobody need be woken,
    // which costs
    // more than looking. With few callers the looks are over at once.
    private static final int YIELDS = 20;

    private final Writer writer;
    private final String place;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private boolean led;
    private boolean closed;
    private @Nullable Thread gatherer;
    private int wanted;
    private int expected;
    private int skips;
    private int skipped;
    private long writeNanos;

    CommitQueue(Writer writer, String place) {
        this.writer = writer;
        this.place = place;
    }

    AppendOutcome append(Request request) {
        enter(request);
        if (request.state == Request.State.LEADING) {
            lead(request);
        }
        return request.outcome();
    }

    /** Does something while nobody writes. */
    void alone(Action action, boolean last) throws IOException {
        Request request = Request.alone();
        enter(request);
        if (request.failed()) {
            throw closed();
        }
        try {
            action.run();
        } finally {
            lock.lock();
            try {
                closed |= last;
                waiting.remove(request);
            } finally {
                lock.unlock();
            }
            handOver(List.of());
        }
    }

    private void enter(Request request) {
        lock.lock();
        try {
            if (closed) {
                throw closed();
            }
            waiting.add(request);
            if (!led) {
                led = true;
                request.state = Request.State.LEADING;
            } else if (gatherer != null && (request.alone || waiting.size() >= wanted)) {
                LockSupport.unpark(gatherer);
            }
        } finally {
            lock.unlock();
        }
        for (int i = 0; i < YIELDS && request.state == Request.State.WAITING; i++) {
            letOthersRun();
        }
        boolean interrupted = false;
        while (request.state == Request.State.WAITING) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lead(Request own) {
        List<Request> group = gather();
        long begun = System.nanoTime();
        writer.write(group);
        writeNanos = (3 * writeNanos + System.nanoTime() - begun) / 4;
        handOver(group);
        for (Request request : group) {
            request.state = Request.State.ANSWERED;
            if (request != own) {
                LockSupport.unpark(request.caller);
            }
        }
    }

    private void handOver(List<Request> done) {
        List<Request> refused = List.of();
        Request next;
        lock.lock();
        try {
            if (closed) {
                refused = List.copyOf(waiting);
                waiting.clear();
            }
            next = waiting.peek();
            led = next != null;
            expected = done.size() + waiting.size();
            if (next != null) {
                next.state = Request.State.LEADING;
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
        for (Request request : refused) {
            request.fail(closed());
            request.state = Request.State.ANSWERED;
            LockSupport.unpark(request.caller);
        }
    }

    private JournalFailure closed() {
        return JournalFailure.of(Reason.CLOSED, place, "the journal is closed", null);
    }

    private List<Request> gather() {
        lock.lock();
        try {
            wanted = Math.min(expected, MOST_REQUESTS);
            if (waiting.size() < wanted) {
                if (skipped < skips) {
                    skipped++;
                } else {
                    await();
                    skipped = 0;
                    skips = waiting.size() * 4 < wanted * 3 ? Math.min(MOST_SKIPPED, 2 * skips + 1) : 0;
                }
            }
            List<Request> group = new ArrayList<>(Math.min(waiting.size(), MOST_REQUESTS));
            long bytes = 0;
            Request next = waiting.peek();
            while (next != null && !next.alone && group.size() < MOST_REQUESTS) {
                bytes += next.bytes;
                if (bytes > MOST_BYTES && !group.isEmpty()) {
                    break;
                }
                group.add(waiting.remove());
                next = waiting.peek();
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void await() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + Math.min(LONGEST_WAIT_NANOS, writeNanos);
        int looks = 0;
        gatherer = Thread.currentThread();
        while (waiting.size() < wanted && !waiting.getLast().alone) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            lock.unlock();
            try {
                if (looks < YIELDS) {
                    looks++;
                    letOthersRun();
                } else {
                    LockSupport.parkNanos(this, left);
                    interrupted |= Thread.interrupted();
                }
            } finally {
                lock.lock();
            }
        }
        gatherer = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // bounded, and what is waited for is done by those who run
    private static void letOthersRun() {
        Thread.yield();
    }

    /** Something done while nobody writes. */
    interface Action {
        void run() throws IOException;
    }
}
