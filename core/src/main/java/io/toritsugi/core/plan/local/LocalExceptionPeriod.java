package io.toritsugi.core.plan.local;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.plan.ExceptionCode;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDateTime;
import org.immutables.value.Value;

/**
 * An exception and when it holds, in local time. Anything is allowed; {@link LocalPlan#resolve} checks it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LocalExceptionPeriod.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LocalExceptionPeriod.Builder.class)
public sealed interface LocalExceptionPeriod permits ImmutableLocalExceptionPeriod {
    /** {@return where it begins, by the clock on the wall; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime from();

    /** {@return where it ends, by the clock on the wall; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime to();

    /** {@return the exception} */
    ExceptionCode exception();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LocalExceptionPeriod}; all three parts are needed. Not thread-safe. */
    final class Builder extends ImmutableLocalExceptionPeriod.Builder {
        Builder() {}
    }
}
