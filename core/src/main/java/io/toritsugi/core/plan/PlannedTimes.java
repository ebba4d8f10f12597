package io.toritsugi.core.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How much is planned in a range of time.
 *
 * <p>The first three exclude one another, and what they leave is off or unplanned; the last two are parts of them. Immutable
 * and thread-safe.
 *
 * @param scheduled time in shifts that are no overtime, breaks included, exceptions left out
 * @param overtime time in overtime, breaks included, exceptions left out
 * @param excepted time in shifts and overtime in whose place an exception holds
 * @param paid the paid part of all three
 * @param productive the productive part of {@code scheduled} and {@code overtime}
 * @since 0.1
 */
public record PlannedTimes(
        Duration scheduled, Duration overtime, Duration excepted, Duration paid, Duration productive) {
    /** Checks that all parts are there. */
    public PlannedTimes {
        Objects.requireNonNull(scheduled, "PlannedTimes.scheduled");
        Objects.requireNonNull(overtime, "PlannedTimes.overtime");
        Objects.requireNonNull(excepted, "PlannedTimes.excepted");
        Objects.requireNonNull(paid, "PlannedTimes.paid");
        Objects.requireNonNull(productive, "PlannedTimes.productive");
    }

    static PlannedTimes of(List<PlannedSpan> spans) {
        return new PlannedTimes(
                sum(
                        spans,
                        planned -> planned instanceof Planned.Work work
                                && work.overtime().isEmpty()),
                sum(
                        spans,
                        planned -> planned instanceof Planned.Work work
                                && work.overtime().isPresent()),
                sum(spans, Planned.Excepted.class::isInstance),
                sum(spans, Planned::paid),
                sum(spans, Planned::productive));
    }

    private static Duration sum(List<PlannedSpan> spans, Predicate<Planned> which) {
        return spans.stream()
                .filter(span -> which.test(span.planned()))
                .map(PlannedSpan::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
