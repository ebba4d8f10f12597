package io.toritsugi.kpi.repeat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.interaction.Interaction;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is remembered of a contact that is over, as long as another may repeat it. */
record PastContact(
        Instant start,
        Instant end,
        Channel channel,
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
                        contact.reasons(),
                        contact.journey(),
                        isHandled(contact),
                        contact.outcome().filter(Outcome.RESOLVED::equals).isPresent()))
                : Optional.empty();
    }

    private static boolean isHandled(Interaction contact) {
        return contact.legs().stream()
                .anyMatch(leg -> leg.role() == LegRole.PRIMARY
                        && leg.party() == Party.AGENT
                        && leg.connectedAt().isPresent());
    }

    boolean sharesJourney(PastContact other) {
        return journey.isPresent() && journey.equals(other.journey);
    }

    boolean sharesIssue(PastContact other) {
        return !Collections.disjoint(issues, other.issues);
    }
}
