package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.file.JournalFinding;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A log of records in a folder: batches of encoded records are appended, and records found by their keys.
 *
 * <p>Thread-safe. A reader never waits for a writer; writers that come together are written together.
 *
 * @since 0.1
 */
public final class Log implements Closeable {
    private final Disk disk;
    private final Closeable lock;
    private final Fence fence;
    private final Contents contents;
    private final Writer writer;
    private final LogReader reader;
    private final CommitQueue queue;
    private final SnapshotFiles snapshots;
    private final List<JournalFinding> findings;
    private final Indexing indexing;
    private volatile boolean closed;

    private Log(
            Disk disk, Closeable lock, Fence fence, Contents contents, Writer writer, List<JournalFinding> findings) {
        this.disk = disk;
        this.lock = lock;
        this.fence = fence;
        this.contents = contents;
        this.writer = writer;
        this.reader = new LogReader(disk);
        this.queue = new CommitQueue(writer, disk.place());
        this.snapshots = new SnapshotFiles(disk, fence);
        this.findings = new CopyOnWriteArrayList<>(findings);
        this.indexing = new Indexing(contents, new Indexer(disk, fence), this.findings);
    }

    /**
     * {@return the log in a folder, made if there is none}
     *
     * @param disk the folder
     * @param settings how it is kept
     * @throws JournalFailure if another process has it, if it is damaged, or if the disk fails
     */
    public static Log open(Disk disk, LogSettings settings) {
        try {
            Optional<Closeable> lock = disk.lock("journal.lock");
            if (lock.isEmpty() && settings.token().isEmpty()) {
                throw Opening.locked(disk);
            }
            Closeable held = lock.orElse(() -> {});
            try {
                return open(disk, settings, held);
            } catch (IOException | RuntimeException failure) {
                held.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw Failures.of(disk, "", failure);
        }
    }

    private static Log open(Disk disk, LogSettings settings, Closeable lock) throws IOException {
        Fence fence = Fence.claim(disk, settings.token());
        Opening opening = new Opening(disk, fence);
        try {
            Contents contents = opening.contents();
            Writer writer =
                    new Writer(disk, contents, fence, settings.clock(), settings.segmentBytes(), opening.nextCommit());
            Log log = new Log(disk, lock, fence, contents, writer, opening.findings());
            log.indexing.catchUp();
            return log;
        } catch (IOException | RuntimeException failure) {
            opening.close();
            fence.close();
            throw failure;
        }
    }

    /**
     * Appends to streams, all or nothing; returns when it is safe.
     *
     * @param streams what to append
     * @return what became of it
     * @throws JournalFailure if it could not be made safe
     */
    public AppendOutcome append(List<StreamAppend> streams) {
        long bytes = Layout.FRAME_HEAD;
        for (StreamAppend stream : streams) {
            for (EncodedRecord record : stream.records()) {
                bytes += record.size();
            }
        }
        if (bytes > Layout.LARGEST_FRAME) {
            throw new IllegalArgumentException(
                    "An append must have at most " + Layout.LARGEST_FRAME + " bytes, had " + bytes);
        }
        Segment.Id before = contents.segments().last().head().id();
        AppendOutcome outcome = queue.append(Request.append(streams, (int) bytes));
        if (!contents.segments().last().head().id().equals(before)) {
            indexing.catchUp();
        }
        return outcome;
    }

    /**
     * {@return the version of a stream, or the last position of another key; 0 if there is none}
     *
     * @param key the key
     */
    public long head(Key key) {
        return reading(() -> reader.head(contents.segments(), contents.retired(), key));
    }

    /**
     * {@return the version of a stream, or the last position of a tenant, at which what was retired of it ends; 0 if nothing
     * was}
     *
     * @param key the key of a stream or a tenant
     */
    public long retired(Key key) {
        return reading(() -> LogReader.retiredHead(contents.retired(), key));
    }

    /**
     * {@return records of a stream, in order}
     *
     * @param stream its key
     * @param afterVersion after which version
     * @param limit how many at most
     */
    public List<StoredRecord> readStream(Key stream, long afterVersion, int limit) {
        return reading(() -> {
            List<StoredRecord> found = reader.stream(contents.segments(), stream, afterVersion, limit);
            checkRetired(stream, afterVersion);
            reader.checkStream(found, stream, afterVersion);
            return found;
        });
    }

    /**
     * {@return records that have a key, in order}
     *
     * @param key the key
     * @param afterPosition after which position
     * @param limit how many at most
     */
    public List<StoredRecord> readKeyed(Key key, long afterPosition, int limit) {
        return reading(() -> {
            List<StoredRecord> found = reader.keyed(contents.segments(), key, afterPosition, limit);
            if (key.kind == Key.TENANT) {
                checkRetired(key, afterPosition);
            }
            return found;
        });
    }

    // Asked after reading: what is retired in between is missed as well.
    private void checkRetired(Key key, long after) throws IOException {
        long end = LogReader.retiredHead(contents.retired(), key);
        if (end > after) {
            throw Failures.retired(
                    disk,
                    "what follows " + after + " was retired, up to " + end + "; read from there, or from a snapshot");
        }
    }

    /**
     * Removes the oldest segments of which everything was recorded before an instant.
     *
     * @param recordedBefore the instant
     * @return how many were removed
     */
    public int retire(Instant recordedBefore) {
        int[] removed = new int[1];
        alone(() -> {
            fence.check();
            removed[0] = new Retirement(disk, fence, contents).retire(recordedBefore);
        });
        return removed[0];
    }

    /**
     * Reads every byte of every segment.
     *
     * @return how many records there are
     * @throws JournalFailure with {@link Reason#DAMAGED} at the first place where something is not what was written
     */
    public long check() {
        return reading(() -> new Check(disk).records(contents.segments()));
    }

    /** {@return the snapshots} */
    public Snapshots snapshots() {
        return new Snapshots();
    }

    /** {@return what was found out of order since the log was opened, oldest first; unmodifiable} */
    public List<JournalFinding> findings() {
        return List.copyOf(findings);
    }

    /** Closes it properly: what was appended stays, later calls fail. Closing twice does nothing. */
    @Override
    public void close() {
        try {
            queue.alone(this::end, true);
        } catch (IOException failure) {
            throw Failures.of(disk, "", failure);
        } catch (JournalFailure alreadyClosed) {
            if (alreadyClosed.reason() != Reason.CLOSED) {
                throw alreadyClosed;
            }
        }
    }

    private void end() throws IOException {
        closed = true;
        indexing.end();
        try {
            fence.check();
            if (!writer.uncertain()) {
                Segment last = contents.segments().last();
                new ClosedMark(last.head().id(), last.dataEnd()).write(disk, fence);
            }
        } catch (JournalFailure replaced) {
            if (replaced.reason() != Reason.FENCED) {
                throw replaced;
            }
        } finally {
            for (Segment segment : contents.segments().list()) {
                segment.close();
            }
            IndexFile retired = contents.retired();
            if (retired != null) {
                retired.close();
            }
            fence.close();
            lock.close();
        }
    }

    // What was retired while it was read is closed; then what is left is read.
    private <T> T reading(Reading<T> reading) {
        while (true) {
            if (closed) {
                throw JournalFailure.of(Reason.CLOSED, disk.place(), "the journal is closed", null);
            }
            Segment first = contents.segments().list().get(0);
            IndexFile retired = contents.retired();
            try {
                return reading.read();
            } catch (IOException failure) {
                boolean retiredMeanwhile = contents.segments().list().get(0) != first || contents.retired() != retired;
                if (!closed && !retiredMeanwhile) {
                    throw Failures.of(disk, "", failure);
                }
            }
        }
    }

    private void alone(CommitQueue.Action action) {
        try {
            queue.alone(action, false);
        } catch (IOException failure) {
            throw Failures.of(disk, "", failure);
        }
    }

    /** Something that reads. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * The snapshots of a log.
     *
     * @since 0.1
     */
    public final class Snapshots {
        private Snapshots() {}

        /**
         * {@return whether the snapshot is kept now: not if the one before had come further}
         *
         * @param tenant whose snapshot
         * @param snapshot what to keep
         */
        public boolean save(String tenant, Snapshot snapshot) {
            return reading(() -> snapshots.save(tenant, snapshot));
        }

        /**
         * {@return the snapshot of a name}
         *
         * @param tenant whose snapshot
         * @param name its name
         */
        public Optional<Snapshot> load(String tenant, String name) {
            return reading(() -> Optional.ofNullable(snapshots.load(tenant, name)));
        }

        /**
         * {@return whether there was a snapshot, which is gone now}
         *
         * @param tenant whose snapshot
         * @param name its name
         */
        public boolean delete(String tenant, String name) {
            return reading(() -> snapshots.delete(tenant, name));
        }
    }
}
