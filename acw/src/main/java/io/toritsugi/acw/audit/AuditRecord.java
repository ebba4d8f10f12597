package io.toritsugi.acw.audit;

import io.toritsugi.acw.audit.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One record of an audit log: what was written, and how it hangs together with everything before it.
 *
 * <p>As a line of text it is six parts with tabs between them: index, time, retention class, hash of the content, link, content. All of it
 * counts: a line that differs in one bit is another record, or none. Immutable and thread-safe; {@code toString} leaves the content out.
 *
 * @param index its place in the log, counted from 0
 * @param recordedAt when it was written
 * @param retention the class that says how long its content is kept: lower-case letters, digits and hyphens
 * @param contentHash the hash of the content
 * @param link the hash of this record and of the link before it
 * @param content what was written, without line breaks and tabs; empty once it is not kept any more
 * @since 0.1
 */
public record AuditRecord(
        long index, Instant recordedAt, String retention, Hash contentHash, Hash link, Optional<String> content) {
    private static final byte LEAF = 0;
    private static final byte LINK = 2;
    private static final byte CONTENT = 3;
    private static final int PARTS = 6;
    private static final char TAB = '\t';

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the index is negative, the class has other characters, or the content is empty, or has a line break, a tab, another
     *     control character or half a surrogate pair
     */
    public AuditRecord {
        if (index < 0) {
            throw new IllegalArgumentException("AuditRecord.index must be 0 or more, was " + index);
        }
        if (!retention.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "AuditRecord.retention must be lower-case letters, digits and hyphens, was \"" + retention + "\"");
        }
        Objects.requireNonNull(recordedAt, "AuditRecord.recordedAt");
        Objects.requireNonNull(contentHash, "AuditRecord.contentHash");
        Objects.requireNonNull(link, "AuditRecord.link");
        if (content.isPresent() && !isOneLine(content.get())) {
            throw new IllegalArgumentException(
                    "AuditRecord.content must not be empty, nor have line breaks, tabs, other control"
                            + " characters or half a surrogate pair");
        }
    }

    /** Half a surrogate pair has no UTF-8: what is hashed would not be what is there. */
    private static boolean isOneLine(String text) {
        return !text.isEmpty()
                && text.chars().noneMatch(c -> c < ' ')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static AuditRecord after(Hash head, long index, Instant recordedAt, String retention, String content) {
        Hash contentHash = Hash.of(CONTENT, content);
        AuditRecord unlinked =
                new AuditRecord(index, recordedAt, retention, contentHash, Hash.ZERO, Optional.of(content));
        return new AuditRecord(
                index, recordedAt, retention, contentHash, unlinked.linkAfter(head), Optional.of(content));
    }

    /** {@return the hash of the record without its link, which also holds once the content is not kept any more} */
    public Hash leaf() {
        return Hash.of(LEAF, index + "\t" + recordedAt + TAB + retention + TAB + contentHash);
    }

    Hash linkAfter(Hash head) {
        return Hash.of(LINK, head, leaf());
    }

    /** {@return whether the content, where it is kept, is the one that was written} */
    public boolean contentHolds() {
        return content.map(text -> Hash.of(CONTENT, text).equals(contentHash)).orElse(true);
    }

    /** {@return this record without its content; the log it is in stays valid} */
    public AuditRecord withoutContent() {
        return new AuditRecord(index, recordedAt, retention, contentHash, link, Optional.empty());
    }

    /** {@return the record as a line of text, without its end} */
    public String line() {
        return index + "\t" + recordedAt + TAB + retention + TAB + contentHash + TAB + link + TAB + content.orElse("");
    }

    /**
     * {@return the record that a line tells}
     *
     * @param line what {@link #line} gave
     * @throws IllegalArgumentException if it is none that {@link #line} could give; the message never quotes the content
     */
    public static AuditRecord parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("A line of an audit log must have 6 parts, had " + parts.length);
        }
        AuditRecord read = read(parts);
        if (!read.line().equals(line)) {
            throw new IllegalArgumentException(
                    "A line of an audit log must be written as it was, line " + read.index + " is not");
        }
        return read;
    }

    private static AuditRecord read(String[] parts) {
        try {
            return new AuditRecord(
                    Long.parseLong(parts[0]),
                    Instant.parse(parts[1]),
                    parts[2],
                    new Hash(parts[3]),
                    new Hash(parts[4]),
                    Optional.of(parts[5]).filter(text -> !text.isEmpty()));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException("A line of an audit log must begin with its index and its time", wrong);
        }
    }

    @Override
    public String toString() {
        return "AuditRecord[index=" + index + ", recordedAt=" + recordedAt + ", retention=" + retention + ", link="
                + link + "]";
    }
}
