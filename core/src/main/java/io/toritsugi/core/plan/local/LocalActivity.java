package io.toritsugi.core.plan.local;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.plan.ShiftActivity;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDateTime;
import org.immutables.value.Value;

/**
 * An activity and when it is planned, in local time. Anything is allowed; {@link LocalPlan#resolve} checks it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LocalActivity.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LocalActivity.Builder.class)
public sealed interface LocalActivity permits ImmutableLocalActivity {
    /** {@return where it begins, by the clock on the wall; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime from();

    /** {@return where it ends, by the clock on the wall; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime to();

    /** {@return what is planned} */
    ShiftActivity activity();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LocalActivity}; all three parts are needed. Not thread-safe. */
    final class Builder extends ImmutableLocalActivity.Builder {
        Builder() {}
    }
}
