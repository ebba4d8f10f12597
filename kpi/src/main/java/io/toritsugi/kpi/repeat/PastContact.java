package io.toritsugi.kpi.repeat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is remembered of a contact that is over, as long as another may repeat it. */
record PastContact(
        Instant start,
        Instant end,
        Channel channel,
        Optional<QueueId> queue,
        Optional<AgentId> agent,
        List<String> issues,
        Optional<JourneyId> journey,
        boolean handled,
        boolean resolved) {
    /** {@return what is remembered of a contact; empty unless the customer began it, and its beginning and its end are known} */
    static Optional<PastContact> of(Interaction contact) {
        Optional<InteractionCreated> created =
                contact.created().filter(known -> known.direction() == Direction.INBOUND);
        Optional<Instant> start = contact.createdAt();
        Optional<Instant> end = contact.endedAt();
        return created.isPresent() && start.isPresent() && end.isPresent()
                ? Optional.of(new PastContact(
                        start.get(),
                        end.get(),
                        created.get().channel(),
                        queue(contact, created.get()),
                        servingLegs(contact)
                                .flatMap(leg -> leg.agent().stream())
                                .findFirst(),
                        contact.reasons(),
                        contact.journey(),
                        isHandled(contact),
                        contact.outcome().filter(Outcome.RESOLVED::equals).isPresent()))
                : Optional.empty();
    }

    private static Optional<QueueId> queue(Interaction contact, InteractionCreated created) {
        return contact.visits().stream()
                .flatMap(visit -> visit.queue().stream())
                .findFirst()
                .or(created::queue);
    }

    private static boolean isHandled(Interaction contact) {
        return servingLegs(contact).findAny().isPresent();
    }

    private static Stream<Leg> servingLegs(Interaction contact) {
        return contact.legs().stream()
                .filter(leg -> leg.role() == LegRole.PRIMARY
                        && leg.party() == Party.AGENT
                        && leg.connectedAt().isPresent());
    }

    /** {@return what it counts as when it is known whether it repeats one, and is repeated} */
    UnitFacts unit(boolean repeat, boolean repeated) {
        return UnitFacts.builder(CountedUnit.INTERACTION, start)
                .moment(Moment.BEGAN, Optional.of(start))
                .moment(Moment.ENDED, Optional.of(end))
                .moment(Moment.COMPLETED, Optional.of(end))
                .moment(Moment.JUDGED, Optional.of(end))
                .dimension(Dimension.CHANNEL, Optional.of(channel.id()))
                .dimension(Dimension.QUEUE, queue.map(QueueId::value))
                .dimension(Dimension.AGENT, agent.map(AgentId::value))
                .value(StandardMeasure.MATURE, 1)
                .value(StandardMeasure.MATURE_REPEATS, repeat ? 1 : 0)
                .value(StandardMeasure.MATURE_FIRSTS, repeat ? 0 : 1)
                .value(StandardMeasure.MATURE_UNREPEATED, repeated ? 0 : 1)
                .value(StandardMeasure.MATURE_FIRSTS_UNREPEATED, repeat || repeated ? 0 : 1)
                .value(StandardMeasure.MATURE_RESOLVED, resolved ? 1 : 0)
                .value(StandardMeasure.MATURE_RESOLVED_UNREPEATED, resolved && !repeated ? 1 : 0)
                .build();
    }

    boolean sharesJourney(PastContact other) {
        return journey.isPresent() && journey.equals(other.journey);
    }

    boolean sharesIssue(PastContact other) {
        return !Collections.disjoint(issues, other.issues);
    }
}
