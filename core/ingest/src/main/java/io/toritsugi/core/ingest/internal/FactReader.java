package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.mapping.FactMapping;
import io.toritsugi.core.ingest.mapping.cell.CellType;
import java.util.Optional;

/** Reads one fact of a record. */
final class FactReader {
    private final int place;
    private final String name;
    private final CellType type;
    private final Sensitivity sensitivity;

    FactReader(FactMapping mapping, Columns columns) {
        this.place = columns.place(mapping.column());
        this.name = mapping.name().orElse(mapping.column());
        this.type = mapping.type();
        this.sensitivity = mapping.sensitivity();
    }

    Optional<CallRecord.Fact> read(Row row) {
        String cell = row.cell(place);
        if (cell == null) {
            return Optional.empty();
        }
        FactValue value = RowCondition.parse(cell, type);
        if (value == null) {
            row.rejectShaping(reason(), place, "is no fact of the type its mapping says");
            return Optional.empty();
        }
        return Optional.of(new CallRecord.Fact(name, value, sensitivity));
    }

    private RejectionReason reason() {
        return switch (type) {
            case TEXT, BOOLEAN -> RejectionReason.UNKNOWN_VALUE;
            case NUMBER -> RejectionReason.BAD_NUMBER;
            case DATE -> RejectionReason.BAD_INSTANT;
            case SECONDS -> RejectionReason.BAD_DURATION;
        };
    }
}
