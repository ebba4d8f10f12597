package io.toritsugi.core.permission;

import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import java.util.Optional;

enum Everything implements Permissions {
    INSTANCE;

    @Override
    public Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now) {
        return Optional.empty();
    }
}
