package io.toritsugi.core.permission;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What each role permits, as data.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RolePermissions.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RolePermissions.Builder.class)
public sealed interface RolePermissions permits ImmutableRolePermissions {
    /** {@return everything that is permitted; what no row says is not} */
    @Value.NaturalOrder
    SortedSet<RolePermission> rows();

    /**
     * {@return the scopes in which a role permits something, narrowest first; empty if it does not}
     *
     * @param role the role
     * @param permission what needs to be permitted
     */
    default SortedSet<Scope> scopesOf(Role role, Permission permission) {
        return rows().stream()
                .filter(row -> row.role().equals(role) && row.permission().equals(permission))
                .map(RolePermission::scope)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /**
     * {@return what holds unless somebody says otherwise}
     *
     * <pre>
     * permission            operator  team-leader  supervisor  manager     centre-head  qa      trainer
     * force-status                    TEAM         DEPARTMENT  DEPARTMENT  CENTRE
     * listen                          TEAM         DEPARTMENT  DEPARTMENT  CENTRE       CENTRE  CENTRE
     * whisper                         TEAM         DEPARTMENT  DEPARTMENT  CENTRE               CENTRE
     * barge                           TEAM         DEPARTMENT  DEPARTMENT  CENTRE
     * take-over                       TEAM         DEPARTMENT  DEPARTMENT  CENTRE
     * extend-wrap-up                  TEAM         DEPARTMENT  DEPARTMENT  CENTRE
     * end-wrap-up                     TEAM         DEPARTMENT  DEPARTMENT  CENTRE
     * view-kpis             SELF      TEAM         DEPARTMENT  DEPARTMENT  CENTRE       CENTRE  CENTRE
     * evaluate                        TEAM                                 CENTRE       CENTRE
     * reconcile                                    DEPARTMENT  DEPARTMENT  CENTRE
     * change-capacity                              DEPARTMENT  DEPARTMENT  CENTRE
     * assign-queues                                DEPARTMENT  DEPARTMENT  CENTRE
     * plan-schedules                               DEPARTMENT  DEPARTMENT  CENTRE
     * move-contact                                 CENTRE      CENTRE      CENTRE
     * reprioritise-contact                         CENTRE      CENTRE      CENTRE
     * pull-contact          SELF      SELF         SELF                    CENTRE
     * cherry-pick-contact             SELF         SELF                    CENTRE
     * manage-skills                                            DEPARTMENT  CENTRE               CENTRE
     * change-organisation                                                  CENTRE
     * </pre>
     */
    static RolePermissions standard() {
        return StandardPermissions.TABLE;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RolePermissions}; without rows nobody may do anything. Not thread-safe. */
    final class Builder extends ImmutableRolePermissions.Builder {
        Builder() {}
    }
}
