package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.plan.Planned;
import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.core.plan.actual.PlannedAndActual;
import io.toritsugi.core.plan.actual.Segment;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A range of time and what it means for adherence. */
record AdherenceSpan(Instant from, Instant to, Judgement judgement) implements TimeRange {
    enum Judgement {
        ADHERENT,
        DEVIATION,
        FORGIVEN,
        EXCUSED,
        OVERTIME
    }

    /** {@return the spans that count, in order; a deviation is one span, whatever was planned and done in it} */
    static List<AdherenceSpan> of(PlannedAndActual day, Duration tolerance) {
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance must be zero or more, was " + tolerance);
        }
        List<AdherenceSpan> spans = new ArrayList<>();
        for (Segment segment : day.segments()) {
            judged(segment).ifPresent(judgement -> append(spans, segment, judgement));
        }
        spans.replaceAll(span -> span.forgivenWithin(tolerance));
        return spans;
    }

    private static void append(List<AdherenceSpan> spans, Segment segment, Judgement judgement) {
        int last = spans.size() - 1;
        if (last >= 0
                && spans.get(last).judgement == judgement
                && spans.get(last).to.equals(segment.from())) {
            spans.set(last, new AdherenceSpan(spans.get(last).from, segment.to(), judgement));
        } else {
            spans.add(new AdherenceSpan(segment.from(), segment.to(), judgement));
        }
    }

    private static Optional<Judgement> judged(Segment segment) {
        if (segment.planned() instanceof Planned.Excepted) {
            return Optional.of(Judgement.EXCUSED);
        }
        if (segment.planned() instanceof Planned.Work work && work.overtime().isEmpty()) {
            return Optional.of(adheres(work, segment) ? Judgement.ADHERENT : Judgement.DEVIATION);
        }
        return segment.actual().kind().productive() ? Optional.of(Judgement.OVERTIME) : Optional.empty();
    }

    private static boolean adheres(Planned.Work work, Segment segment) {
        Optional<String> planned = work.activity().reason().map(StatusReason::code);
        return work.productive() == segment.actual().kind().productive()
                || (planned.isPresent()
                        && planned.equals(segment.actual().reason().map(StatusReason::code)));
    }

    private AdherenceSpan forgivenWithin(Duration tolerance) {
        return judgement == Judgement.DEVIATION && length().compareTo(tolerance) <= 0
                ? new AdherenceSpan(from, to, Judgement.FORGIVEN)
                : this;
    }

    /** {@return what its time adds to} */
    Set<StandardMeasure> measures() {
        return switch (judgement) {
            case ADHERENT -> Set.of(StandardMeasure.SCHEDULED_TIME, StandardMeasure.ADHERENT_TIME);
            case DEVIATION -> Set.of(StandardMeasure.SCHEDULED_TIME);
            case FORGIVEN ->
                Set.of(StandardMeasure.SCHEDULED_TIME, StandardMeasure.ADHERENT_TIME, StandardMeasure.FORGIVEN_TIME);
            case EXCUSED -> Set.of(StandardMeasure.EXCUSED_TIME);
            case OVERTIME -> Set.of(StandardMeasure.OVERTIME);
        };
    }
}
