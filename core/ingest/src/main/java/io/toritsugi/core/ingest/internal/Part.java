package io.toritsugi.core.ingest.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads one stretch of time of a record: a menu, a wait, a service or a wrap-up. */
record Part(
        @Nullable RowCondition when,
        @Nullable InstantReader start,
        @Nullable InstantReader end,
        @Nullable DurationReader length,
        String oddWithoutStart,
        boolean isMapped) {
    /** What a mapping does not mention. */
    static final Part NONE = new Part(null, null, null, null, "", false);

    /** What a record must say so that it has the stretch, where no condition decides. */
    enum Evidence {
        /** An instant, or a length of more than zero. */
        MORE_THAN_ZERO,
        /** An instant, or a length, be it zero. */
        ANY_LENGTH,
        /** Nothing: it is known to exist. */
        NOTHING
    }

    boolean hasCondition() {
        return when != null;
    }

    /** Whether the record says no length of it, not even zero. */
    boolean isWithoutLength(Row row) {
        return length == null || length.isBlank(row);
    }

    CallRecord.@Nullable Span read(Row row, Instant reference, Instant before) {
        return read(row, reference, before, Evidence.MORE_THAN_ZERO, null);
    }

    /**
     * The stretch, or null if the record has none.
     *
     * @param reference what a time of day is measured from
     * @param before when it began if the record does not say
     * @param needed what the record must say, where there is no condition
     * @param more what lengthens it beside its own length
     */
    CallRecord.@Nullable Span read(
            Row row, Instant reference, Instant before, Evidence needed, @Nullable Duration more) {
        if (!isMapped || (when != null && !when.holds(row))) {
            return null;
        }
        Instant from = start == null ? null : start.read(row, reference);
        Instant began = from == null ? before : from;
        Instant to = end == null ? null : end.read(row, began);
        Duration asserted = length == null ? null : length.read(row);
        boolean dated = from != null || to != null;
        if (row.isRejected() || (when == null && !dated && !suffices(asserted, needed))) {
            return null;
        }
        if (start != null && start.isInFile() && from == null && !oddWithoutStart.isEmpty()) {
            row.odd(oddWithoutStart);
        }
        Instant over = to == null ? plus(plus(began, asserted), more) : to;
        if (over.isBefore(began)) {
            row.odd(Oddities.ENDS_BEFORE_START);
        }
        return new CallRecord.Span(began, over, asserted);
    }

    private static boolean suffices(@Nullable Duration asserted, Evidence needed) {
        return switch (needed) {
            case MORE_THAN_ZERO -> asserted != null && !asserted.isZero();
            case ANY_LENGTH -> asserted != null;
            case NOTHING -> true;
        };
    }

    private static Instant plus(Instant instant, @Nullable Duration length) {
        return length == null ? instant : instant.plus(length);
    }
}
