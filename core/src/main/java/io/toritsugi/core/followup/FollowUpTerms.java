package io.toritsugi.core.followup;

import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * By which terms the times of a follow-up are reckoned, and what happens on the way if nobody does it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FollowUpTerms.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FollowUpTerms.Builder.class)
public sealed interface FollowUpTerms permits ImmutableFollowUpTerms {
    /** The most steps that terms may have. */
    int MOST_STEPS = 100;

    /**
     * {@return the hours in which business time counts: all of them must be open, such as those of the centre, those of the customer and
     * those in which he may be called by law} None: every hour counts.
     */
    List<CalendarId> calendars();

    /** {@return when somebody must have begun, reckoned from its making} */
    Optional<TimeRule> start();

    /** {@return when it must be done, reckoned from its making} */
    Optional<TimeRule> finish();

    /** {@return when it must have been acknowledged, reckoned from its making} */
    Optional<TimeRule> acknowledgement();

    /** {@return when it ends by itself, reckoned from when it must be done, or else from its making} */
    Optional<TimeRule> expiry();

    /** {@return what happens on the way; at most {@value #MOST_STEPS}} */
    List<StepRule> steps();

    /** {@return how often a customer is called back in all, 1 or more; 3 unless said} */
    @Value.Default
    default int mostAttempts() {
        return 3;
    }

    /** {@return when a customer who was not reached is called again, reckoned from the attempt; an hour of business time unless said} */
    @Value.Default
    default TimeRule retry() {
        return TimeRule.business(Duration.ofHours(1));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (mostAttempts() < 1) {
            throw new IllegalArgumentException("FollowUpTerms.mostAttempts must be 1 or more, was " + mostAttempts());
        }
        if (steps().size() > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "FollowUpTerms.steps must be at most " + MOST_STEPS + ", were " + steps().size());
        }
        Set<String> ids = new TreeSet<>();
        for (StepRule step : steps()) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException(
                        "FollowUpTerms.steps must have different ids, was \"" + step.id() + "\" twice");
            }
            if (!hasAnchor(step.from())) {
                throw new IllegalArgumentException(
                        "FollowUpTerms.steps must be reckoned from times that the terms have, was " + step.from()
                                + " in \"" + step.id() + "\"");
            }
        }
    }

    private boolean hasAnchor(StepRule.Anchor anchor) {
        return switch (anchor) {
            case MADE -> true;
            case START -> start().isPresent();
            case FINISH -> finish().isPresent();
            case ACKNOWLEDGEMENT -> acknowledgement().isPresent();
        };
    }

    /** {@return terms without any times} */
    static FollowUpTerms none() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FollowUpTerms}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableFollowUpTerms.Builder {
        Builder() {}
    }
}
