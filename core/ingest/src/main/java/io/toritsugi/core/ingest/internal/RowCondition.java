package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.ingest.mapping.cell.CellType;
import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition over the cells of a record as they stand in the file; an empty cell, and one that is not of its column's type,
 * is unknown. What is not known to hold does not hold.
 */
final class RowCondition {
    private final Condition condition;
    private final Columns columns;

    RowCondition(String text, Columns columns) {
        this.condition = Condition.parse(text).get();
        this.columns = columns;
    }

    boolean holds(Row row) {
        return condition
                .evaluate(name -> columns.find(name).flatMap(place -> value(row.raw(place), columns.type(place))))
                .isTrue();
    }

    private static Optional<FactValue> value(String cell, CellType type) {
        return cell.isEmpty() ? Optional.empty() : Optional.ofNullable(parse(cell, type));
    }

    /** The cell as a value of the type, or null if it is none. */
    static @Nullable FactValue parse(String cell, CellType type) {
        return switch (type) {
            case TEXT -> FactValue.of(cell);
            case NUMBER -> {
                BigDecimal number = Durations.number(cell);
                yield number == null ? null : FactValue.of(number);
            }
            case BOOLEAN -> bool(cell);
            case DATE -> date(cell);
            case SECONDS -> {
                Duration length = Durations.parse(cell, DurationUnit.SECONDS);
                yield length == null ? null : FactValue.of(length);
            }
        };
    }

    private static @Nullable FactValue bool(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> FactValue.of(true);
            case "false", "no", "0" -> FactValue.of(false);
            default -> null;
        };
    }

    private static @Nullable FactValue date(String cell) {
        try {
            return FactValue.of(LocalDate.parse(cell));
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }
}
