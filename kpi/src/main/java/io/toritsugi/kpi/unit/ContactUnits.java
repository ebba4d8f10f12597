package io.toritsugi.kpi.unit;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one contact counts as: its units, and what is odd about it.
 *
 * <p>Computed from what is known of the contact and nothing else; a contact that is not over counts with what of it is over.
 * What was never created has no units. Fractions of a millisecond are cut off, and a duration of more than ten years is
 * taken as unknown. Immutable and thread-safe.
 *
 * @param units its units: itself, then its visits, then its agent legs
 * @param oddities how often something is odd: by the key of a {@link KpiOddity}, or by the rule that its events broke, such as
 *     {@code "time-reversed"}
 * @since 0.1
 */
public record ContactUnits(List<UnitFacts> units, Map<String, Long> oddities) {
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-30T00:00:00Z");

    /** Copies the parts. */
    public ContactUnits {
        units = List.copyOf(units);
        oddities = Map.copyOf(oddities);
    }

    /**
     * {@return what a contact counts as}
     *
     * @param contact what is known of it
     * @param settings of which {@link KpiSettings#serviceLevel} and {@link KpiSettings#shortAbandon} alone matter here
     */
    public static ContactUnits of(Interaction contact, KpiSettings settings) {
        return of(contact, settings, OpeningTimes.none());
    }

    /**
     * {@return what a contact counts as}
     *
     * @param contact what is known of it
     * @param settings of which {@link KpiSettings#serviceLevel} and {@link KpiSettings#shortAbandon} alone matter here
     * @param opening what its business time is counted by
     */
    public static ContactUnits of(Interaction contact, KpiSettings settings, OpeningTimes opening) {
        Counting counting = new Counting(contact);
        contact.oddities().forEach((rule, times) -> counting.odd(KpiOddity.keyOf(rule), times));
        Optional<InteractionCreated> created = contact.created();
        Optional<Instant> createdAt = contact.createdAt();
        if (created.isPresent() && createdAt.isPresent()) {
            Origin origin = Origin.of(created.get(), createdAt.get(), opening);
            if (!datable(origin.at())) {
                counting.odd(KpiOddity.UNDATABLE);
            }
            counting.units.add(itself(contact, counting.serving, origin));
            VisitUnits.add(counting, origin, settings);
            LegUnits.add(counting, origin);
        } else {
            counting.odd(KpiOddity.NEVER_CREATED);
        }
        return new ContactUnits(counting.units, counting.oddities);
    }

    /**
     * {@return whether an instant has a place in groups of time, in whatever zone: from the second day of the year 1 to 30 December
     * 9998}
     *
     * @param instant the instant
     */
    public static boolean datable(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    private static UnitFacts itself(Interaction contact, List<Leg> serving, Origin origin) {
        boolean handled = isHandled(serving);
        UnitFacts.Builder unit = origin.unit(CountedUnit.INTERACTION, firstQueue(contact, origin))
                .moment(Moment.BEGAN, Optional.of(origin.at()))
                .moment(Moment.ENDED, contact.endedAt())
                .moment(Moment.COMPLETED, contact.closed() ? contact.lastEventAt() : Optional.empty())
                .moment(Moment.JUDGED, contact.endedAt())
                .value(StandardMeasure.ARRIVED, 1)
                .value(StandardMeasure.HANDLED_CONTACTS, handled ? 1 : 0)
                .value(StandardMeasure.RESOLVED_CONTACTS, handled && isResolved(contact) ? 1 : 0)
                .value(StandardMeasure.TRANSFERRED_CONTACTS, isTransferred(contact, serving) ? 1 : 0);
        SelfServiceUnits.add(unit, contact, serving);
        ReplyUnits.add(unit, contact, origin.hours());
        unit.value(StandardMeasure.ARRIVED_WITH_KNOWN_HOURS, origin.hours().known() ? 1 : 0)
                .value(StandardMeasure.ARRIVED_OUTSIDE_HOURS, origin.hours().closedAt(origin.at()) ? 1 : 0);
        return unit.build();
    }

    private static boolean isResolved(Interaction contact) {
        return contact.outcome().filter(Outcome.RESOLVED::equals).isPresent();
    }

    private static Optional<QueueId> firstQueue(Interaction contact, Origin origin) {
        for (Visit visit : contact.visits()) {
            if (visit.queue().isPresent()) {
                return visit.queue();
            }
        }
        return origin.created().queue();
    }

    private static boolean isHandled(List<Leg> serving) {
        for (Leg leg : serving) {
            if (leg.connectedAt().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransferred(Interaction contact, List<Leg> serving) {
        return contact.ended() && serving.stream().anyMatch(leg -> leg.transfersCompleted() > 0);
    }

    /** Where a contact comes from, which every unit of it shares. */
    record Origin(InteractionCreated created, Instant at, String direction, String priority, ContactHours hours) {
        static Origin of(InteractionCreated created, Instant at, OpeningTimes opening) {
            return new Origin(
                    created,
                    at,
                    created.direction().name().toLowerCase(Locale.ROOT),
                    Integer.toString(created.priority()),
                    ContactHours.of(opening.calendar(created.channel(), at)));
        }

        UnitFacts.Builder unit(CountedUnit unit, Optional<QueueId> queue) {
            return UnitFacts.builder(unit, at)
                    .dimension(Dimension.QUEUE, queue.map(QueueId::value))
                    .dimension(Dimension.CHANNEL, Optional.of(created.channel().id()))
                    .dimension(Dimension.DIRECTION, Optional.of(direction))
                    .dimension(Dimension.PRIORITY, Optional.of(priority))
                    .dimension(Dimension.OPENING, hours.opening(at))
                    .dimension(Dimension.STAGE, created.journeyStage())
                    .dimension(Dimension.TOUCHPOINT, created.touchpoint());
        }
    }

    /** What was counted of a contact so far. */
    static final class Counting {
        final Interaction contact;
        final List<Leg> serving;
        final List<UnitFacts> units = new ArrayList<>();
        private final Map<String, Long> oddities = new TreeMap<>();

        Counting(Interaction contact) {
            this.contact = contact;
            this.serving = LegUnits.serving(contact);
        }

        Optional<QueueId> queueOf(Visit visit, Origin origin) {
            return visit.queue().or(origin.created()::queue);
        }

        void odd(KpiOddity oddity) {
            odd(oddity.key(), 1);
        }

        private void odd(String kind, long times) {
            oddities.merge(kind, times, Long::sum);
        }
    }
}
