package io.toritsugi.core.organization.unit;

import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * What people call a role: of a host's own role, or instead of the standard name.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RoleDefinition.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RoleDefinition.Builder.class)
public sealed interface RoleDefinition permits ImmutableRoleDefinition {
    /** {@return the role} */
    Role role();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RoleDefinition}; both parts are needed. Not thread-safe. */
    final class Builder extends ImmutableRoleDefinition.Builder {
        Builder() {}
    }
}
