package io.toritsugi.kpi.unit;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.unit.ContactUnits.Counting;
import io.toritsugi.kpi.unit.ContactUnits.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts the queue visits of a contact, and the answer of one that never queued. */
final class VisitUnits {
    private VisitUnits() {}

    static void add(Counting counting, Origin origin, KpiSettings settings) {
        directAnswer(counting).ifPresent(leg -> counting.units.add(answeredWithoutQueue(leg, origin, settings)));
        for (Visit visit : counting.contact.visits()) {
            Optional<VisitOutcome> outcome = VisitOutcome.of(visit);
            if (outcome.isPresent()) {
                counting.units.add(visited(counting, origin, visit, outcome.get(), settings));
            }
        }
    }

    private static UnitFacts answeredWithoutQueue(Leg leg, Origin origin, KpiSettings settings) {
        UnitFacts.Builder unit = origin.unit(
                        CountedUnit.QUEUE_VISIT, origin.created().queue())
                .dimension(Dimension.AGENT, leg.agent().map(AgentId::value))
                .moment(Moment.BEGAN, leg.connectedAt())
                .moment(Moment.ENDED, leg.connectedAt())
                .moment(Moment.COMPLETED, leg.connectedAt())
                .moment(Moment.JUDGED, leg.connectedAt())
                .value(StandardMeasure.OFFERED, 1)
                .value(StandardMeasure.ANSWERED, 1);
        waited(unit, leg.connectedAt(), VisitOutcome.ANSWERED, Duration.ZERO, settings);
        inBusinessTime(unit, origin.hours(), leg.connectedAt(), Duration.ZERO);
        return unit.build();
    }

    private static UnitFacts visited(
            Counting counting, Origin origin, Visit visit, VisitOutcome outcome, KpiSettings settings) {
        UnitFacts.Builder unit = origin.unit(CountedUnit.QUEUE_VISIT, counting.queueOf(visit, origin))
                .dimension(Dimension.AGENT, answering(counting.contact, visit).map(AgentId::value))
                .moment(Moment.BEGAN, began(visit))
                .moment(Moment.ENDED, visit.leftAt())
                .moment(Moment.COMPLETED, visit.leftAt())
                .moment(Moment.JUDGED, judged(visit, settings))
                .value(StandardMeasure.OFFERED, outcome.offered() ? 1 : 0)
                .value(outcome.measure(), 1);
        if (outcome == VisitOutcome.ANSWERED || outcome == VisitOutcome.ABANDONED) {
            Optional<Duration> wait = Durations.plausible(visit.waited());
            if (outcome == VisitOutcome.ANSWERED) {
                wait.ifPresent(known -> inBusinessTime(unit, origin.hours(), began(visit), known));
            }
            wait.ifPresentOrElse(known -> waited(unit, began(visit), outcome, known, settings), () -> {
                unit.value(StandardMeasure.ABANDONED_NOT_SHORT, outcome == VisitOutcome.ABANDONED ? 1 : 0);
                counting.odd(KpiOddity.UNKNOWN_WAIT);
            });
        } else {
            boolean late = Durations.plausible(visit.waited())
                    .filter(wait -> wait.compareTo(settings.serviceLevel()) > 0)
                    .isPresent();
            unit.value(StandardMeasure.LEFT_BEYOND_TARGET, late ? 1 : 0);
        }
        return unit.build();
    }

    /** When a visit began; where its source does not say, its wait before its end. */
    private static Optional<Instant> began(Visit visit) {
        Optional<Duration> wait = Durations.plausible(visit.waited());
        return visit.queuedAt()
                .or(() -> visit.leftAt().flatMap(end -> wait.map(known -> Durations.before(end, known))));
    }

    private static Optional<Instant> judged(Visit visit, KpiSettings settings) {
        Optional<Instant> passed = began(visit).map(start -> Deadlines.after(start, settings.serviceLevel()));
        return visit.leftAt().map(end -> passed.filter(end::isAfter).orElse(end));
    }

    private static void waited(
            UnitFacts.Builder unit,
            Optional<Instant> began,
            VisitOutcome outcome,
            Duration wait,
            KpiSettings settings) {
        boolean answered = outcome == VisitOutcome.ANSWERED;
        boolean late = wait.compareTo(settings.serviceLevel()) > 0;
        boolean brief = !answered && wait.compareTo(settings.shortAbandon()) <= 0;
        long excess = late ? wait.minus(settings.serviceLevel()).toMillis() : 0;
        unit.stretch(
                        answered ? StandardMeasure.WAIT_OF_ANSWERED : StandardMeasure.WAIT_OF_ABANDONED,
                        began,
                        wait.toMillis())
                .stretch(
                        StandardMeasure.EXCESS_WAIT,
                        began.map(start -> Deadlines.after(start, settings.serviceLevel())),
                        excess)
                .value(
                        answered ? StandardMeasure.ANSWERED_WITH_KNOWN_WAIT : StandardMeasure.ABANDONED_WITH_KNOWN_WAIT,
                        1)
                .value(
                        answered ? StandardMeasure.ANSWERED_WITHIN_TARGET : StandardMeasure.ABANDONED_WITHIN_TARGET,
                        late ? 0 : 1)
                .value(StandardMeasure.ABANDONED_SHORT, brief ? 1 : 0)
                .value(StandardMeasure.ABANDONED_NOT_SHORT, answered || brief ? 0 : 1)
                .sample(answered ? Distribution.WAIT_ANSWERED : Distribution.WAIT_ABANDONED, wait.toMillis());
    }

    private static void inBusinessTime(
            UnitFacts.Builder unit, ContactHours hours, Optional<Instant> began, Duration wait) {
        began.map(start -> hours.openMillis(start, Deadlines.after(start, wait)))
                .ifPresent(known -> known.ifPresent(open -> unit.value(StandardMeasure.ANSWERED_WITH_KNOWN_HOURS, 1)
                        .value(StandardMeasure.BUSINESS_WAIT_OF_ANSWERED, open)));
    }

    private static Optional<AgentId> answering(Interaction contact, Visit visit) {
        Optional<LegId> leg = visit.answeredBy();
        return leg.flatMap(contact::findLeg).flatMap(Leg::agent);
    }

    /**
     * The leg that answered a contact without any queue: its first one that serves the customer, if no visit led to it or
     * came before it.
     */
    private static Optional<Leg> directAnswer(Counting counting) {
        if (counting.serving.isEmpty()) {
            return Optional.empty();
        }
        Leg first = counting.serving.get(0);
        return Optional.of(first)
                .filter(leg -> leg.visit().isEmpty() && leg.connectedAt().isPresent())
                .filter(leg -> counting.contact.visits().stream().allMatch(visit -> beganAfter(visit, leg)));
    }

    private static boolean beganAfter(Visit visit, Leg leg) {
        Optional<Instant> connected = leg.connectedAt();
        return connected.isPresent()
                && visit.queuedAt().filter(connected.get()::isBefore).isPresent();
    }
}
