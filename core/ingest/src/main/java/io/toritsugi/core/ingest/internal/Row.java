package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record while it is interpreted: its cells, the first thing wrong with it, and what is odd about it. */
final class Row {
    private static final int LONGEST_SHOWN = 40;

    private final Columns columns;
    private final String[] cells;
    private final List<String> oddities = new ArrayList<>(2);
    private @Nullable RejectionReason reason;
    private String detail = "";
    private Optional<String> column = Optional.empty();
    private Optional<String> shown = Optional.empty();

    Row(Columns columns, String[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The cell without white space around it, or null if it means "nothing". */
    @Nullable
    String cell(int place) {
        String cell = raw(place);
        return columns.meansNothing(place, cell) ? null : cell;
    }

    /** The cell as it stands in the file, without white space around it. */
    String raw(int place) {
        return place < cells.length ? cells[place].strip() : "";
    }

    boolean isRejected() {
        return reason != null;
    }

    void odd(String name) {
        oddities.add(name);
    }

    List<String> oddities() {
        return oddities;
    }

    void reject(RejectionReason why, int place, String words) {
        if (reason == null) {
            reason = why;
            detail = words;
            column = Optional.of(columns.name(place));
        }
    }

    /** Rejects, and quotes the cell as it stands: for columns whose values the mapping translates. */
    void rejectQuoting(RejectionReason why, int place, String words) {
        boolean first = reason == null;
        reject(why, place, words);
        if (first && !columns.isPersonal(place)) {
            shown = Optional.of(shortened(raw(place), false));
        }
    }

    /** Rejects, and shows the form of the cell: a digit as 9, a letter as a; for a record may be out of step. */
    void rejectShaping(RejectionReason why, int place, String words) {
        boolean first = reason == null;
        reject(why, place, words);
        if (first && !columns.isPersonal(place)) {
            shown = Optional.of(shortened(raw(place), true));
        }
    }

    private static String shortened(String text, boolean shape) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (shape && Character.isDigit(c)) {
                out.append('9');
            } else if (shape && Character.isLetter(c)) {
                out.append('a');
            } else {
                out.appendCodePoint(isPrintable(c) ? c : '?');
            }
        });
        int whole = text.codePointCount(0, text.length());
        return whole > LONGEST_SHOWN
                ? out.substring(0, out.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…"
                : out.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    RejectedRecord rejected(String source, long line) {
        if (reason == null) {
            throw new IllegalStateException("Row must be rejected, was not, at " + source + ":" + line);
        }
        return RejectedRecord.builder()
                .source(source)
                .line(line)
                .column(column)
                .reason(reason)
                .detail(detail)
                .cell(shown)
                .build();
    }
}
