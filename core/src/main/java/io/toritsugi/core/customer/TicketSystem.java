package io.toritsugi.core.customer;

import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.util.List;

/**
 * Knows the tickets of customers.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TicketSystem {
    /**
     * {@return the open tickets of a customer, the oldest first, or why it cannot be asked}
     *
     * @param tenant whose customer
     * @param customer the customer
     */
    Either<PortFailure, List<Ticket>> open(TenantId tenant, CustomerId customer);
}
