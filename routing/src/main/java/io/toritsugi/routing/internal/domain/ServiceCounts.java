package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.routing.configuration.Queue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the visits of a queue have ended so far, as the definitions of KPIs count them: on one day, against one target.
 *
 * @param period what is counted
 * @param answered how many were answered
 * @param answeredWithinTarget how many of these had waited no longer than the target
 * @param abandoned how many were given up
 * @param abandonedWithinTarget how many of these had waited no longer than the target
 */
public record ServiceCounts(
        Period period, long answered, long answeredWithinTarget, long abandoned, long abandonedWithinTarget) {
    public static final ServiceCounts NONE = begun(new Period(LocalDate.EPOCH, Optional.empty()));

    /** Days beyond these differ no more: a date ends before an instant does. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9998-12-30T00:00:00Z");

    /** A threshold of up to four decimals is so never crossed by rounding. */
    private static final int DECIMALS = 16;

    /** The day on which is counted, and the target against which; another day or another target begins anew. */
    public record Period(LocalDate day, Optional<Duration> target) {
        /** {@return the period of a queue; of one that is not configured, the day of UTC} */
        public static Period of(@Nullable Queue queue, Instant at) {
            Optional<Queue> configured = Optional.ofNullable(queue);
            ZoneId zone =
                    configured.flatMap(Queue::hours).map(BusinessHours::zone).orElse(ZoneOffset.UTC);
            Instant within = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
            return new Period(LocalDate.ofInstant(within, zone), configured.flatMap(Queue::target));
        }
    }

    private static ServiceCounts begun(Period period) {
        return new ServiceCounts(period, 0, 0, 0, 0);
    }

    /** {@return these counts if they are of a period, or else that nothing was counted in it} */
    public ServiceCounts in(Period now) {
        return period.equals(now) ? this : begun(now);
    }

    /**
     * {@return the counts with a visit that ended}
     *
     * @param cause why it ended
     * @param connected whether it had led to an agent: then it was answered, whatever its source says why it ended
     * @param wait how long it waited; empty if nobody knows
     */
    public ServiceCounts plus(DequeueCause cause, boolean connected, Optional<Duration> wait) {
        int within = period.target().isPresent()
                        && wait.filter(known -> !known.isNegative()
                                        && known.compareTo(period.target().get()) <= 0)
                                .isPresent()
                ? 1
                : 0;
        if (connected || cause == DequeueCause.ANSWERED || cause == DequeueCause.PULLED) {
            return new ServiceCounts(
                    period, answered + 1, answeredWithinTarget + within, abandoned, abandonedWithinTarget);
        }
        return cause == DequeueCause.ABANDONED
                ? new ServiceCounts(
                        period, answered, answeredWithinTarget, abandoned + 1, abandonedWithinTarget + within)
                : this;
    }

    /**
     * {@return a KPI; empty if it is none of these, or there was nothing to work it out from}
     *
     * @param definition the id of its definition
     */
    public Optional<BigDecimal> find(String definition) {
        long ended = answered + abandoned;
        return switch (definition) {
            case "contacts.answered" -> Optional.of(BigDecimal.valueOf(answered));
            case "contacts.abandoned" -> Optional.of(BigDecimal.valueOf(abandoned));
            case "service-level.positive" -> percent(answeredWithinTarget + abandonedWithinTarget, ended);
            case "service-level.answered-only" -> percent(answeredWithinTarget, answered);
            case "service-level.negative" -> percent(answeredWithinTarget, ended);
            case "service-level.ignore-early" -> percent(answeredWithinTarget, ended - abandonedWithinTarget);
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0 || period.target().isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
    }
}
