package io.toritsugi.core.organization.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.organization.unit.Validity;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A time in which an agent is employed by one employer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Employment.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Employment.Builder.class)
public sealed interface Employment extends Validity permits ImmutableEmployment {
    /** {@return who employs him} */
    EmployerId employer();

    /** {@return his first day of work} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return his last day of work; absent: until further notice} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    /** {@return why it ends, where known} */
    Optional<LeavingReason> reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Employment}; setting a part twice fails, as does leaving out one that is needed. Not thread-safe. */
    final class Builder extends ImmutableEmployment.Builder {
        Builder() {}
    }
}
