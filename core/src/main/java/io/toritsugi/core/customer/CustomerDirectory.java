package io.toritsugi.core.customer;

import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.util.Optional;

/**
 * Knows customers: a host's CRM.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CustomerDirectory {
    /**
     * {@return what is known of a customer, which may be nothing, or why it cannot be asked}
     *
     * @param tenant whose customer
     * @param customer the customer
     */
    Either<PortFailure, Optional<CustomerProfile>> find(TenantId tenant, CustomerId customer);
}
