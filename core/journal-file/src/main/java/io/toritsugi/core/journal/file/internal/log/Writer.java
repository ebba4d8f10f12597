package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several callers append as one frame: all of it becomes safe at once, or none.
 *
 * <p>Used by one thread at a time. Nothing is seen by readers, and no answer counts, before the frame is safe.
 */
final class Writer {
    private final Disk disk;
    private final Contents contents;
    private final Fence fence;
    private final InstantSource clock;
    private final long segmentBytes;
    private final LogReader reader;
    private final SegmentWriter segments;
    private final Frame frame = new Frame();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Key, Long> versions = new HashMap<>();
    private long nextCommit;
    private long nextPosition;
    private boolean lost;
    private boolean fenced;

    Writer(Disk disk, Contents contents, Fence fence, InstantSource clock, long segmentBytes, long nextCommit)
            throws IOException {
        this.disk = disk;
        this.contents = contents;
        this.fence = fence;
        this.clock = clock;
        this.segmentBytes = segmentBytes;
        this.reader = new LogReader(disk);
        this.nextCommit = nextCommit;
        this.segments =
                new SegmentWriter(disk, fence.epoch(), contents.segments().last());
    }

    /** Writes a group of requests, and gives each its answer or failure. */
    void write(List<Request> group) {
        boolean begun = false;
        frame.clear();
        placed.clear();
        versions.clear();
        nextPosition = contents.segments().end() + 1;
        try {
            recover();
            for (Request request : group) {
                place(request);
            }
            if (frame.records() > 0) {
                begun = true;
                persist();
                publish();
            }
        } catch (JournalFailure failure) {
            fenced = fenced || failure.reason() == Reason.FENCED;
            group.forEach(request -> request.fail(failure));
        } catch (IOException failure) {
            JournalFailure told = told(failure);
            group.forEach(request -> request.fail(told));
        } catch (RuntimeException | Error bug) {
            lost = lost || begun;
            JournalFailure told = lostTrack(bug);
            group.forEach(request -> request.fail(told));
        }
    }

    /** {@return whether the disk may hold something behind what is known to be there: a write that failed} */
    boolean uncertain() {
        return lost || segments.torn() || segments.beginning();
    }

    private void recover() throws IOException {
        if (lost) {
            throw lostTrack(null);
        }
        if (fenced) {
            throw JournalFailure.of(
                    Reason.FENCED, disk.place(), "another writer has taken over, nothing was written", null);
        }
        if (segments.torn()) {
            segments.takeBack();
        }
    }

    private JournalFailure lostTrack(@Nullable Throwable cause) {
        return JournalFailure.ofUnknownOutcome(
                Reason.UNAVAILABLE, disk.place(), "the journal must be opened again before it can write", cause);
    }

    // Whoever takes over removes what is unfinished, so that a write may fail before it is told why.
    private JournalFailure told(IOException failure) {
        try {
            fence.check();
        } catch (JournalFailure takenOver) {
            fenced = fenced || takenOver.reason() == Reason.FENCED;
            takenOver.addSuppressed(failure);
            return takenOver;
        } catch (IOException unreadable) {
            failure.addSuppressed(unreadable);
        }
        return Failures.of(disk, segments.segment().name(), failure);
    }

    private void place(Request request) {
        try {
            long[] before = new long[request.streams.size()];
            for (int i = 0; i < before.length; i++) {
                StreamAppend append = request.streams.get(i);
                before[i] = version(append.stream());
                long expected = append.expectedVersion();
                if (expected != StreamAppend.ANY_VERSION && expected != before[i]) {
                    request.answer(new AppendOutcome.Conflict(i, before[i]));
                    return;
                }
            }
            Instant now = clock.instant();
            Objects.requireNonNull(now, "recordedAt");
            List<Long> firstVersions = new ArrayList<>(before.length);
            long firstPosition = nextPosition;
            for (int i = 0; i < before.length; i++) {
                firstVersions.add(before[i] + 1);
                place(request.streams.get(i), before[i], now);
            }
            request.answer(new AppendOutcome.Written(firstPosition, firstVersions, now));
        } catch (IOException failure) {
            request.fail(Failures.of(disk, segments.segment().name(), failure));
        } catch (RuntimeException failureOfClock) {
            request.fail(failureOfClock);
        }
    }

    private void place(StreamAppend append, long version, Instant now) {
        long next = version;
        for (EncodedRecord record : append.records()) {
            next++;
            record.place(next, now.getEpochSecond(), now.getNano());
            placed.add(new Placed(frame.add(record), record, next));
            nextPosition++;
        }
        versions.put(append.stream(), next);
    }

    private long version(Key stream) throws IOException {
        Long known = versions.get(stream);
        return known != null ? known : reader.head(contents.segments(), contents.retired(), stream);
    }

    private void persist() throws IOException {
        Segment last = segments.segment();
        boolean full = last.dataEnd() + frame.length() > segmentBytes && last.dataEnd() > Layout.SEGMENT_HEAD;
        if (full || segments.beginning()) {
            fence.check();
            contents.segments(
                    contents.segments().with(segments.begin(contents.segments().end() + 1, nextCommit)));
        }
        segments.reserve(frame.length());
        try {
            segments.write(frame.finished(nextCommit, contents.segments().end() + 1));
            fence.check();
        } catch (IOException failure) {
            takeBackAfter(failure);
            throw failure;
        }
    }

    // Whoever takes over before the zeros are safe may have seen the frame.
    private void takeBackAfter(IOException failure) {
        try {
            segments.takeBack();
            fence.check();
        } catch (IOException again) {
            failure.addSuppressed(again);
            throw Failures.unknown(disk, segments.segment().name(), failure);
        }
    }

    private void publish() {
        long start = segments.segment().dataEnd();
        LiveIndex index = (LiveIndex) Objects.requireNonNull(segments.segment().index());
        for (Placed record : placed) {
            index.add((int) (start + record.at), record.record.keys, record.version);
        }
        segments.done();
        nextCommit++;
        contents.segments(contents.segments().upTo(nextPosition - 1));
    }

    private record Placed(int at, EncodedRecord record, long version) {}
}
