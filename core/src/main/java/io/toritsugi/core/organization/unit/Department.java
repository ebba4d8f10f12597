package io.toritsugi.core.organization.unit;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A part of the organisation, which may have parts itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Department.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Department.Builder.class)
public sealed interface Department permits ImmutableDepartment {
    /** {@return what names it for ever} */
    DepartmentId id();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return the department of which it is a part} */
    Optional<DepartmentId> parent();

    /** {@return who heads it} */
    Optional<AgentId> head();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Department}; id and name are needed. Not thread-safe. */
    final class Builder extends ImmutableDepartment.Builder {
        Builder() {}
    }
}
