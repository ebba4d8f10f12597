package io.toritsugi.core.ingest.live.internal;

import io.toritsugi.core.ingest.live.LivePosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a file of a log, which is told by what stands before the place: its name and its inode may change.
 *
 * @param offset how many bytes stand before it, one or more
 * @param fingerprint what they are told by
 */
record LogPosition(long offset, String fingerprint) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})/([0-9a-f]{32})");

    /** Returns the place behind a content. */
    static LogPosition behind(Ends content) {
        return new LogPosition(content.length(), content.fingerprint());
    }

    /** Returns the place that a text means, or nothing if it means none. */
    static Optional<LogPosition> parse(LivePosition position) {
        Matcher parts = FORM.matcher(position.value());
        return parts.matches()
                ? Optional.of(new LogPosition(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    LivePosition asText() {
        return LivePosition.of(offset + "/" + fingerprint);
    }
}
