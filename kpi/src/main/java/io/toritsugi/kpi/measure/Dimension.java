package io.toritsugi.kpi.measure;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * What units are grouped by.
 *
 * <p>A unit without a value of a dimension, such as a contact that no agent took, stands in no group of that dimension; the
 * total has it. The dimensions of time are those of the instant to which a unit is attributed, on the wall clock of the
 * report's zone.
 *
 * @since 0.1
 */
public enum Dimension {
    /**
     * The queue: of a visit its own; of a contact its first, else the one it was bound for; of an agent leg that of the
     * visit it answered, else that of the leg before it, else the one the contact was bound for.
     */
    QUEUE,
    /** The agent of the leg, or of the leg that answered the visit; a contact as a whole has none. */
    AGENT,
    /** The id of the contact's channel. */
    CHANNEL,
    /** The contact's direction in small letters. */
    DIRECTION,
    /** The priority with which the contact was created. */
    PRIORITY,
    /**
     * Whether business was open when the contact began, {@code "open"} or {@code "closed"}, by the opening times of its channel; a contact
     * for which no opening times are known has none.
     */
    OPENING,
    /** The stage of the customer's journey at which the contact began, such as {@code "before-purchase"}, as its source says. */
    STAGE,
    /** The touchpoint at which the contact began, such as a page or a number called, as its source says. */
    TOUCHPOINT,
    /** The code of the reason for which an agent takes no contacts; only {@link CountedUnit#AGENT_TIME} has any. */
    REASON,
    /** How the leg was documented, in small letters with hyphens, such as {@code "ai-assisted"}; only agent legs have it. */
    DOCUMENTATION,
    /** The sort of device on which the leg was documented, in small letters; only agent legs have it. */
    DEVICE,
    /** What a question of an evaluation is about, such as {@code "greeting"}; only {@link CountedUnit#EVALUATION} has any. */
    CRITERION,
    /** The hour of the wall clock, {@code "00"} to {@code "23"}; an hour that a day has twice is one group. */
    HOUR,
    /** The day of the week as ISO 8601 counts it: {@code "1"}, a Monday, to {@code "7"}. */
    WEEKDAY,
    /**
     * The interval of the report's length, by its start with offset, such as {@code "1999-01-03T07:00:00+02:00"}; a stretch
     * that the wall clock shows twice is two groups.
     */
    INTERVAL,
    /** The day, such as {@code "1999-01-03"}. */
    DAY,
    /** The week of ISO 8601, such as {@code "1998-W53"}. */
    WEEK,
    /** The month, such as {@code "1999-01"}. */
    MONTH;

    /** {@return the name in reports, such as {@code "queue"}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the order in which the values of this dimension are listed; for values of this dimension only} */
    public Comparator<String> order() {
        return switch (this) {
            case PRIORITY -> Comparator.comparing(Integer::valueOf);
            case INTERVAL ->
                Comparator.comparing(
                                (String start) -> OffsetDateTime.parse(start).toInstant())
                        .thenComparing(Comparator.naturalOrder());
            default -> Comparator.naturalOrder();
        };
    }

    /** {@return whether its value is a time} */
    public boolean temporal() {
        return compareTo(HOUR) >= 0;
    }

    /**
     * {@return whether units of this sort may have a value of it}
     *
     * @param unit the sort of unit
     */
    public boolean appliesTo(CountedUnit unit) {
        if (temporal() || this == AGENT) {
            return true;
        }
        if (this == DOCUMENTATION || this == DEVICE) {
            return unit == CountedUnit.AGENT_LEG;
        }
        if (this == CRITERION) {
            return unit == CountedUnit.EVALUATION;
        }
        return (this == REASON) == (unit == CountedUnit.AGENT_TIME);
    }

    /**
     * {@return the dimension with this name in reports}
     *
     * @param key the name, such as {@code "queue"}
     * @throws IllegalArgumentException if there is none
     */
    public static Dimension of(String key) {
        for (Dimension dimension : values()) {
            if (dimension.key().equals(key)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException("Dimension must be one of "
                + Arrays.stream(values()).map(Dimension::key).toList() + ", was \"" + key + "\"");
    }
}
