package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record while it is interpreted: its cells, the first thing wrong with it, and what is odd about it. */
final class Row {
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

    /** Rejects, and shows the form of the cell: a digit as 9, a letter as a; for any record may be out of step. */
    void rejectShaping(RejectionReason why, int place, String words) {
        boolean first = reason == null;
        reject(why, place, words);
        if (first && !columns.isPersonal(place)) {
            shown = Optional.of(Shown.shape(raw(place)));
        }
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
