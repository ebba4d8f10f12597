package io.toritsugi.core.permission;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that a role permits.
 *
 * <p>Ordered by role, then by permission, then by scope. Immutable and thread-safe.
 *
 * @param role whoever has this role
 * @param permission may do this
 * @param scope to these
 * @since 0.1
 */
@JsonPropertyOrder({"role", "permission", "scope"})
public record RolePermission(Role role, Permission permission, Scope scope) implements Comparable<RolePermission> {
    private static final Comparator<RolePermission> ORDER = Comparator.comparing(RolePermission::role)
            .thenComparing(RolePermission::permission)
            .thenComparing(RolePermission::scope);

    /** Checks that all parts are there. */
    public RolePermission {
        Objects.requireNonNull(role, "RolePermission.role");
        Objects.requireNonNull(permission, "RolePermission.permission");
        Objects.requireNonNull(scope, "RolePermission.scope");
    }

    @Override
    public int compareTo(RolePermission other) {
        return ORDER.compare(this, other);
    }
}
