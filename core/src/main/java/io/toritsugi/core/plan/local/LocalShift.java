package io.toritsugi.core.plan.local;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A shift in local time. Anything is allowed; {@link LocalPlan#resolve} checks it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LocalShift.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LocalShift.Builder.class)
public sealed interface LocalShift permits ImmutableLocalShift {
    /** {@return where it begins, by the clock on the wall; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime from();

    /** {@return where it ends, by the clock on the wall; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime to();

    /** {@return whether the agent chose it, if it is overtime; absent: it is none} */
    Optional<Overtime> overtime();

    /** {@return what is planned in it beside taking contacts; in any order} */
    List<LocalActivity> activities();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LocalShift}; beginning and end are needed. Not thread-safe. */
    final class Builder extends ImmutableLocalShift.Builder {
        Builder() {}
    }
}
