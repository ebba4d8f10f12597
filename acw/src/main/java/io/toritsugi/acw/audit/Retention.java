package io.toritsugi.acw.audit;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long the contents of records are kept, by class.
 *
 * <p>Periods are of the calendar, in UTC: seven years from 29 February end on 28 February. Immutable and thread-safe.
 *
 * @param byClass how long the contents of a class are kept; unmodifiable
 * @param otherwise how long those of any other class are kept; for ever if empty
 * @since 0.1
 */
public record Retention(Map<String, Period> byClass, Optional<Period> otherwise) {
    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a period is negative
     */
    public Retention {
        byClass = Collections.unmodifiableMap(new TreeMap<>(byClass));
        Objects.requireNonNull(otherwise, "Retention.otherwise");
        byClass.forEach((name, period) -> check("Retention.byClass." + name, period));
        otherwise.ifPresent(period -> check("Retention.otherwise", period));
    }

    /** {@return that everything is kept for ever} */
    public static Retention forEver() {
        return new Retention(Map.of(), Optional.empty());
    }

    private static void check(String name, Period period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, was " + period);
        }
    }

    /**
     * {@return until when the content of a record is kept, exclusive; empty if for ever}
     *
     * @param record the record
     */
    public Optional<Instant> keptUntil(AuditRecord record) {
        return Optional.ofNullable(byClass.get(record.retention()))
                .or(() -> otherwise)
                .map(period -> record.recordedAt()
                        .atOffset(ZoneOffset.UTC)
                        .plus(period)
                        .toInstant());
    }

    /**
     * {@return the record as it is kept at a time: without its content, once that is not kept any more}
     *
     * @param record the record
     * @param now the time
     */
    public AuditRecord apply(AuditRecord record, Instant now) {
        return keptUntil(record).filter(until -> !until.isAfter(now)).isPresent() ? record.withoutContent() : record;
    }
}
