package io.toritsugi.core.timeline;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactRule;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.SelfService;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the history of one contact leaves out. */
record GapFinder(RoutableId id, Interaction contact, List<RecordedEvent> events, Duration unattended) {
    private static final Set<ContactRule> UNKNOWN_PARTS = Set.of(
            ContactRule.SELF_SERVICE_UNKNOWN,
            ContactRule.VISIT_UNKNOWN,
            ContactRule.OFFER_UNKNOWN,
            ContactRule.LEG_UNKNOWN,
            ContactRule.TRANSFER_UNKNOWN,
            ContactRule.WRAP_UP_UNKNOWN);

    /** A time in which the customer is served or waits. */
    private record Attended(Instant from, Instant to, String part) {}

    List<TimelineGap> find(Set<EventId> known, List<Handover> handovers) {
        List<TimelineGap> gaps = new ArrayList<>();
        Instant first = events.get(0).occurredAt();
        if (contact.createdAt().isEmpty()) {
            gaps.add(gap(TimelineGap.Kind.NO_BEGINNING, first, id.toString()));
        }
        contact.oddities().keySet().stream()
                .filter(UNKNOWN_PARTS::contains)
                .forEach(rule -> gaps.add(gap(TimelineGap.Kind.UNKNOWN_PART, first, rule.name())));
        events.forEach(event -> event.corrects()
                .filter(corrected -> !known.contains(corrected))
                .ifPresent(corrected ->
                        gaps.add(gap(TimelineGap.Kind.CORRECTED_MISSING, event.occurredAt(), corrected.toString()))));
        contact.endedAt().ifPresent(end -> {
            open().forEach(part -> gaps.add(gap(TimelineGap.Kind.LEFT_OPEN, end, part)));
            handovers.stream()
                    .filter(handover -> handover.answeredAt().isEmpty())
                    .forEach(handover -> gaps.add(gap(
                            TimelineGap.Kind.HANDOVER_NOT_TAKEN,
                            end,
                            handover.from().value())));
        });
        gaps.addAll(unattendedTimes());
        return List.copyOf(gaps);
    }

    private TimelineGap gap(TimelineGap.Kind kind, Instant at, String subject) {
        return new TimelineGap(kind, id, at, subject);
    }

    private List<String> open() {
        List<String> open = new ArrayList<>();
        contact.selfServices().stream()
                .filter(SelfService::live)
                .forEach(part -> open.add(part.id().value()));
        contact.visits().stream()
                .filter(Visit::waiting)
                .forEach(part -> open.add(part.id().value()));
        contact.legs().stream()
                .filter(Leg::live)
                .forEach(part -> open.add(part.id().value()));
        return open;
    }

    /** Nobody is with the customer between the end of one part and the beginning of the next. */
    private List<TimelineGap> unattendedTimes() {
        List<TimelineGap> gaps = new ArrayList<>();
        List<Attended> parts = attended();
        Optional<Attended> latest = Optional.empty();
        for (Attended part : parts) {
            Optional<Attended> before = latest;
            before.filter(one -> Duration.between(one.to(), part.from()).compareTo(unattended) > 0)
                    .ifPresent(one -> gaps.add(gap(TimelineGap.Kind.UNATTENDED, one.to(), one.part())));
            latest = before.filter(one -> !one.to().isBefore(part.to())).or(() -> Optional.of(part));
        }
        return gaps;
    }

    private List<Attended> attended() {
        List<Attended> parts = new ArrayList<>();
        contact.selfServices()
                .forEach(part ->
                        add(parts, part.enteredAt(), part.leftAt(), part.id().value()));
        contact.visits()
                .forEach(part ->
                        add(parts, part.queuedAt(), part.leftAt(), part.id().value()));
        contact.legs()
                .forEach(part ->
                        add(parts, part.connectedAt(), part.endedAt(), part.id().value()));
        parts.sort(Comparator.comparing(Attended::from));
        return parts;
    }

    /** What is open lasts; what has no beginning cannot be placed. */
    private static void add(List<Attended> parts, Optional<Instant> from, Optional<Instant> to, String part) {
        from.ifPresent(begin -> parts.add(new Attended(begin, to.orElse(Instant.MAX), part)));
    }
}
