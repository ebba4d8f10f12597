package io.toritsugi.kpi.repeat;

import io.toritsugi.core.decide.Deadlines;
import java.time.Duration;

/**
 * When one contact repeats another of the same customer.
 *
 * <p>The window is half-open: a contact repeats an earlier one if it begins at that one's end or later, and before the window
 * after it is over. Two contacts of one journey are one errand, and never repeat each other. Immutable and thread-safe.
 *
 * @param window how long after its end a contact may be repeated; more than zero, at most 366 days
 * @param sameIssue whether the two must share a reason; a contact without any shares none
 * @param sameChannel whether the two must use one channel
 * @since 0.1
 */
public record RepeatRule(Duration window, boolean sameIssue, boolean sameChannel) {
    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if it is not allowed
     */
    public RepeatRule {
        if (window.isNegative() || window.isZero() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "RepeatRule.window must be more than zero and at most 366 days, was " + window);
        }
    }

    /**
     * {@return the rule for any issue and any channel}
     *
     * @param window how long after its end a contact may be repeated; more than zero, at most 366 days
     */
    public static RepeatRule within(Duration window) {
        return new RepeatRule(window, false, false);
    }

    boolean repeats(PastContact later, PastContact earlier) {
        return later.start().isAfter(earlier.start())
                && !later.start().isBefore(earlier.end())
                && later.start().isBefore(Deadlines.after(earlier.end(), window))
                && !earlier.sharesJourney(later)
                && (!sameIssue || earlier.sharesIssue(later))
                && (!sameChannel || earlier.channel().equals(later.channel()));
    }
}
