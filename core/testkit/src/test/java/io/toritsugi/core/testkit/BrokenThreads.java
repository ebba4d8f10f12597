package io.toritsugi.core.testkit;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.List;

/** Journals that an interrupted thread brings into trouble: all but the last two are broken. */
final class BrokenThreads {
    private BrokenThreads() {}

    static Journal readsLikeAChannel(InstantSource clock) {
        return new ForwardingJournal(clock) {
            private boolean closed;

            @Override
            List<RecordedEvent> seen(List<RecordedEvent> events) {
                closed |= Thread.currentThread().isInterrupted();
                if (closed) {
                    throw failure(JournalFailure.Reason.CLOSED);
                }
                return events;
            }
        };
    }

    static Journal endsInterruptions(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            List<RecordedEvent> seen(List<RecordedEvent> events) {
                Thread.interrupted();
                return events;
            }

            @Override
            List<StreamBatch> taken(List<StreamBatch> batches) {
                Thread.interrupted();
                return batches;
            }
        };
    }

    static Journal leavesAHalf(InstantSource clock) {
        return failing(clock, failure(JournalFailure.Reason.UNAVAILABLE), 1);
    }

    static Journal saysItFailed(InstantSource clock) {
        return failing(clock, failure(JournalFailure.Reason.UNAVAILABLE), 2);
    }

    static Journal isClosedByIt(InstantSource clock) {
        return new ForwardingJournal(clock) {
            private boolean closed;

            @Override
            List<StreamBatch> taken(List<StreamBatch> batches) {
                closed |= Thread.currentThread().isInterrupted();
                if (closed) {
                    throw failure(JournalFailure.Reason.CLOSED);
                }
                return batches;
            }
        };
    }

    static Journal failsWhole(InstantSource clock) {
        return failing(clock, failure(JournalFailure.Reason.UNAVAILABLE), 0);
    }

    static Journal doesNotKnow(InstantSource clock) {
        return failing(
                clock,
                JournalFailure.ofUnknownOutcome(JournalFailure.Reason.UNAVAILABLE, "here", "interrupted", null),
                2);
    }

    /** Writes so many of the batches of an interrupted thread, and fails. */
    private static Journal failing(InstantSource clock, JournalFailure failure, int written) {
        return new ForwardingJournal(clock) {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                if (!Thread.currentThread().isInterrupted()) {
                    return super.append(tenant, batches);
                }
                if (written > 0) {
                    super.append(tenant, batches.subList(0, written));
                }
                throw failure;
            }
        };
    }

    private static JournalFailure failure(JournalFailure.Reason reason) {
        return JournalFailure.of(reason, "here", "interrupted", null);
    }
}
