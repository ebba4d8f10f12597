package io.toritsugi.core.customer;

import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.util.List;

/**
 * Knows what the centre owes customers.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CommitmentBook {
    /**
     * {@return what is owed to a customer and not done yet, the earliest due first, or why it cannot be asked}
     *
     * @param tenant whose customer
     * @param customer the customer
     */
    Either<PortFailure, List<Commitment>> open(TenantId tenant, CustomerId customer);
}
