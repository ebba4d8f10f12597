package io.toritsugi.core.journal.file.internal.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An append on its way: made by its caller, answered by whoever writes for him. */
final class Request {
    /** What its caller has to do. */
    enum State {
        /** Wait. */
        WAITING,
        /** Write, for himself and for those who wait. */
        LEADING,
        /** Take the answer. */
        ANSWERED
    }

    final List<StreamAppend> streams;
    final int bytes;
    final boolean alone;
    final Thread caller = Thread.currentThread();
    volatile State state = State.WAITING;
    private @Nullable AppendOutcome outcome;
    private @Nullable RuntimeException failure;

    private Request(List<StreamAppend> streams, int bytes, boolean alone) {
        this.streams = streams;
        this.bytes = bytes;
        this.alone = alone;
    }

    static Request append(List<StreamAppend> streams, int bytes) {
        return new Request(streams, bytes, false);
    }

    /** {@return a request to do something while nobody writes} */
    static Request alone() {
        return new Request(List.of(), 0, true);
    }

    void answer(AppendOutcome with) {
        outcome = with;
    }

    void fail(RuntimeException with) {
        if (failure == null) {
            failure = with;
        }
    }

    boolean failed() {
        return failure != null;
    }

    AppendOutcome outcome() {
        if (failure != null) {
            throw failure;
        }
        if (outcome == null) {
            throw new IllegalStateException("an append was answered with nothing");
        }
        return outcome;
    }
}
