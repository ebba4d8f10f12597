package io.toritsugi.kpi.unit;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.util.Optional;

/**
 * What a queue visit counts as.
 *
 * <table>
 * <caption>Why it ended, and what it counts as</caption>
 * <tr><th>cause</th><th>counts as</th><th>offered</th></tr>
 * <tr><td>ANSWERED, PULLED, or any if a leg answered it</td><td>answered</td><td>yes</td></tr>
 * <tr><td>ABANDONED</td><td>abandoned</td><td>yes</td></tr>
 * <tr><td>FLOWED_OUT, TIMED_OUT, CALLBACK_REQUESTED, NO_AGENTS_LEFT, DIVERTED_BY_WAIT, DIVERTED_BY_LOAD, KEY_PRESSED,
 * MOVED</td><td>flowed out</td><td>yes</td></tr>
 * <tr><td>CLOSED, FULL, NO_AGENTS_ON_JOIN</td><td>blocked</td><td>no</td></tr>
 * <tr><td>CANCELLED, FAILED</td><td>withdrawn</td><td>no</td></tr>
 * </table>
 *
 * <p>Offered = answered + abandoned + flowed out, as Genesys Cloud has it. Blocked are those that the queue refused as they
 * came. Who asked for a callback flowed out and did not abandon (Amazon Connect). A fault counts neither for nor against
 * (Cisco UCCE and Google leave error calls out; Genesys Cloud counts disconnects by the system as abandoned, we do not).
 *
 * @since 0.1
 */
public enum VisitOutcome {
    /** An agent took it. */
    ANSWERED(StandardMeasure.ANSWERED),
    /** The customer gave up. */
    ABANDONED(StandardMeasure.ABANDONED),
    /** It was in the queue, and went on elsewhere. */
    FLOWED_OUT(StandardMeasure.FLOWED_OUT),
    /** The queue did not take it. */
    BLOCKED(StandardMeasure.BLOCKED),
    /** It was withdrawn, or broke off by a fault. */
    WITHDRAWN(StandardMeasure.WITHDRAWN);

    private final StandardMeasure measure;

    VisitOutcome(StandardMeasure measure) {
        this.measure = measure;
    }

    /** {@return the measure that counts it} */
    public StandardMeasure measure() {
        return measure;
    }

    /** {@return whether it counts as offered} */
    public boolean offered() {
        return this == ANSWERED || this == ABANDONED || this == FLOWED_OUT;
    }

    /**
     * {@return what a visit counts as; empty while it waits}
     *
     * @param visit the visit
     */
    public static Optional<VisitOutcome> of(Visit visit) {
        return visit.answeredBy().isPresent()
                ? Optional.of(ANSWERED)
                : visit.cause().map(VisitOutcome::of);
    }

    /**
     * {@return what a visit that ended so counts as, if no leg is known to have answered it}
     *
     * @param cause why it ended
     */
    public static VisitOutcome of(DequeueCause cause) {
        return switch (cause) {
            case ANSWERED, PULLED -> ANSWERED;
            case ABANDONED -> ABANDONED;
            case FLOWED_OUT,
                    TIMED_OUT,
                    CALLBACK_REQUESTED,
                    NO_AGENTS_LEFT,
                    DIVERTED_BY_WAIT,
                    DIVERTED_BY_LOAD,
                    KEY_PRESSED,
                    MOVED -> FLOWED_OUT;
            case CLOSED, FULL, NO_AGENTS_ON_JOIN -> BLOCKED;
            case CANCELLED, FAILED -> WITHDRAWN;
        };
    }
}
