package io.toritsugi.core.customer;

import io.toritsugi.core.permission.PermissionRefusal;
import java.util.Objects;

/**
 * A part of a customer's context that the viewer is not permitted to see.
 *
 * <p>Immutable and thread-safe.
 *
 * @param part which part
 * @param refusal why
 * @since 0.1
 */
public record Withheld(Part part, PermissionRefusal refusal) {
    /**
     * The parts of a customer's context.
     *
     * @since 0.1
     */
    public enum Part {
        /** Who the customer is. */
        PROFILE,
        /** What happened. */
        HISTORY,
        /** What is open in the ticket system. */
        TICKETS,
        /** What is owed to him. */
        COMMITMENTS
    }

    /** Checks the parts. */
    public Withheld {
        Objects.requireNonNull(part, "Withheld.part");
        Objects.requireNonNull(refusal, "Withheld.refusal");
    }
}
