package io.toritsugi.core.customer;

import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The systems of a host that know something about its customers.
 *
 * <p>Immutable; thread-safe if the ports are.
 *
 * @param directory who customers are
 * @param tickets what is open about them
 * @param commitments what is owed to them
 * @param knowledge what is known about their matters
 * @since 0.1
 */
public record CustomerPorts(
        CustomerDirectory directory, TicketSystem tickets, CommitmentBook commitments, KnowledgeBase knowledge) {
    /** Checks the parts. */
    public CustomerPorts {
        Objects.requireNonNull(directory, "CustomerPorts.directory");
        Objects.requireNonNull(tickets, "CustomerPorts.tickets");
        Objects.requireNonNull(commitments, "CustomerPorts.commitments");
        Objects.requireNonNull(knowledge, "CustomerPorts.knowledge");
    }

    /** {@return systems that know nothing} */
    public static CustomerPorts none() {
        return new CustomerPorts(
                (tenant, customer) -> Either.right(Optional.empty()),
                (tenant, customer) -> Either.right(List.of()),
                (tenant, customer) -> Either.right(List.of()),
                (tenant, terms, most) -> Either.right(List.of()));
    }
}
