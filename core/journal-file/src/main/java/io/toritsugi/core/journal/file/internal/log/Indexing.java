package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.JournalFinding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the index of every segment that has become full, in the thread of the caller who began the next one: he has his answer,
 * and nobody waits for him. Thread-safe.
 */
final class Indexing {
    private final Contents contents;
    private final Indexer indexer;
    private final List<JournalFinding> findings;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ended;

    Indexing(Contents contents, Indexer indexer, List<JournalFinding> findings) {
        this.contents = contents;
        this.indexer = indexer;
        this.findings = findings;
    }

    void catchUp() {
        Segment.Id last;
        do {
            if (ended || !busy.compareAndSet(false, true)) {
                return;
            }
            try {
                last = contents.segments().last().head().id();
                index(contents.segments());
            } finally {
                busy.set(false);
            }
        } while (!contents.segments().last().head().id().equals(last));
    }

    /** Waits for what is under way, and lets nothing begin any more. */
    void end() {
        ended = true;
        while (!busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }

    private void index(Segments now) {
        for (int i = 0; i < now.list().size() - 1 && !ended; i++) {
            Segment segment = now.list().get(i);
            if (segment.index() instanceof LiveIndex) {
                index(segment, now.lastPosition(i) + 1);
            }
        }
    }

    private void index(Segment segment, long nextPosition) {
        try {
            segment.indexed(indexer.made(segment.head(), segment.file(), segment.dataEnd(), nextPosition));
        } catch (JournalFailure failure) {
            note(
                    failure.reason() == Reason.DAMAGED
                            ? JournalFinding.Kind.SEGMENT_DAMAGED
                            : JournalFinding.Kind.INDEX_NOT_WRITTEN,
                    segment,
                    failure);
        } catch (IOException failure) {
            note(JournalFinding.Kind.INDEX_NOT_WRITTEN, segment, failure);
        }
    }

    private void note(JournalFinding.Kind kind, Segment segment, Exception failure) {
        String file = kind == JournalFinding.Kind.SEGMENT_DAMAGED ? segment.name() : segment.indexName();
        JournalFinding finding = new JournalFinding(kind, file, Optional.empty(), String.valueOf(failure.getMessage()));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
