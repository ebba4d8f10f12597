package io.toritsugi.acw.assist.followup;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.TimeFit;
import io.toritsugi.core.followup.FollowUpKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A follow-up that somebody promised, as a proposal to the agent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is to be done
 * @param from when at the earliest, inclusive; empty if that was not said
 * @param due by when; "at three" is due at three; empty if no time was said, such as "as soon as I know"
 * @param fit how that time fits the hours of business
 * @param confidence how sure the proposer is, from 0 to 1; of the shipped one an order, no probability
 * @param quotes where it was said; one or more; unmodifiable
 * @since 0.1
 */
public record FollowUpProposal(
        FollowUpKind kind,
        Optional<Instant> from,
        Optional<Instant> due,
        TimeFit fit,
        BigDecimal confidence,
        List<Quote> quotes) {
    /**
     * Copies the quotes.
     *
     * @throws IllegalArgumentException if there is no quote, the confidence is none, or it is due before it begins
     */
    public FollowUpProposal {
        Objects.requireNonNull(kind, "FollowUpProposal.kind");
        Objects.requireNonNull(from, "FollowUpProposal.from");
        Objects.requireNonNull(due, "FollowUpProposal.due");
        Objects.requireNonNull(fit, "FollowUpProposal.fit");
        quotes = List.copyOf(quotes);
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("FollowUpProposal.quotes must have one or more, had none");
        }
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("FollowUpProposal.confidence must be 0 to 1, was " + confidence);
        }
        if (from.isPresent() && due.isPresent() && due.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "FollowUpProposal.due must not be before from, " + from.get() + ", was " + due.get());
        }
    }
}
