package io.toritsugi.core.event.conversation;

/**
 * What came of an attempt to reach a customer.
 *
 * @since 0.1
 */
public enum AttemptResult {
    /** The customer answered. */
    REACHED,
    /** The line was busy. */
    BUSY,
    /** Nobody answered. */
    NO_ANSWER,
    /** The customer refused to talk. */
    REFUSED,
    /** Somebody else answered. */
    WRONG_PARTY,
    /** A machine answered. */
    MACHINE,
    /** The number or address does not work. */
    UNREACHABLE,
    /** It was not tried, for want of consent. */
    BLOCKED_BY_CONSENT,
    /** It was not tried, for the calling hours. */
    BLOCKED_BY_HOURS
}
