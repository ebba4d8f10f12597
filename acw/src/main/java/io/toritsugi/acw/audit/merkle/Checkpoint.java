package io.toritsugi.acw.audit.merkle;

/**
 * What a log was at one moment: whoever has it can tell later whether anything before that was changed.
 *
 * <p>It tells nothing of what is in the log, so it can be published. Immutable and thread-safe.
 *
 * @param log the name of the log, one line, not blank
 * @param size how many records it had, zero or more
 * @param head the last link of its chain
 * @param root the root of the Merkle tree over its records
 * @since 0.1
 */
public record Checkpoint(String log, long size, Hash head, Hash root) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank or has more than one line, or the size is negative
     */
    public Checkpoint {
        if (log.isBlank() || log.lines().count() != 1) {
            throw new IllegalArgumentException("Checkpoint.log must be one line and not blank, was \"" + log + "\"");
        }
        if (size < 0) {
            throw new IllegalArgumentException("Checkpoint.size must be 0 or more, was " + size);
        }
    }

    /** {@return the text that is signed: the parts, a line each} */
    public String text() {
        return log + "\n" + size + "\n" + head + "\n" + root + "\n";
    }
}
