package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A writer in a thread of its own that fills segments, and stands still before one of its operations until it may go on. */
final class PausedWriter implements AutoCloseable {
    private static final int APPENDS = 6;

    private final int stop;
    private final List<RecordedEvent> acknowledged = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch going = new CountDownLatch(1);
    private final FileJournal journal;
    private final Thread thread;
    private int operations = -1;
    private boolean reached;
    private @Nullable JournalFailure failure;

    PausedWriter(Path at, int stop) throws Exception {
        this.stop = stop;
        this.journal = Sample.at(at).open(SharedDisk.of(at, true).with(this::operation));
        acknowledged.addAll(
                Sample.append(journal, Sample.ACME, "s1", "first", 120).events());
        this.operations = 0;
        this.thread = new Thread(this::write);
        thread.start();
    }

    private void operation() {
        if (operations < 0 || operations++ != stop) {
            return;
        }
        reached = true;
        stopped.countDown();
        try {
            going.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void write() {
        try {
            for (int i = 0; i < APPENDS; i++) {
                acknowledged.addAll(Sample.append(journal, Sample.ACME, "s1", "then-" + i, 40)
                        .events());
            }
        } catch (JournalFailure told) {
            failure = told;
        } finally {
            stopped.countDown();
        }
    }

    int stop() {
        return stop;
    }

    /** {@return whether it stands still, and has not come to its end} */
    boolean stopped() throws InterruptedException {
        stopped.await();
        return reached;
    }

    /** Lets it go on, and returns when it has come to its end. */
    void goOn() throws IOException {
        going.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new InterruptedIOException();
        }
    }

    List<RecordedEvent> acknowledged() {
        return acknowledged;
    }

    /** {@return the failure that ended it, if one did: who takes over late finds that it has written all} */
    Optional<JournalFailure> told() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() throws IOException {
        goOn();
        journal.close();
    }
}
