package io.toritsugi.kpi.unit;

import java.util.Locale;

/**
 * What a collector finds odd about a contact, beside the rules that its events broke.
 *
 * <p>Counted under its {@link #key} among the oddities of a report, so that nothing is left out silently.
 *
 * @since 0.1
 */
public enum KpiOddity {
    /** A contact whose creation was never seen: it counts in no KPI. Counted once a contact. */
    NEVER_CREATED,
    /** A visit that was answered or abandoned, but how long it waited is not known: it counts, but adds to no wait. */
    UNKNOWN_WAIT,
    /** An agent leg that is over, but how long it talked is not known: it adds to no talk time. */
    UNKNOWN_TALK,
    /** An agent leg that is over, but of its talk, hold and after-call work one is not known: it adds to no handle time. */
    UNKNOWN_HANDLE,
    /** A contact that began before the year 1 or after the year 9998: it counts in the total, but in no group of time. */
    UNDATABLE,
    /** An event of a work item; work items are no contacts and count in no KPI of this version. */
    WORK_ITEM_EVENT,
    /** A simulated event among others, or another among simulated ones, as the settings want it: it counts in no KPI. */
    OTHER_ORIGIN,
    /**
     * A duration of more than 31 days, or of more than 100,000 intervals, that should be split over intervals: it adds to no
     * group of time.
     */
    TOO_LONG_TO_SPLIT,
    /** A contact that a {@link io.toritsugi.kpi.measure.UnitSource} failed for: what that source counts lacks it. */
    UNIT_SOURCE_FAILED,
    /** An event that was told before, by its id: it counts once. */
    DUPLICATE,
    /** An event that was told, or a unit that was counted, after its time had been declared complete: it counts in no KPI. */
    BEHIND_WATERMARK;

    /** {@return the name in reports, such as {@code "unknown-wait"}} */
    public String key() {
        return keyOf(this);
    }

    /** Kinds of oddities are named in reports as readers of records name theirs: in small letters, with hyphens. */
    static String keyOf(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
