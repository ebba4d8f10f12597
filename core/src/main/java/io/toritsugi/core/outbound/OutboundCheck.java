package io.toritsugi.core.outbound;

import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.time.BusinessCalendar;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a customer may be called or written to. Hosts implement it: with what customers consented to, or with a list of those who must
 * not be called.
 *
 * <p>An implementation answers at once, from what it holds in memory, and is thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface OutboundCheck {
    /**
     * {@return why an attempt must not be made, {@link AttemptResult#BLOCKED_BY_CONSENT} or {@link AttemptResult#BLOCKED_BY_HOURS}; empty if it
     * may}
     *
     * @param attempt the attempt
     */
    Optional<AttemptResult> blocks(OutboundAttempt attempt);

    /** {@return a check that blocks nothing} */
    static OutboundCheck none() {
        return attempt -> Optional.empty();
    }

    /**
     * {@return a check that blocks outside of hours, such as those in which customers may be called by law}
     *
     * @param hours the hours
     */
    static OutboundCheck within(BusinessCalendar hours) {
        return attempt -> hours.isOpen(attempt.at()) ? Optional.empty() : Optional.of(AttemptResult.BLOCKED_BY_HOURS);
    }

    /**
     * {@return a check that blocks parties who must not be called}
     *
     * @param parties where they are reached, written as attempts write it
     */
    static OutboundCheck exceptTo(Set<String> parties) {
        Set<String> listed = Set.copyOf(parties);
        return attempt -> attempt.party().filter(listed::contains).map(party -> AttemptResult.BLOCKED_BY_CONSENT);
    }

    /**
     * {@return a check that blocks what this or another blocks, and says what this says first}
     *
     * @param other the other
     */
    default OutboundCheck and(OutboundCheck other) {
        return attempt -> blocks(attempt).or(() -> other.blocks(attempt));
    }
}
