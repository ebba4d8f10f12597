package io.toritsugi.core.journal.file.internal.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The segments that a log has, as its readers see them: the last is being written, up to and including {@code end}.
 *
 * <p>Immutable; the log puts another in its place.
 *
 * @param list the segments in the order of their positions; never empty
 * @param end the last position that may be read
 */
record Segments(List<Segment> list, long end) {
    Segments {
        list = List.copyOf(list);
    }

    Segment last() {
        return list.get(list.size() - 1);
    }

    Segments upTo(long newEnd) {
        return new Segments(list, newEnd);
    }

    Segments with(Segment next) {
        List<Segment> more = new ArrayList<>(list);
        more.add(next);
        return new Segments(more, end);
    }

    Segments without(int first) {
        return new Segments(list.subList(first, list.size()), end);
    }

    /** {@return the last position of a segment, which is full} */
    long lastPosition(int segment) {
        return segment + 1 < list.size() ? list.get(segment + 1).firstPosition() - 1 : end;
    }
}
