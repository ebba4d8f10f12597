package io.toritsugi.core.journal;

import java.util.Objects;

/**
 * What a fold had come to at some point of its events, so that a later start need not read all of them again.
 *
 * <p>Also how far a subscriber has come: see {@code Subscription}. Immutable and thread-safe; {@link #toString} leaves the
 * content out, for it may hold personal data.
 *
 * @param name what it is a snapshot of, within its tenant: 1 to 400 characters; shown in messages, so not personal
 * @param at how far it had come: a version of a stream or a position, 0 or more
 * @param format the name and version of the form of {@code content}, as its reader knows it: 1 to 200 characters
 * @param content the text, may be empty; what is personal in it was protected before
 * @since 0.1
 */
public record Snapshot(String name, long at, String format, String content) {
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_FORMAT = 200;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public Snapshot {
        checkName(name);
        Objects.requireNonNull(format, "Snapshot.format");
        Objects.requireNonNull(content, "Snapshot.content");
        if (at < 0) {
            throw new IllegalArgumentException("Snapshot.at must be 0 or more, was " + at);
        }
        if (format.isEmpty() || format.length() > LONGEST_FORMAT) {
            throw new IllegalArgumentException(
                    "Snapshot.format must have 1 to " + LONGEST_FORMAT + " characters, had " + format.length());
        }
    }

    static String checkName(String name) {
        Objects.requireNonNull(name, "Snapshot.name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Snapshot.name must have 1 to " + LONGEST_NAME + " characters, had " + name.length());
        }
        return name;
    }

    @Override
    public String toString() {
        return "Snapshot[name=" + name + ", at=" + at + ", format=" + format + "]";
    }
}
