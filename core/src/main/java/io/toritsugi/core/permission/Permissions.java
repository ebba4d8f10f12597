package io.toritsugi.core.permission;

import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Says who may do what.
 *
 * <p>Implementations are deterministic and thread-safe; they do not block and read no clock, for the time is an argument.
 *
 * @since 0.1
 */
public interface Permissions {
    /**
     * {@return why somebody may not do something to an agent; empty if he may}
     *
     * @param actor who wants to do it
     * @param permission what it needs
     * @param over to whom it would be done; may be the actor
     * @param now when
     */
    Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now);

    /**
     * {@return why somebody may not do something that is done to no agent, such as moving a waiting contact; empty if he may}
     *
     * @param actor who wants to do it
     * @param permission what it needs
     * @param now when
     */
    Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now);

    /** {@return permissions that refuse nothing, for a host that has checked before} */
    static Permissions everything() {
        return Everything.INSTANCE;
    }
}
