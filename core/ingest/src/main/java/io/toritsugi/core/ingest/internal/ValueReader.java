package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.ingest.mapping.internal.Names;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one value of a record: a constant, or a cell and its translation. */
final class ValueReader {
    private static final int NO_PLACE = -1;

    private final int place;
    private final @Nullable String constant;
    private final Map<String, String> translations;
    private final @Nullable String otherwise;

    ValueReader(ValueMapping mapping, Columns columns) {
        this.place = mapping.column().map(columns::place).orElse(NO_PLACE);
        this.constant = mapping.value().orElse(null);
        this.translations = mapping.values();
        this.otherwise = mapping.otherwise().orElse(null);
    }

    /** The value, or null if there is none; a cell without a translation rejects the record. */
    @Nullable
    String read(Row row) {
        if (place == NO_PLACE) {
            return constant;
        }
        String cell = row.cell(place);
        if (cell == null) {
            return translations.get("");
        }
        if (translations.isEmpty()) {
            return otherwise == null ? cell : otherwise;
        }
        String translation = translations.get(cell);
        if (translation == null && otherwise == null) {
            row.rejectShaping(RejectionReason.UNKNOWN_VALUE, place, "has no translation in the mapping");
        }
        return translation == null ? otherwise : translation;
    }

    /** Rejects the record because its value is not one of those allowed. */
    void rejectUnknown(Row row, String allowed) {
        row.rejectShaping(RejectionReason.UNKNOWN_VALUE, Math.max(place, 0), "must be " + allowed);
    }

    /** Rejects the record because it has no value. */
    void rejectMissing(Row row, String words) {
        row.reject(RejectionReason.MISSING_VALUE, Math.max(place, 0), words);
    }

    /** Rejects the record because its value is no whole number. */
    void rejectNumber(Row row) {
        row.rejectShaping(RejectionReason.BAD_NUMBER, Math.max(place, 0), "must be a whole number");
    }

    /** Rejects the record because its value cannot be the name of something. */
    void rejectName(Row row) {
        row.reject(
                RejectionReason.BAD_NAME,
                Math.max(place, 0),
                "must have at most " + Names.LONGEST + " characters and no control character");
    }
}
