package io.toritsugi.core.organization.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.organization.unit.Validity;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A time in which an agent has a role.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RoleAssignment.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RoleAssignment.Builder.class)
public sealed interface RoleAssignment extends Validity permits ImmutableRoleAssignment {
    /** {@return the role} */
    Role role();

    /** {@return the first day on which he has it} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return the last day on which he has it; absent: until further notice} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RoleAssignment}; setting a part twice fails, as does leaving out one that is needed. Not thread-safe. */
    final class Builder extends ImmutableRoleAssignment.Builder {
        Builder() {}
    }
}
