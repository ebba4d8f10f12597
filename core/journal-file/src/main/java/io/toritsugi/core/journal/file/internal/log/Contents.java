package io.toritsugi.core.journal.file.internal.log;

import org.jspecify.annotations.Nullable;

/** What a log holds just now. Changed by one thread at a time, read by any. */
final class Contents {
    private volatile Segments segments;
    private volatile @Nullable IndexFile retired;

    Contents(Segments segments, @Nullable IndexFile retired) {
        this.segments = segments;
        this.retired = retired;
    }

    Segments segments() {
        return segments;
    }

    void segments(Segments now) {
        segments = now;
    }

    /** {@return the versions and positions at which what was retired ended, or null if nothing was} */
    @Nullable
    IndexFile retired() {
        return retired;
    }

    void retired(IndexFile now) {
        retired = now;
    }
}
