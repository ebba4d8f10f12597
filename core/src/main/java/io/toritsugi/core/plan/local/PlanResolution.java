package io.toritsugi.core.plan.local;

import io.toritsugi.core.plan.ExceptionPeriod;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.Shift;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns a local plan into instants, and notes whatever is wrong with it. */
final class PlanResolution {
    private final LocalPlan document;
    private final WallClock clock;
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanResolution(LocalPlan document, ZoneId zone) {
        this.document = document;
        this.clock = new WallClock(zone, document.repeated());
    }

    static Validation<List<PlanProblem>, Plan> of(LocalPlan document) {
        List<PlanProblem> problems = new ArrayList<>();
        if (document.version() < 0) {
            problems.add(new PlanProblem(
                    PlanProblem.Reason.NEGATIVE_VERSION, "/version", Long.toString(document.version())));
        }
        Optional<ZoneId> zone = zoneOf(document.zone());
        if (zone.isEmpty()) {
            problems.add(new PlanProblem(PlanProblem.Reason.UNKNOWN_ZONE, "/zone", document.zone()));
            return Validation.invalid(List.copyOf(problems));
        }
        PlanResolution resolution = new PlanResolution(document, zone.get());
        resolution.check();
        problems.addAll(resolution.problems);
        return problems.isEmpty() ? Validation.valid(resolution.plan()) : Validation.invalid(List.copyOf(problems));
    }

    private static Optional<ZoneId> zoneOf(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** A range of the document: its instants, its place, and its local times as ISO 8601 writes an interval. */
    private record Entry(Instant from, Instant to, String pointer, String text) {
        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    private Entry entry(LocalDateTime from, LocalDateTime to, String pointer) {
        return new Entry(clock.instantOf(from), clock.instantOf(to), pointer, from + "/" + to);
    }

    private void check() {
        Entry period = entry(document.from(), document.to(), "");
        if (period.isEmpty()) {
            note(PlanProblem.Reason.EMPTY, period);
        }
        List<Entry> shifts = new ArrayList<>();
        for (int i = 0; i < document.shifts().size(); i++) {
            LocalShift shift = document.shifts().get(i);
            Entry entry = entry(shift.from(), shift.to(), "/shifts/" + i);
            shifts.add(entry);
            checkRange(entry, period, PlanProblem.Reason.OUTSIDE_PERIOD);
            checkActivities(shift.activities(), entry);
        }
        checkApart(shifts);
        List<Entry> exceptions = new ArrayList<>();
        for (int i = 0; i < document.exceptions().size(); i++) {
            LocalExceptionPeriod exception = document.exceptions().get(i);
            Entry entry = entry(exception.from(), exception.to(), "/exceptions/" + i);
            exceptions.add(entry);
            checkRange(entry, period, PlanProblem.Reason.OUTSIDE_PERIOD);
        }
        checkApart(exceptions);
    }

    private void checkActivities(List<LocalActivity> activities, Entry shift) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            LocalActivity activity = activities.get(i);
            Entry entry = entry(activity.from(), activity.to(), shift.pointer() + "/activities/" + i);
            entries.add(entry);
            checkRange(entry, shift, PlanProblem.Reason.OUTSIDE_SHIFT);
        }
        checkApart(entries);
    }

    private void checkRange(Entry entry, Entry whole, PlanProblem.Reason outside) {
        if (entry.isEmpty()) {
            note(PlanProblem.Reason.EMPTY, entry);
        } else if (!whole.isEmpty()
                && (entry.from().isBefore(whole.from()) || entry.to().isAfter(whole.to()))) {
            note(outside, entry);
        }
    }

    private void checkApart(List<Entry> entries) {
        Instant end = Instant.MIN;
        for (Entry entry : entries.stream()
                .filter(entry -> !entry.isEmpty())
                .sorted(Comparator.comparing(Entry::from))
                .toList()) {
            if (entry.from().isBefore(end)) {
                note(PlanProblem.Reason.OVERLAP, entry);
            }
            end = end.isAfter(entry.to()) ? end : entry.to();
        }
    }

    private void note(PlanProblem.Reason reason, Entry entry) {
        problems.add(new PlanProblem(reason, entry.pointer(), entry.text()));
    }

    private Plan plan() {
        return Plan.builder()
                .from(clock.instantOf(document.from()))
                .to(clock.instantOf(document.to()))
                .version(document.version())
                .addAllShifts(document.shifts().stream()
                        .map(this::shift)
                        .sorted(Comparator.comparing(Shift::from))
                        .toList())
                .addAllExceptions(document.exceptions().stream()
                        .map(exception -> ExceptionPeriod.of(
                                exception.exception(),
                                clock.instantOf(exception.from()),
                                clock.instantOf(exception.to())))
                        .sorted(Comparator.comparing(ExceptionPeriod::from))
                        .toList())
                .build();
    }

    private Shift shift(LocalShift shift) {
        return Shift.builder()
                .from(clock.instantOf(shift.from()))
                .to(clock.instantOf(shift.to()))
                .overtime(shift.overtime())
                .addAllActivities(shift.activities().stream()
                        .map(activity -> PlannedActivity.of(
                                activity.activity(), clock.instantOf(activity.from()), clock.instantOf(activity.to())))
                        .sorted(Comparator.comparing(PlannedActivity::from))
                        .toList())
                .build();
    }
}
