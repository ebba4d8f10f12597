package io.toritsugi.kpi.unit;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.LegDocumentation;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.core.interaction.WrapUp;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.unit.ContactUnits.Counting;
import io.toritsugi.kpi.unit.ContactUnits.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts the parts of agents in a contact: legs that serve the customer, whether or not the agent is named. */
final class LegUnits {
    private LegUnits() {}

    static List<Leg> serving(Interaction contact) {
        List<Leg> serving = new ArrayList<>(contact.legs().size());
        for (Leg leg : contact.legs()) {
            if (leg.role() == LegRole.PRIMARY && leg.party() == Party.AGENT) {
                serving.add(leg);
            }
        }
        return serving;
    }

    static void add(Counting counting, Origin origin) {
        Optional<QueueId> queue = origin.created().queue();
        for (Leg leg : counting.serving) {
            Optional<Visit> visit = leg.visit().flatMap(counting.contact::findVisit);
            if (visit.isPresent()) {
                queue = counting.queueOf(visit.get(), origin);
            }
            if (!leg.live()) {
                counting.units.add(ended(counting, origin, leg, queue));
            }
        }
    }

    private static UnitFacts ended(Counting counting, Origin origin, Leg leg, Optional<QueueId> queue) {
        Optional<Instant> completed = leg.wrapUp().isPresent() ? leg.wrapUp().flatMap(WrapUp::endedAt) : leg.endedAt();
        UnitFacts.Builder unit = origin.unit(CountedUnit.AGENT_LEG, queue)
                .dimension(Dimension.AGENT, leg.agent().map(AgentId::value))
                .moment(Moment.BEGAN, leg.connectedAt())
                .moment(Moment.ENDED, leg.endedAt())
                .moment(Moment.COMPLETED, completed)
                .moment(Moment.JUDGED, leg.endedAt())
                .value(StandardMeasure.HANDLED_LEGS, leg.connectedAt().isPresent() ? 1 : 0)
                .value(
                        StandardMeasure.TRANSFERRED_LEGS,
                        leg.connectedAt().isPresent() && leg.transfersCompleted() > 0 ? 1 : 0);
        Optional<Duration> talk = Durations.plausible(leg.talked());
        talk.ifPresentOrElse(
                known -> unit.stretch(StandardMeasure.TALK, leg.connectedAt(), known.toMillis())
                        .value(StandardMeasure.LEGS_WITH_KNOWN_TALK, 1),
                () -> counting.odd(KpiOddity.UNKNOWN_TALK));
        Optional<WrapUp> over = leg.wrapUp().filter(wrapUp -> wrapUp.endedAt().isPresent());
        unit.value(StandardMeasure.WRAPPED_UP, over.isPresent() ? 1 : 0)
                .value(
                        StandardMeasure.WRAP_UPS_TIMED_OUT,
                        over.filter(LegUnits::timedOut).isPresent() ? 1 : 0);
        over.filter(wrapUp -> !wrapUp.extension().isZero()).ifPresent(wrapUp -> extended(unit, wrapUp));
        leg.documentation().ifPresent(documentation -> documented(unit, documentation));
        if (leg.wrapUp().isEmpty() || over.isPresent()) {
            handled(counting, unit, leg, talk);
        }
        return unit.build();
    }

    private static void extended(UnitFacts.Builder unit, WrapUp wrapUp) {
        Durations.plausible(Optional.of(wrapUp.extension()))
                .ifPresent(extension -> unit.value(StandardMeasure.WRAP_UPS_EXTENDED, 1)
                        .stretch(StandardMeasure.WRAP_UP_EXTENSION, wrapUp.startedAt(), extension.toMillis()));
    }

    private static void documented(UnitFacts.Builder unit, LegDocumentation documentation) {
        unit.dimension(Dimension.DOCUMENTATION, Optional.of(inWords(documentation.mode())))
                .dimension(Dimension.DEVICE, documentation.device().map(LegUnits::inWords))
                .value(StandardMeasure.DOCUMENTED_LEGS, 1)
                .value(StandardMeasure.DEFAULT_CODED_LEGS, documentation.defaultCodeUsed() ? 1 : 0)
                .value(StandardMeasure.REQUIRED_FIELDS, documentation.fieldsRequired())
                .value(StandardMeasure.REQUIRED_FIELDS_FILLED, documentation.requiredFilled());
    }

    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean timedOut(WrapUp wrapUp) {
        return wrapUp.cause().filter(WrapUpExit.TIMED_OUT::equals).isPresent();
    }

    private static void handled(Counting counting, UnitFacts.Builder unit, Leg leg, Optional<Duration> talk) {
        Optional<Duration> hold = Durations.plausible(leg.held());
        Optional<Duration> wrapUp = leg.wrapUp().isPresent()
                ? Durations.plausible(leg.wrapUp().flatMap(WrapUp::duration))
                : Optional.of(Duration.ZERO);
        if (talk.isEmpty() || hold.isEmpty() || wrapUp.isEmpty()) {
            counting.odd(KpiOddity.UNKNOWN_HANDLE);
            return;
        }
        long held = hold.get().toMillis();
        long after = wrapUp.get().toMillis();
        Optional<Instant> afterFrom = leg.wrapUp().flatMap(WrapUp::startedAt).or(leg::endedAt);
        unit.value(StandardMeasure.LEGS_WITH_KNOWN_HANDLE, 1)
                .stretch(StandardMeasure.HANDLE, leg.connectedAt(), talk.get().toMillis() + held)
                .stretch(StandardMeasure.HANDLE, afterFrom, after)
                .stretch(StandardMeasure.HOLD, leg.connectedAt().map(start -> Deadlines.after(start, talk.get())), held)
                .stretch(StandardMeasure.WRAP_UP, afterFrom, after);
    }
}
