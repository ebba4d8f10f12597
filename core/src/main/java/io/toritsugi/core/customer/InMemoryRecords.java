package io.toritsugi.core.customer;

import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Profiles, tickets and commitments of customers in memory, for hosts without such systems, and for tests.
 *
 * <p>The same for every tenant. Thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryRecords {
    private final Map<CustomerId, CustomerProfile> profiles = new ConcurrentHashMap<>();
    private final Map<CustomerId, Map<String, Ticket>> tickets = new ConcurrentHashMap<>();
    private final Map<CustomerId, Map<String, Commitment>> commitments = new ConcurrentHashMap<>();

    /** Knows nobody yet. */
    public InMemoryRecords() {}

    /**
     * Keeps what is known of a customer, in place of what was known.
     *
     * @param customer the customer
     * @param profile what is known
     */
    public void put(CustomerId customer, CustomerProfile profile) {
        profiles.put(customer, profile);
    }

    /**
     * Keeps an open ticket, in place of the one with its id.
     *
     * @param customer the customer
     * @param ticket the ticket
     */
    public void put(CustomerId customer, Ticket ticket) {
        tickets.merge(customer, Map.of(ticket.id(), ticket), InMemoryRecords::both);
    }

    /**
     * Keeps what is owed to a customer, in place of what has its id.
     *
     * @param customer the customer
     * @param commitment what is owed
     */
    public void put(CustomerId customer, Commitment commitment) {
        commitments.merge(customer, Map.of(commitment.id(), commitment), InMemoryRecords::both);
    }

    private static <T> Map<String, T> both(Map<String, T> before, Map<String, T> more) {
        Map<String, T> all = new TreeMap<>(before);
        all.putAll(more);
        return Map.copyOf(all);
    }

    /** {@return the profiles as a directory} */
    public CustomerDirectory directory() {
        return (tenant, customer) -> Either.right(Optional.ofNullable(profiles.get(customer)));
    }

    /** {@return the tickets as a ticket system} */
    public TicketSystem tickets() {
        return this::openTickets;
    }

    private Either<PortFailure, List<Ticket>> openTickets(TenantId tenant, CustomerId customer) {
        List<Ticket> open =
                new ArrayList<>(tickets.getOrDefault(customer, Map.of()).values());
        open.sort(Comparator.comparing(Ticket::openedAt).thenComparing(Ticket::id));
        return Either.right(List.copyOf(open));
    }

    /** {@return the commitments as a book} */
    public CommitmentBook commitments() {
        return this::openCommitments;
    }

    private Either<PortFailure, List<Commitment>> openCommitments(TenantId tenant, CustomerId customer) {
        List<Commitment> open =
                new ArrayList<>(commitments.getOrDefault(customer, Map.of()).values());
        open.sort(Comparator.comparing((Commitment one) -> one.due().isEmpty())
                .thenComparing(one -> one.due().orElse(Instant.EPOCH))
                .thenComparing(Commitment::id));
        return Either.right(List.copyOf(open));
    }
}
