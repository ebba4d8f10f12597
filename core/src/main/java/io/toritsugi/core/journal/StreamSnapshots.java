package io.toritsugi.core.journal;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The snapshots of one stream: what its owner can begin from, and what he has come to. */
final class StreamSnapshots<S> {
    private final Journal journal;
    private final TenantId tenant;
    private final StreamId stream;
    private final SnapshotCodec<S> codec;
    private final int every;
    private final String name;
    private long triedAt;
    private boolean unusable;
    private @Nullable RuntimeException problem;

    /** What a fold begins from; the problem is why it does not begin from the snapshot that there is. */
    record Start<S>(long version, S state, @Nullable JournalFailure problem) {
        /** {@return what to throw if the rest cannot be read: where it is retired, the snapshot was all there was} */
        JournalFailure explained(JournalFailure failure) {
            if (problem == null || failure.reason() != Reason.RETIRED) {
                return failure;
            }
            problem.addSuppressed(failure);
            return problem;
        }
    }

    StreamSnapshots(Journal journal, TenantId tenant, StreamId stream, SnapshotCodec<S> codec, int every) {
        this.journal = journal;
        this.tenant = tenant;
        this.stream = stream;
        this.codec = codec;
        this.every = every;
        this.name = "stream/" + stream.value();
    }

    Start<S> find(S initial) {
        try {
            Optional<Snapshot> found = journal.loadSnapshot(tenant, name);
            if (found.isEmpty()) {
                return new Start<>(0, initial, null);
            }
            check(found.get());
            S state = codec.read(tenant, found.get().content());
            triedAt = found.get().at();
            return new Start<>(triedAt, state, null);
        } catch (JournalFailure failure) {
            unusable = failure.reason() == Reason.DAMAGED || failure.reason() == Reason.UNKNOWN_FORMAT;
            return new Start<>(0, initial, failure);
        } catch (RuntimeException unreadable) {
            unusable = true;
            return new Start<>(0, initial, failure(Reason.DAMAGED, "its content cannot be read", unreadable));
        }
    }

    private void check(Snapshot found) {
        if (!found.format().equals(codec.format())) {
            throw failure(
                    Reason.UNKNOWN_FORMAT, "it is " + found.format() + ", and " + codec.format() + " is read", null);
        }
        long version = journal.version(tenant, stream);
        if (found.at() > version) {
            // What it holds of events that the stream has not was never recorded, or was lost: nobody can rely on it.
            throw failure(Reason.DAMAGED, "it is of version " + found.at() + ", and the stream has " + version, null);
        }
    }

    private JournalFailure failure(Reason reason, String detail, @Nullable Throwable cause) {
        return JournalFailure.of(reason, "snapshot " + name, detail, cause);
    }

    void saveIfDue(long version, S state) {
        if (every > 0 && version - triedAt >= every) {
            try {
                save(version, state);
            } catch (RuntimeException failed) {
                problem = failed;
            }
        }
    }

    boolean save(long version, S state) {
        triedAt = version;
        Snapshot snapshot = new Snapshot(name, version, codec.format(), codec.write(tenant, state));
        if (unusable) {
            journal.deleteSnapshot(tenant, name);
        }
        boolean kept = journal.saveSnapshot(tenant, snapshot);
        unusable = false;
        problem = null;
        return kept;
    }

    Optional<RuntimeException> problem() {
        return Optional.ofNullable(problem);
    }
}
