package io.toritsugi.kpi.resolution;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The course of one case, as its contacts tell it. */
final class CaseCourse {
    private final CaseContact first;
    private final List<CaseContact> late;
    private int contacts;
    private boolean reopened;
    private @Nullable Instant firstResolved;
    private @Nullable Instant resolved;

    private CaseCourse(List<CaseContact> known, List<CaseContact> late, CaseRule rule) {
        this.first = known.stream().min(CaseContact.BY_START).orElseThrow();
        this.late = late;
        List<CaseStep> steps = known.stream()
                .flatMap(contact -> contact.steps().stream())
                .sorted(CaseStep.IN_ORDER)
                .toList();
        for (CaseStep step : steps) {
            if (isSettled(rule, step.at())) {
                return;
            }
            take(step);
        }
    }

    /**
     * {@return the course of a case, up to when it is settled} What became part of it later has no effect: whoever looks at it once a
     * minute and whoever looks at it once a month see the same.
     *
     * @param contacts its contacts, one at least
     */
    static CaseCourse of(Collection<CaseContact> contacts, CaseRule rule) {
        List<CaseContact> linked = contacts.stream().sorted(CaseContact.BY_LINK).toList();
        for (int known = 1; known < linked.size(); known++) {
            CaseCourse course = new CaseCourse(linked.subList(0, known), linked.subList(known, linked.size()), rule);
            if (course.isSettled(rule, linked.get(known).linkedAt())) {
                return course;
            }
        }
        return new CaseCourse(linked, List.of(), rule);
    }

    /** {@return whether it has stayed resolved for the window by then} */
    boolean isSettled(CaseRule rule, Instant by) {
        return resolved != null && !Deadlines.after(resolved, rule.window()).isAfter(by);
    }

    /** {@return how many contacts of the customer became part of it after it was settled} */
    long late() {
        return late.stream().filter(CaseContact::byCustomer).count();
    }

    private void take(CaseStep step) {
        switch (step.kind()) {
            case CONTACTED -> {
                contacts++;
                reopen();
            }
            case REOPENED -> reopen();
            case LEFT_OPEN -> resolved = null;
            case RESOLVED -> {
                firstResolved = firstResolved == null ? step.at() : firstResolved;
                resolved = resolved == null ? step.at() : resolved;
            }
        }
    }

    private void reopen() {
        reopened |= resolved != null;
        resolved = null;
    }

    /** {@return when it was resolved; for one that is} */
    Instant resolvedAt() {
        return Objects.requireNonNull(resolved);
    }

    /** {@return what it counts as; for one that is resolved} */
    UnitFacts unit(OpeningTimes hours) {
        Instant opened = first.start();
        Instant end = resolvedAt();
        Instant firstEnd = firstResolved == null ? end : firstResolved;
        boolean oneContact = first.byCustomer() && contacts == 1 && !reopened;
        boolean inContact = oneContact && first.steps().contains(new CaseStep(end, CaseStep.Kind.RESOLVED));
        UnitFacts.Builder unit = UnitFacts.builder(CountedUnit.CASE, opened)
                .moment(Moment.BEGAN, Optional.of(opened))
                .moment(Moment.ENDED, Optional.of(end))
                .moment(Moment.COMPLETED, Optional.of(end))
                .moment(Moment.JUDGED, Optional.of(end))
                .dimension(Dimension.CHANNEL, Optional.of(first.channel().id()))
                .dimension(Dimension.QUEUE, first.queue().map(QueueId::value))
                .dimension(Dimension.AGENT, first.agent().map(AgentId::value))
                .value(StandardMeasure.CASES_RESOLVED, 1)
                .value(StandardMeasure.CASES_RESOLVED_OF_CUSTOMERS, first.byCustomer() ? 1 : 0)
                .value(StandardMeasure.CASES_OF_ONE_CONTACT, oneContact ? 1 : 0)
                .value(StandardMeasure.CASES_RESOLVED_IN_CONTACT, inContact ? 1 : 0)
                .value(StandardMeasure.CASES_RESOLVED_BY_ONE_AGENT, inContact && !first.passedOn() ? 1 : 0)
                .value(StandardMeasure.CASES_REOPENED, reopened ? 1 : 0)
                .value(StandardMeasure.CASE_CONTACTS, contacts)
                .value(StandardMeasure.CASE_RESOLUTION_TIME, millis(opened, end))
                .value(StandardMeasure.CASE_FIRST_RESOLUTION_TIME, millis(opened, firstEnd));
        hours.between(first.channel(), opened, end)
                .ifPresent(open -> unit.value(StandardMeasure.CASES_WITH_KNOWN_HOURS, 1)
                        .value(StandardMeasure.BUSINESS_CASE_RESOLUTION_TIME, open.toMillis()));
        return unit.build();
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
