package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.JournalFinding;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what a folder holds, repairs what a crash left unfinished, and refuses what is damaged. */
final class Opening implements Closeable {
    static final String RETIRED = "retired.idx";

    private final Disk disk;
    private final Fence fence;
    private final Indexer indexer;
    private final List<JournalFinding> findings = new ArrayList<>();
    private final List<Closeable> opened = new ArrayList<>();
    private long nextCommit = 1;

    Opening(Disk disk, Fence fence) {
        this.disk = disk;
        this.fence = fence;
        this.indexer = new Indexer(disk, fence);
    }

    List<JournalFinding> findings() {
        return findings;
    }

    long nextCommit() {
        return nextCommit;
    }

    // A process that was killed leaves what is seen but not safe. What is built on must be.
    Contents contents() throws IOException {
        disk.sync();
        for (String name : disk.names()) {
            if (name.endsWith(".tmp")) {
                disk.delete(name);
            }
        }
        IndexFile retired = retired();
        long retiredTo = retired == null ? 0 : retired.layout().dataEnd();
        List<Found> chain = chain(retiredTo);
        ClosedMark mark = ClosedMark.read(disk);
        if (chain.isEmpty()) {
            if (mark != null || retired != null) {
                throw Failures.damaged(disk, "*" + Segment.LOG, 0, "all segments are missing, though there were some");
            }
            Segment.Head first =
                    new Segment.Head(new Segment.Id(retiredTo + 1, fence.epoch()), nextCommit, Segment.Id.NONE, 0);
            Segment made = SegmentWriter.made(disk, first, ByteBuffer.allocate(0));
            opened.add(made.file());
            return new Contents(new Segments(List.of(made), retiredTo), retired);
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < chain.size() - 1; i++) {
            segments.add(full(chain.get(i), chain.get(i + 1).head));
        }
        Found last = chain.get(chain.size() - 1);
        checkLast(last);
        last.file.force();
        long end;
        if (fence.shared()) {
            Takeover takeover = new Takeover(disk, fence, last.head, last.file);
            segments.addAll(takeover.segments(mark));
            opened.add(segments.get(segments.size() - 1).file());
            nextCommit = takeover.nextCommit();
            end = takeover.nextPosition() - 1;
        } else {
            LiveIndex index = new LiveIndex();
            FrameScanner scanner = Takeover.scanned(last.head, last.file, last.file.size(), index);
            finish(last, scanner, mark);
            segments.add(new Segment(last.head, last.file, index, scanner.offset()));
            nextCommit = scanner.nextCommit();
            end = scanner.nextPosition() - 1;
        }
        ClosedMark.remove(disk);
        return new Contents(new Segments(segments, end), retired);
    }

    // A segment gets its index when the next one is safe.
    private void checkLast(Found last) {
        if (disk.exists(last.head.id().name(Segment.INDEX))) {
            throw Failures.damaged(
                    disk,
                    last.head.id().name(Segment.LOG),
                    0,
                    "the segment that followed is missing, for this one was full and has an index");
        }
    }

    private void finish(Found last, FrameScanner scanner, @Nullable ClosedMark mark) throws IOException {
        if (mark != null) {
            mark.check(disk, last.head.id(), scanner.offset());
        }
        Tail tail = new Tail(disk, last.head, last.file, scanner.offset(), scanner.nextCommit());
        long end = tail.end();
        tail.checkUnfinished(end);
        if (end > scanner.offset()) {
            findings.add(tail.cut(end));
        }
    }

    private Segment full(Found found, Segment.Head next) throws IOException {
        Segment.Id id = found.head.id();
        long records = next.id().firstPosition() - id.firstPosition();
        IndexFile index = indexer.find(id.name(Segment.INDEX), id.firstPosition(), next.previousEnd());
        if (index != null && index.records() != records) {
            index.close();
            index = null;
        }
        if (index == null) {
            index = indexer.made(
                    found.head, found.file, next.previousEnd(), next.id().firstPosition());
            findings.add(new JournalFinding(
                    JournalFinding.Kind.INDEX_REBUILT,
                    id.name(Segment.INDEX),
                    Optional.empty(),
                    "the index was missing or not whole, and was made again for " + records + " records"));
        }
        opened.add(index);
        return new Segment(found.head, found.file, index, next.previousEnd());
    }

