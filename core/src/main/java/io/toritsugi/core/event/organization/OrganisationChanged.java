package io.toritsugi.core.event.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * Another version of the organisation holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OrganisationChanged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OrganisationChanged.Builder.class)
public sealed interface OrganisationChanged extends Event permits ImmutableOrganisationChanged {
    /** The name of this type of event on the wire. */
    String TYPE = "OrganisationChanged";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return whose organisation it is} */
    TenantId tenant();

    /** {@return the version that holds now; not blank} */
    String version();

    /** {@return the day from which it holds} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate effectiveFrom();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(tenant()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (version().isBlank()) {
            throw new IllegalArgumentException("OrganisationChanged.version must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OrganisationChanged}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOrganisationChanged.Builder {
        Builder() {}
    }
}
