package io.toritsugi.core.customer;

import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.value.PersonalData;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A matter that is open in a ticket system.
 *
 * <p>Immutable and thread-safe; {@code toString} leaves out the subject.
 *
 * @param id its number there
 * @param subject what it is about
 * @param status its status, as the system calls it
 * @param openedAt when it was opened
 * @param caseId the case that it is, where the host links them
 * @since 0.1
 */
public record Ticket(
        String id, @PersonalData String subject, String status, Instant openedAt, Optional<CaseId> caseId) {
    /** Checks the parts. */
    public Ticket {
        Objects.requireNonNull(id, "Ticket.id");
        Objects.requireNonNull(subject, "Ticket.subject");
        Objects.requireNonNull(status, "Ticket.status");
        Objects.requireNonNull(openedAt, "Ticket.openedAt");
        Objects.requireNonNull(caseId, "Ticket.caseId");
    }

    @Override
    public String toString() {
        return "Ticket[id=" + id + ", status=" + status + ", openedAt=" + openedAt + ", caseId=" + caseId + "]";
    }
}
