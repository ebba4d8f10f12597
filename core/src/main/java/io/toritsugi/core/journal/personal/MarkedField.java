package io.toritsugi.core.journal.personal;

import io.toritsugi.core.id.TenantId;
import java.util.Objects;

/**
 * Names a field that is marked as personal data, so that what is stored for one field is not taken for another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tenant whose field
 * @param type the name of the type that it is in; empty if it is a whole value
 * @param property its name there; empty if it is a whole value
 * @since 0.1
 */
public record MarkedField(TenantId tenant, String type, String property) {
    /** Checks that all parts are there. */
    public MarkedField {
        Objects.requireNonNull(tenant, "MarkedField.tenant");
        Objects.requireNonNull(type, "MarkedField.type");
        Objects.requireNonNull(property, "MarkedField.property");
    }
}
