package io.toritsugi.core.ingest.live.internal;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.live.LiveBatch;
import io.toritsugi.core.ingest.live.LivePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one call gives, as it fills. */
final class Batch {
    private final LivePosition asked;
    private final int max;
    private final List<RecordResult> results = new ArrayList<>();
    private @Nullable FollowedFile file;

    Batch(LivePosition asked, int max) {
        this.asked = asked;
        this.max = max;
    }

    /** Notes the file in which the position lies that was asked for. */
    void goOnWith(FollowedFile resumed) {
        file = resumed;
    }

    void add(RecordResult result, FollowedFile from) {
        results.add(result);
        file = from;
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    boolean isFull() {
        return results.size() >= max;
    }

    /** Returns how many results there is room for. */
    int room() {
        return max - results.size();
    }

    /** Returns the file of the last result; if there is none, that of the position that was asked for. */
    @Nullable
    FollowedFile file() {
        return file;
    }

    /** Returns the place behind the last result. */
    LivePosition next() {
        return results.isEmpty() || file == null ? asked : file.position().asText();
    }

    LiveBatch toLiveBatch() {
        return new LiveBatch(results, next());
    }
}
