package io.toritsugi.kpi.resolution;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of a contact as long as its case is not counted. */
final class CaseContact {
    static final Comparator<CaseContact> BY_START = Comparator.comparing(CaseContact::start)
            .thenComparing(contact -> contact.created.interaction().value());
    static final Comparator<CaseContact> BY_LINK =
            Comparator.comparing(CaseContact::linkedAt).thenComparing(BY_START);

    private final Instant start;
    private final InteractionCreated created;
    private final Set<AgentId> agents = new LinkedHashSet<>();
    private final List<CaseStep> steps = new ArrayList<>();
    private @Nullable CaseId caseId;
    private Instant linkedAt = Instant.MIN;
    private @Nullable Instant end;

    CaseContact(Instant start, InteractionCreated created) {
        this.start = start;
        this.created = created;
        if (byCustomer()) {
            steps.add(new CaseStep(start, CaseStep.Kind.CONTACTED));
        }
    }

    Instant start() {
        return start;
    }

    boolean byCustomer() {
        return created.direction() == Direction.INBOUND;
    }

    Channel channel() {
        return created.channel();
    }

    Optional<QueueId> queue() {
        return created.queue();
    }

    /** {@return the agent who served it first} */
    Optional<AgentId> agent() {
        return agents.stream().findFirst();
    }

    boolean passedOn() {
        return agents.size() > 1;
    }

    List<CaseStep> steps() {
        return steps;
    }

    Optional<CaseId> caseId() {
        return Optional.ofNullable(caseId);
    }

    /** {@return when it became part of its case} */
    Instant linkedAt() {
        return linkedAt;
    }

    /** {@return whether it has ended, and nobody made it a part of a case within this time} */
    boolean isWithoutCase(Instant watermark, Duration window) {
        return caseId == null && end != null && !Deadlines.after(end, window).isAfter(watermark);
    }

    void served(AgentId agent) {
        agents.add(agent);
    }

    void step(Instant at, CaseStep.Kind kind) {
        steps.add(new CaseStep(at, kind));
    }

    void linked(CaseId to, Instant at) {
        caseId = to;
        linkedAt = at;
    }

    void ended(Instant at) {
        end = at;
    }
}
