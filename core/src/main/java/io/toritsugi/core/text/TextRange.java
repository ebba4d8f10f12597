package io.toritsugi.core.text;

/**
 * A part of a text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start where it begins, inclusive, in UTF-16 units from 0
 * @param end where it ends, exclusive, not less than the start
 * @since 0.1
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the start is negative or behind the end
     */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "TextRange must begin at 0 or later and not behind its end, was " + start + " to " + end);
        }
    }

    /**
     * {@return this part of a text}
     *
     * @param text the text
     */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** {@return whether the two have anything in common} */
    boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(TextRange other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
