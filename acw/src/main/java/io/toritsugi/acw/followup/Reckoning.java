package io.toritsugi.acw.followup;

import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.followup.FollowUpDeadlines;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.StepTime;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reckons times by the terms of a follow-up.
 *
 * @param calendar the hours that all calendars of the terms share; null if every hour counts
 */
record Reckoning(FollowUpTerms terms, @Nullable BusinessCalendar calendar) {
    static Either<BrokenRule<FollowUpRule>, Reckoning> of(
            FollowUpTerms terms, Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        @Nullable BusinessCalendar shared = null;
        for (CalendarId id : terms.calendars()) {
            Optional<BusinessCalendar> known = calendars.apply(id);
            if (known.isEmpty()) {
                return Either.left(BrokenRule.of(FollowUpRule.CALENDAR_UNKNOWN, id));
            }
            shared = shared == null ? known.get() : shared.and(known.get());
        }
        return Either.right(new Reckoning(terms, shared));
    }

    boolean isOpen(Instant at) {
        return calendar == null || !isWithin(at) || calendar.isOpen(at);
    }

    Either<BrokenRule<FollowUpRule>, FollowUpDeadlines> deadlines(Instant made) {
        Times times = new Times();
        Optional<Instant> start = terms.start().flatMap(rule -> times.time("start", rule, made));
        Optional<Instant> finish = terms.finish().flatMap(rule -> times.time("finish", rule, made));
        Optional<Instant> acknowledgement =
                terms.acknowledgement().flatMap(rule -> times.time("acknowledgement", rule, made));
        Optional<Instant> expiry = terms.expiry().flatMap(rule -> times.time("expiry", rule, finish.orElse(made)));
        List<StepTime> steps = new ArrayList<>();
        for (StepRule step : terms.steps()) {
            Optional<Instant> anchor = switch (step.from()) {
                case MADE -> Optional.of(made);
                case START -> start;
                case FINISH -> finish;
                case ACKNOWLEDGEMENT -> acknowledgement;
            };
            anchor.flatMap(from -> times.step(step, from))
                    .ifPresent(at -> steps.add(new StepTime(step.id(), at.isBefore(made) ? made : at)));
        }
        if (times.unknown != null) {
            return Either.left(BrokenRule.of(FollowUpRule.TIME_UNKNOWN, times.unknown));
        }
        steps.sort(Comparator.comparing(StepTime::at));
        if (isBefore(finish, start) || isBefore(expiry, finish.or(() -> start))) {
            return Either.left(BrokenRule.of(
                    FollowUpRule.TIMES_OUT_OF_ORDER, "start " + start + ", finish " + finish + ", expiry " + expiry));
        }
        return Either.right(FollowUpDeadlines.builder()
                .startBy(start)
                .finishBy(finish)
                .acknowledgeBy(acknowledgement)
                .expiresAt(expiry)
                .addAllSteps(steps)
                .build());
    }

    Optional<Instant> retry(Instant attempted) {
        return new Times().time("retry", terms.retry(), attempted);
    }

    private static boolean isBefore(Optional<Instant> later, Optional<Instant> earlier) {
        return later.isPresent() && earlier.filter(later.get()::isBefore).isPresent();
    }

    private static boolean isWithin(Instant at) {
        return !at.isBefore(BusinessCalendar.EARLIEST) && !at.isAfter(BusinessCalendar.LATEST);
    }

    /** Reckons times, and remembers the name of one that cannot be. */
    private final class Times {
        private @Nullable String unknown;

        Optional<Instant> time(String name, TimeRule rule, Instant from) {
            Optional<Instant> found = rule.at()
                    .or(() -> rule.after().isPresent()
                            ? later(from, rule.after().get(), rule.businessTime())
                            : calendar == null || !isWithin(from)
                                    ? Optional.empty()
                                    : calendar.due(from, rule.relative().orElseThrow()));
            return remembered(name, found);
        }

        Optional<Instant> step(StepRule rule, Instant from) {
            Duration offset = rule.offset();
            return remembered(
                    "step " + rule.id(),
                    offset.isNegative()
                            ? earlier(from, offset.abs(), rule.businessTime())
                            : later(from, offset, rule.businessTime()));
        }

        private Optional<Instant> later(Instant from, Duration length, boolean business) {
            if (!business || calendar == null) {
                return Optional.of(Deadlines.after(from, length));
            }
            return isWithin(from) ? calendar.plus(from, length) : Optional.empty();
        }

        private Optional<Instant> earlier(Instant from, Duration length, boolean business) {
            if (!business || calendar == null) {
                return Optional.of(from.minus(length));
            }
            return isWithin(from) ? calendar.minus(from, length) : Optional.empty();
        }

        private Optional<Instant> remembered(String name, Optional<Instant> found) {
            if (found.isEmpty()) {
                unknown = name;
            }
            return found;
        }
    }
}
