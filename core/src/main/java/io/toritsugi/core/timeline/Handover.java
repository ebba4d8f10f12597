package io.toritsugi.core.timeline;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A contact that a bot or menu passes on to a person, with what the person gets to see.
 *
 * <p>The conversation stays one contact, and the wait counts from the request. Values of facts and texts of conversations are not in it:
 * it names them. Immutable and thread-safe.
 *
 * @param contact the contact
 * @param from the dialogue that asked for a person
 * @param requestedAt when it asked
 * @param queue the queue that it asked for
 * @param reason why, as it was coded
 * @param summary where the summary of the dialogue is found
 * @param transcript where its transcript is found
 * @param visit the wait for the person; empty if the contact never queued since
 * @param answeredAt when a leg took it; empty if none has
 * @param leg the leg that took it
 * @param agent the agent of that leg
 * @param facts the keys of the facts that were known when a leg took it, or are known if none has
 * @param askedAgain the keys of those facts that were recorded once more afterwards: what the customer had to repeat
 * @since 0.1
 */
public record Handover(
        RoutableId contact,
        LegId from,
        Instant requestedAt,
        QueueId queue,
        String reason,
        @PersonalData Optional<String> summary,
        @PersonalData Optional<String> transcript,
        Optional<VisitId> visit,
        Optional<Instant> answeredAt,
        Optional<LegId> leg,
        Optional<AgentId> agent,
        SortedSet<String> facts,
        SortedSet<String> askedAgain) {
    /** Checks the parts. */
    public Handover {
        Objects.requireNonNull(contact, "Handover.contact");
        Objects.requireNonNull(from, "Handover.from");
        Objects.requireNonNull(requestedAt, "Handover.requestedAt");
        Objects.requireNonNull(queue, "Handover.queue");
        Objects.requireNonNull(reason, "Handover.reason");
    }

    /** {@return how long the customer waited for the person, from the request on; empty if no leg has taken it} */
    public Optional<Duration> waited() {
        return answeredAt.map(answered -> Duration.between(requestedAt, answered));
    }

    /** {@return all of it but where summary and transcript are found, which may be personal} */
    @Override
    public String toString() {
        return "Handover[contact=" + contact + ", from=" + from + ", requestedAt=" + requestedAt + ", queue=" + queue
                + ", reason=" + reason + ", visit=" + visit + ", answeredAt=" + answeredAt + ", leg=" + leg + ", agent="
                + agent + ", facts=" + facts + ", askedAgain=" + askedAgain + "]";
    }
}