    private @Nullable IndexFile retired() throws IOException {
        if (!disk.exists(RETIRED)) {
            return null;
        }
        DiskFile file = disk.open(RETIRED);
        opened.add(file);
        IndexLayout layout = IndexLayout.read(file);
        if (layout == null) {
            IndexLayout.checkFormat(file, Failures.place(disk, RETIRED));
            throw Failures.damaged(
                    disk, RETIRED, 0, "the versions at which retired streams ended are not what was written");
        }
        return new IndexFile(file, layout);
    }

    /** {@return the segments that belong together, from the newest back to the first that was not retired} */
    private List<Found> chain(long retiredTo) throws IOException {
        TreeMap<Segment.Id, String> files = new TreeMap<>();
        for (String name : disk.names()) {
            Segment.Id id = Segment.Id.ofName(name);
            if (id != null) {
                files.put(id, name);
            }
            Segment.Id ofIndex = Segment.Id.ofName(name.replace(Segment.INDEX, Segment.LOG));
            if (id == null && ofIndex != null && ofIndex.firstPosition() <= retiredTo) {
                disk.delete(name);
            }
        }
        Deque<Found> chain = new ArrayDeque<>();
        if (!files.isEmpty()) {
            chain.add(opened(files.pollLastEntry().getValue()));
        }
        while (!chain.isEmpty() && follows(chain.getFirst().head, files, retiredTo)) {
            Segment.Head head = chain.getFirst().head;
            String name = files.remove(head.previous());
            if (name == null) {
                throw Failures.damaged(
                        disk, head.previous().name(Segment.LOG), 0, "this segment is missing, though others follow");
            }
            chain.addFirst(opened(name));
        }
        for (var left : files.entrySet()) {
            sortOut(left.getKey(), left.getValue(), retiredTo);
        }
        return List.copyOf(chain);
    }

    // One that another took over before anything was in it begins where that one does.
    private static boolean follows(Segment.Head head, Map<Segment.Id, String> files, long retiredTo) {
        return head.id().firstPosition() > retiredTo + 1
                || (head.previous().firstPosition() > retiredTo && files.containsKey(head.previous()));
    }

    private Found opened(String name) throws IOException {
        DiskFile file = disk.open(name);
        opened.add(file);
        Segment.Head head = Segment.Head.read(file, Failures.place(disk, name));
        if (head == null) {
            throw Failures.damaged(disk, name, 0, "the head of the segment is not what was written");
        }
        return found(head, file, name);
    }

    private Found found(Segment.Head head, DiskFile file, String name) {
        if (!head.id().name(Segment.LOG).equals(name)) {
            throw Failures.damaged(
                    disk, name, 0, "the file holds the segment " + head.id().name(Segment.LOG));
        }
        return new Found(head, file);
    }

    private void sortOut(Segment.Id id, String name, long retiredTo) throws IOException {
        if (id.firstPosition() <= retiredTo) {
            disk.delete(id.name(Segment.INDEX));
            disk.delete(name);
        } else {
            findings.add(new JournalFinding(
                    JournalFinding.Kind.FENCED_SEGMENT,
                    name,
                    Optional.empty(),
                    "it was written by a writer that had been replaced; nothing in it was acknowledged"));
        }
    }

    /** Closes what was opened, where opening fails. */
    @Override
    public void close() throws IOException {
        for (Closeable each : opened) {
            each.close();
        }
    }

    static JournalFailure locked(Disk disk) {
        return JournalFailure.of(Reason.LOCKED, disk.place(), "another process has the journal open", null);
    }

    private record Found(Segment.Head head, DiskFile file) {}
}
