package io.toritsugi.kpi.measure;

/**
 * A number that every counted unit adds to: a count, or a duration in whole milliseconds.
 *
 * <p>Every measure is a sum, so it is merged by adding and corrected by subtracting, without any error.
 *
 * @since 0.1
 */
public enum Measure {
    /** Contacts that began, in any direction. */
    ARRIVED(CountedUnit.INTERACTION, false),
    /** Contacts that ended in a menu or bot dialogue because the customer gave up, before any queue and any agent. */
    ABANDONED_IN_IVR(CountedUnit.INTERACTION, false),
    /** Contacts that an agent served. */
    HANDLED_CONTACTS(CountedUnit.INTERACTION, false),
    /** Visits that an agent answered. */
    ANSWERED(CountedUnit.QUEUE_VISIT, false),
    /** Visits in which the customer gave up. */
    ABANDONED(CountedUnit.QUEUE_VISIT, false),
    /** Visits that went on elsewhere without an agent's answer. */
    FLOWED_OUT(CountedUnit.QUEUE_VISIT, false),
    /** Visits that the queue did not take. */
    BLOCKED(CountedUnit.QUEUE_VISIT, false),
    /** Visits that were withdrawn or broke off by a fault. */
    WITHDRAWN(CountedUnit.QUEUE_VISIT, false),
    /** The waits of answered visits, as far as they are known. */
    WAIT_OF_ANSWERED(CountedUnit.QUEUE_VISIT, true),
    /** Answered visits whose wait is known. */
    ANSWERED_WITH_KNOWN_WAIT(CountedUnit.QUEUE_VISIT, false),
    /** Answered visits that waited no longer than the service level's target. */
    ANSWERED_WITHIN_TARGET(CountedUnit.QUEUE_VISIT, false),
    /** The waits of abandoned visits, as far as they are known. */
    WAIT_OF_ABANDONED(CountedUnit.QUEUE_VISIT, true),
    /** Abandoned visits whose wait is known. */
    ABANDONED_WITH_KNOWN_WAIT(CountedUnit.QUEUE_VISIT, false),
    /** Abandoned visits that waited no longer than the service level's target. */
    ABANDONED_WITHIN_TARGET(CountedUnit.QUEUE_VISIT, false),
    /** Abandoned visits whose wait was short: no longer than {@code KpiSettings.shortAbandon}. */
    ABANDONED_SHORT(CountedUnit.QUEUE_VISIT, false),
    /** Abandoned visits whose wait was not short, or is not known. */
    ABANDONED_NOT_SHORT(CountedUnit.QUEUE_VISIT, false),
    /** Visits that were neither answered nor abandoned, and waited longer than the service level's target. */
    LEFT_BEYOND_TARGET(CountedUnit.QUEUE_VISIT, false),
    /** What the waits of answered and abandoned visits exceeded the service level's target by, as far as they are known. */
    EXCESS_WAIT(CountedUnit.QUEUE_VISIT, true),
    /** Agent legs that served the customer and are over. */
    HANDLED_LEGS(CountedUnit.AGENT_LEG, false),
    /** The talk of agent legs, holds left out, as far as it is known. */
    TALK(CountedUnit.AGENT_LEG, true),
    /** Agent legs whose talk is known. */
    LEGS_WITH_KNOWN_TALK(CountedUnit.AGENT_LEG, false),
    /** The talk, hold and after-call work of agent legs, as far as all three are known. */
    HANDLE(CountedUnit.AGENT_LEG, true),
    /** Agent legs that are over, with talk, hold and after-call work known. */
    LEGS_WITH_KNOWN_HANDLE(CountedUnit.AGENT_LEG, false);

    private final CountedUnit unit;
    private final boolean duration;

    Measure(CountedUnit unit, boolean duration) {
        this.unit = unit;
        this.duration = duration;
    }

    /** {@return what is counted} */
    public CountedUnit unit() {
        return unit;
    }

    /** {@return true for a sum of durations in milliseconds, false for a count} */
    public boolean duration() {
        return duration;
    }
}
